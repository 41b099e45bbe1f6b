import { expect, type Page } from '@playwright/test';
import { test as base } from './base.ts';
import { answerQuestion, openQuestion } from './helpers.ts';
import {
	cacheNames,
	makeRenamedEdition,
	makeSecondEdition,
	waitUntilSaved,
	type OtherEdition
} from './offline-host.ts';

const test = base.extend<{ second: OtherEdition }>({
	// These journeys are about what the service worker keeps; the others leave it out, for speed.
	serviceWorkers: 'allow',
	// Made for each journey: what is made once for a worker gives these journeys a worker and a browser of their own.
	second: async ({}, use) => {
		const second = makeSecondEdition();
		await use(second);
		second.remove();
	}
});

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const offer = (page: Page) => page.getByRole('button', { name: 'Update ready: reload' });

/** Marks a page, so that it is seen when it was loaded anew. */
const mark = (page: Page) => page.evaluate(() => document.body.setAttribute('data-same', ''));
const marked = (page: Page) => page.locator('body[data-same]');

test('offers a new edition, fetches only what changed, and shows it when the learner says so', async ({
	page,
	host,
	second
}) => {
	await page.goto(`${host.url}about/`);
	await waitUntilSaved(page);
	await host.show(second.dir);
	host.requests.length = 0;
	await page.goto(`${host.url}about/`);
	await mark(page);
	await expect(offer(page)).toBeVisible();

	expect([...new Set(host.paths())].sort()).toEqual(['/about/', '/service-worker.js']);

	await expect(marked(page)).toHaveCount(1);
	await expect(heading(page)).toHaveText('About this course');
	expect(await cacheNames(page)).toHaveLength(2);

	await offer(page).click();
	await expect(heading(page)).toHaveText('About the second edition');
	await waitUntilSaved(page);
	await expect.poll(() => cacheNames(page)).toEqual([expect.stringContaining(second.name)]);
	await expect(offer(page)).toHaveCount(0);
});

test('leaves another tab as it is, and leads it to the new edition by its next link', async ({
	page,
	context,
	host,
	second
}) => {
	await page.goto(host.url);
	await waitUntilSaved(page);
	const other = await context.newPage();
	await other.goto(`${host.url}progress/`);
	await waitUntilSaved(other);
	await host.show(second.dir);
	await page.goto(host.url);
	await expect(offer(page)).toBeVisible();
	await expect(offer(other)).toBeVisible();
	await mark(other);
	await offer(page).click();
	await waitUntilSaved(page);

	await expect(marked(other)).toHaveCount(1);
	await expect(offer(other)).toBeVisible();
	// The tab's own edition stays until the tab is done with it.
	expect(await cacheNames(page)).toHaveLength(2);
	await other.getByRole('link', { name: 'About', exact: true }).click();
	await expect(heading(other)).toHaveText('About the second edition');
	await expect(marked(other)).toHaveCount(0);
});

test('takes a new edition by itself once every page was closed', async ({
	page,
	context,
	host,
	second
}) => {
	await page.goto(host.url);
	await waitUntilSaved(page);
	await host.show(second.dir);
	await page.reload();
	await expect(offer(page)).toBeVisible();
	await page.close();
	const later = await context.newPage();
	await expect
		.poll(async () => {
			await later.goto(`${host.url}about/`);
			return heading(later).textContent();
		})
		.toBe('About the second edition');
	await waitUntilSaved(later);
});

test('moves to an edition whose scripts have other names, and runs it without a network', async ({
	page,
	host
}) => {
	const renamed = makeRenamedEdition();
	await page.goto(host.url);
	await waitUntilSaved(page);
	const script = () => page.locator('script[src*="main."]').getAttribute('src');
	const before = await script();
	await host.show(renamed.dir);
	await page.reload();
	await offer(page).click();
	await expect(offer(page)).toHaveCount(0);
	await waitUntilSaved(page);
	const { url } = host;
	await host.stop();
	renamed.remove();

	await page.goto(`${url}lessons/cost/`);
	await answerQuestion(openQuestion(page));
	expect(await script()).not.toContain(before?.split('/').at(-1));
	expect(await cacheNames(page)).toEqual([expect.stringContaining(renamed.name)]);
});
