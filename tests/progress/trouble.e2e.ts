import { expect, type Page } from '@playwright/test';
import { test } from '../base.ts';
import { open, reopen, withHarness } from './journey.ts';

const site = withHarness();

const idsOf = (page: Page) => page.evaluate(() => window.harness.ids());
const problemsOf = (page: Page) => page.evaluate(() => window.harness.store.problems());
const textsOf = (page: Page) => page.evaluate(() => window.harness.texts('fm-progress.'));

test('goes on when the storage is full to the brim, and catches up', async ({ page }) => {
	await open(page, site.url);
	const before = await page.evaluate(() => window.harness.answer());
	const full = await page.evaluate(() => {
		window.harness.fillStorage();
		return Array.from({ length: 20 }, () => window.harness.answer());
	});
	expect(await problemsOf(page)).toEqual([{ kind: 'full' }]);
	expect(await idsOf(page)).toEqual([before, ...full]);

	await reopen(page);
	expect(await idsOf(page)).toEqual([before, ...full]);
	const later = await page.evaluate(() => {
		localStorage.removeItem('filler');
		return window.harness.answer();
	});
	expect(await problemsOf(page)).toEqual([]);
	const texts = Object.values(await textsOf(page)).join();
	for (const id of [before, ...full, later]) expect(texts).toContain(id);
});

test('goes on when local storage is forbidden, and the journal keeps the answers', async ({
	page
}) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'localStorage', {
			get() {
				throw new DOMException('forbidden', 'SecurityError');
			}
		});
	});
	await open(page, site.url);
	const ids = await page.evaluate(() => window.harness.answerMany(5));
	expect(await problemsOf(page)).toEqual([{ kind: 'disabled' }]);
	await reopen(page);
	expect(await idsOf(page)).toEqual(ids);
});

test('goes on in memory when everything is forbidden', async ({ page }) => {
	await page.addInitScript(() => {
		for (const name of ['localStorage', 'indexedDB']) {
			Object.defineProperty(window, name, {
				get() {
					throw new DOMException('forbidden', 'SecurityError');
				}
			});
		}
		for (const name of ['locks', 'storage']) Reflect.deleteProperty(Navigator.prototype, name);
	});
	await open(page, site.url);
	const ids = await page.evaluate(() => window.harness.answerMany(5));
	expect(await idsOf(page)).toEqual(ids);
	expect(await problemsOf(page)).toEqual([{ kind: 'disabled' }]);
});

const LOG = '{"format":"foundation-models-progress","version":1,"events":[';
const STRANGE: [string, string][] = [
	['garbage', '\u0000\uffff{]'],
	['nothing', ''],
	['a truncated log', `${LOG}{"id":"a","at":1788261000000,"kind":"lesson-op`],
	['a log of something else', '{"format":"shopping","version":1,"events":[]}'],
	['an event that is none', `${LOG}{"id":"a","at":"soon","kind":"note"}]}`],
	['a deep text', '['.repeat(100_000)],
	['a huge text', 'x'.repeat(2_000_000)]
];

for (const [what, text] of STRANGE) {
	for (const key of ['fm-progress.base', 'fm-progress.tab.gone.0']) {
		test(
			`keeps ${what} under ${key} for the learner, and goes on`,
			{ tag: '@one-engine' },
			async ({ page }) => {
				await open(page, site.url);
				const first = await page.evaluate(() => window.harness.answer());
				await page.evaluate(([k, t]) => localStorage.setItem(k, t), [key, text] as const);
				await reopen(page);
				const second = await page.evaluate(() => window.harness.answer());
				await expect
					.poll(() => page.evaluate(() => window.harness.store.aside().map((one) => one.text)))
					.toEqual([text]);
				await expect
					.poll(async () => Object.keys(await textsOf(page)).filter((k) => k.includes('aside')))
					.toHaveLength(1);
				await reopen(page);
				expect(await idsOf(page)).toEqual([first, second]);
				const aside = await page.evaluate(() => window.harness.store.aside());
				expect(aside.map((one) => one.text)).toEqual([text]);
			}
		);
	}
}

test(
	'leaves a text alone whose copy does not fit, and goes on',
	{ tag: '@one-engine' },
	async ({ page }) => {
		await open(page, site.url);
		await page.evaluate(() => localStorage.setItem('fm-progress.base', 'x'.repeat(4_000_000)));
		await reopen(page);
		const id = await page.evaluate(() => window.harness.answer());
		await reopen(page);
		expect(await idsOf(page)).toEqual([id]);
		expect((await textsOf(page))['fm-progress.base']).toHaveLength(4_000_000);
	}
);

test(
	'leaves progress of a newer version untouched, reports it, and goes on',
	{ tag: '@one-engine' },
	async ({ page }) => {
		const text = '{"format":"foundation-models-progress","version":2,"chapters":{}}';
		await open(page, site.url);
		await page.evaluate((t) => localStorage.setItem('fm-progress.base', t), text);
		await reopen(page);
		expect(await problemsOf(page)).toEqual([
			{ kind: 'newer', key: 'fm-progress.base', version: 2 }
		]);
		const id = await page.evaluate(() => window.harness.answer());
		await reopen(page);
		expect(await idsOf(page)).toEqual([id]);
		expect((await textsOf(page))['fm-progress.base']).toBe(text);
	}
);
