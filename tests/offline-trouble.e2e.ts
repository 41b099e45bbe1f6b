import { expect, test as base } from '@playwright/test';
import { answerQuestion, openQuestion } from './helpers.ts';
import { Host, waitUntilSaved } from './offline-host.ts';

const test = base.extend<{ host: Host }>({
	// These journeys are about what the service worker keeps; the others leave it out, for speed.
	serviceWorkers: 'allow',
	host: async ({}, use) => {
		const host = await Host.start();
		await use(host);
		await host.stop();
	}
});

test('says nothing while a file could not be saved, and saves only the rest later', async ({
	page,
	host
}) => {
	const failing = '/lessons/cost/quiz/';
	host.isBroken = (path) => path === failing;
	await page.goto(host.url);
	await expect.poll(() => host.paths()).toContain(failing);
	const registrations = () =>
		page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
	await expect.poll(registrations).toBe(0);
	await expect(page.getByText('Offline ready', { exact: true })).toHaveCount(0);

	host.isBroken = () => false;
	host.requests.length = 0;
	await page.reload();
	await waitUntilSaved(page);
	expect(host.paths()).toContain(failing);
	expect(host.paths().filter((path) => path.includes('/_app/immutable/'))).toEqual([]);
});

test('mends what was lost from the storage before it says that the course is saved', async ({
	page,
	host
}) => {
	await page.goto(host.url);
	await waitUntilSaved(page);
	await page.evaluate(async () => {
		for (const name of await caches.keys()) await (await caches.open(name)).delete('about/');
	});
	host.requests.length = 0;
	await page.reload();
	await waitUntilSaved(page);
	expect(host.paths()).toContain('/about/');
});

test('works in a browser without service workers', async ({ page, host }) => {
	await page.addInitScript(() => {
		Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
	});
	await page.goto(`${host.url}lessons/cost/`);
	await answerQuestion(openQuestion(page));
	await expect(page.getByText('Offline ready', { exact: true })).toHaveCount(0);
});

test('works where the worker is refused', async ({ page, host }) => {
	host.isBroken = (path) => path.endsWith('/service-worker.js');
	const problems: Error[] = [];
	page.on('pageerror', (problem) => problems.push(problem));
	await page.goto(`${host.url}lessons/cost/`);
	await expect.poll(() => host.paths()).toContain('/service-worker.js');
	await answerQuestion(openQuestion(page));
	expect(problems).toEqual([]);
});

test('offers a reload when a piece of the page is gone, and keeps the text readable', async ({
	page,
	host
}) => {
	const isPiece = (path: string) => path.includes('/islands/') && !path.includes('/main.');
	host.isBroken = (path) => isPiece(path) || path.endsWith('/service-worker.js');
	await page.goto(`${host.url}lessons/cost/quiz/`);
	const offer = page.getByRole('button', { name: 'Part missing: reload' });
	await expect(offer).toBeVisible();
	await expect(page.locator('form[data-question]').first()).toBeVisible();

	host.isBroken = () => false;
	await offer.click();
	await answerQuestion(openQuestion(page));
	await expect(offer).toHaveCount(0);
});
