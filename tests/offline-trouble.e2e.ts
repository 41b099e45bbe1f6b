import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './base.ts';
import { listEdition } from '../tools/build/edition.js';
import { answerQuestion, openQuestion } from './helpers.ts';
import { waitUntilLive } from './journey.ts';
import { BUILD, cacheNames, savedHashes, waitUntilSaved, type Instead } from './offline-host.ts';

// These journeys are about what the service worker keeps; the others leave it out, for speed.
test.use({ serviceWorkers: 'allow' });

const edition = listEdition(BUILD);
const isImmutable = (path: string) => path.includes('/_app/immutable/');

const HTML = { 'content-type': 'text/html' };
/** What is between a learner and the course in a hotel, behind a tired host, in a tunnel. */
const IN_THE_WAY: Record<string, Instead> = {
	'/about/': { status: 200, headers: HTML, body: '<title>Sign in</title><form></form>' },
	'/exam-map/': { status: 302, headers: { location: '/about/' } },
	'/search.json': {
		status: 200,
		headers: { 'content-type': 'application/json' },
		body: '{"error":"try later"}'
	},
	'/models/encoders.fmw': {
		status: 200,
		headers: { 'content-type': 'application/octet-stream' },
		body: readFileSync(join(BUILD, 'models/encoders.fmw')).subarray(0, 99_999)
	},
	'/lessons/cost/quiz/': { status: 500 }
};
/** A page is also asked for by the name of its file. */
const inTheWay = (path: string) => IN_THE_WAY[path.replace(/index[.]html$/, '')];

test(
	'saves nothing but the course while a network is in the way, and only the rest later',
	{ tag: '@one-engine' },
	async ({ page, host }) => {
		host.instead = inTheWay;
		await page.goto(host.url);
		for (const path of Object.keys(IN_THE_WAY))
			await expect.poll(() => host.paths()).toContain(path);
		const registrations = () =>
			page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
		await expect.poll(registrations).toBe(0);
		await expect(page.getByText('Offline ready', { exact: true })).toBeHidden();
		expect(edition.files).toMatchObject(await savedHashes(page));

		// What an earlier edition saved without looking at it is not taken over.
		await page.evaluate(async () => {
			const old = await caches.open('fm-course-/:b374a28cbaa3');
			await old.put(
				'about/',
				new Response('Sign in', { headers: { 'content-type': 'text/html' } })
			);
		});
		host.instead = () => undefined;
		host.requests.length = 0;
		await page.reload();
		await waitUntilSaved(page);
		expect(host.paths().filter(isImmutable)).toEqual([]);
		await expect.poll(() => cacheNames(page)).toEqual([expect.stringContaining(edition.name)]);
		expect(await savedHashes(page)).toEqual(edition.files);
	}
);

test(
	'mends what was lost or damaged, and never shows it',
	{ tag: '@one-engine' },
	async ({ page, host }) => {
		await page.goto(host.url);
		await waitUntilSaved(page);
		await page.evaluate(async () => {
			const [name = ''] = await caches.keys();
			const cache = await caches.open(name);
			const signIn = () => new Response('Sign in', { headers: { 'content-type': 'text/html' } });
			await cache.delete('about/');
			for (const path of ['glossary/', 'search.json', 'lessons/cost/']) {
				await cache.put(path, signIn());
			}
		});
		host.requests.length = 0;
		await page.goto(`${host.url}glossary/`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary');
		await waitUntilSaved(page);
		await expect.poll(() => savedHashes(page)).toEqual(edition.files);
		const asked = host.paths().filter((path) => path !== '/service-worker.js');
		expect(asked.sort()).toEqual(['/about/', '/glossary/', '/lessons/cost/', '/search.json']);
	}
);

test('works in a browser without service workers', async ({ page, host }) => {
	await page.addInitScript(() => {
		Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
	});
	await page.goto(`${host.url}lessons/cost/`);
	await answerQuestion(openQuestion(page));
	await expect(page.getByText('Offline ready', { exact: true })).toBeHidden();
});

test('asks for no worker where the browser lets the site keep nothing', async ({ page, host }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'localStorage', {
			get() {
				throw new DOMException('forbidden', 'SecurityError');
			}
		});
		const register = () => {
			document.documentElement.dataset['asked'] = '';
			return Promise.reject(new DOMException('forbidden', 'SecurityError'));
		};
		Object.defineProperty(navigator.serviceWorker, 'register', { value: register });
	});
	await page.goto(`${host.url}lessons/cost/`);
	await waitUntilLive(page);
	await expect(page.locator('html')).not.toHaveAttribute('data-asked');
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

test('offers a reload when a piece of the page is damaged, and keeps the text readable', async ({
	page,
	host
}) => {
	const isPiece = (path: string) => path.includes('/islands/') && !path.includes('/main.');
	host.isBroken = (path) => path.endsWith('/service-worker.js');
	// Kept by the browser for a year, as every file with a hash in its name.
	const headers = {
		'content-type': 'text/javascript',
		'cache-control': 'max-age=31536000, immutable'
	};
	host.instead = (path) => (isPiece(path) ? { status: 200, headers, body: 'import{' } : undefined);
	await page.goto(`${host.url}lessons/cost/quiz/`);
	const offer = page.getByRole('button', { name: 'Part missing: reload' });
	await expect(offer).toBeVisible();
	await expect(page.locator('form[data-question]').first()).toBeVisible();

	host.instead = () => undefined;
	await offer.click();
	await answerQuestion(openQuestion(page));
	await expect(offer).toHaveCount(0);
});
