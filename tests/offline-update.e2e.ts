import { expect, test as base, type Page } from '@playwright/test';
import { cacheNames, Host, makeSecondEdition, SECOND, waitUntilSaved } from './offline-host.ts';

const test = base.extend<{ host: Host; second: string }>({
	// These journeys are about what the service worker keeps; the others leave it out, for speed.
	serviceWorkers: 'allow',
	host: async ({}, use) => {
		const host = await Host.start();
		await use(host);
		await host.stop();
	},
	second: async ({}, use) => {
		const { dir, remove } = makeSecondEdition();
		await use(dir);
		remove();
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
	await host.show(second);
	host.requests.length = 0;
	await page.goto(`${host.url}about/`);
	await mark(page);
	await expect(offer(page)).toBeVisible();

	const asked = host.requests.filter(({ path }) => path.includes('/_app/immutable/'));
	expect(asked).toEqual([]);
	const sent = host.requests.filter(({ status }) => status !== 304).map(({ path }) => path);
	expect([...new Set(sent)].sort()).toEqual(['/about/', '/service-worker.js']);

	await expect(marked(page)).toHaveCount(1);
	await expect(heading(page)).toHaveText('About this course');
	expect(await cacheNames(page)).toHaveLength(2);

	await offer(page).click();
	await expect(heading(page)).toHaveText('About the second edition');
	await waitUntilSaved(page);
	await expect.poll(() => cacheNames(page)).toEqual([expect.stringContaining(SECOND)]);
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
	await host.show(second);
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
	await host.show(second);
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
