import { expect } from '@playwright/test';
import { test } from '../base.ts';
import { open, reopen, withHarness } from './journey.ts';

const site = withHarness();

test('loses nothing when two tabs answer 200 times at the same moment', async ({ context }) => {
	const one = await open(await context.newPage(), site.url);
	const two = await open(await context.newPage(), site.url);
	const answers = await Promise.all(
		[one, two].map((page) => page.evaluate(() => window.harness.answerMany(200)))
	);
	const all = answers.flat().toSorted();
	expect(new Set(all).size).toBe(400);
	for (const page of [one, two]) {
		await expect
			.poll(async () => (await page.evaluate(() => window.harness.ids())).toSorted())
			.toEqual(all);
	}
	const third = await open(await context.newPage(), site.url);
	expect((await third.evaluate(() => window.harness.ids())).toSorted()).toEqual(all);
	const inStorage = await third.evaluate(() => Object.values(window.harness.texts('fm-progress.')));
	expect(all.filter((id) => !inStorage.join().includes(id))).toEqual([]);
});

test('shows an answer of one tab in the other without a reload', async ({ context }) => {
	const one = await open(await context.newPage(), site.url);
	const two = await open(await context.newPage(), site.url);
	const heard = two.evaluate(
		() =>
			new Promise<string[]>((resolve) => {
				window.harness.store.subscribe((events) => {
					if (events.length > 0) resolve(events.map(({ id }) => id));
				});
			})
	);
	const id = await one.evaluate(() => window.harness.answer());
	expect(await heard).toEqual([id]);
});

test(
	'folds the segments of closed tabs, and leaves those of open tabs alone',
	{ tag: '@one-engine' },
	async ({ context }) => {
		const keys = (prefix: string) =>
			page.evaluate((p) => Object.keys(window.harness.texts(p)), prefix);
		let page = await open(await context.newPage(), site.url);
		const closed = await page.evaluate(() => window.harness.answer());
		await page.close();
		const writer = await open(await context.newPage(), site.url);
		const kept = await writer.evaluate(() => window.harness.answer());

		page = await open(await context.newPage(), site.url);
		await expect.poll(() => keys('fm-progress.base')).toHaveLength(1);
		await reopen(page);
		await expect.poll(() => keys('fm-progress.tab')).toHaveLength(1);
		const texts = await page.evaluate(() => window.harness.texts('fm-progress.'));
		expect(texts['fm-progress.base']).toContain(closed);
		expect(texts['fm-progress.base']).not.toContain(kept);
		expect(await page.evaluate(() => window.harness.ids())).toEqual([closed, kept]);
	}
);

test('takes back what another page of the host cleared', async ({ context }) => {
	const page = await open(await context.newPage(), site.url);
	const ids = await page.evaluate(() => window.harness.answerMany(3));
	const other = await open(await context.newPage(), site.url);
	await other.evaluate(() => localStorage.clear());
	await expect
		.poll(() => page.evaluate(() => Object.values(window.harness.texts('fm-progress.')).join()))
		.toContain(ids[2]);
});

/** What cannot be told from nothing by the clock of a page, in milliseconds. */
const GRAIN = 5;

/** How much longer one thing took than another; nobody knows how fast the machine is. */
const ratio = (long: number, short: number): number => long / Math.max(short, GRAIN);

test(
	'imports 10,000 answers, and an answer takes no longer with them',
	{ tag: '@one-engine' },
	async ({ context }) => {
		const page = await open(await context.newPage(), site.url);
		const answer = () =>
			page.evaluate(() => window.harness.timeAnswers(200).reduce((sum, ms) => sum + ms, 0));
		const withFew = await answer();
		await page.evaluate(() => window.harness.importAnswers(10_000));
		const stored = await page.evaluate(
			() => Object.values(window.harness.texts('fm-progress.')).join('').length
		);
		expect(stored).toBeLessThan(2_500_000);
		// Going through all events at each answer would take 50 times as long.
		expect(ratio(await answer(), withFew)).toBeLessThan(15);

		const next = await open(await context.newPage(), site.url);
		expect(await next.evaluate(() => window.harness.ids())).toHaveLength(10_400);
		expect(await next.evaluate(() => window.harness.store.problems())).toEqual([]);
	}
);

test(
	'opens 10,000 answers in a time that grows with their number, and no faster',
	{ tag: '@one-engine' },
	async ({ context }) => {
		const page = await open(await context.newPage(), site.url);
		const openAnother = async () => {
			const other = await open(await context.newPage(), site.url);
			return other.evaluate(() => window.harness.startMs);
		};
		await page.evaluate(() => window.harness.importAnswers(1_000));
		const withFew = await openAnother();
		await page.evaluate(() => window.harness.importAnswers(10_000));
		// Ten times as many; comparing each with each would take a hundred times as long.
		expect(ratio(await openAnother(), withFew)).toBeLessThan(50);
	}
);
