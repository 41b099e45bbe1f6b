import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './base.ts';
import { BUILD, Host, waitUntilSaved } from './offline-host.ts';

test.use({ serviceWorkers: 'allow' });

const MEGABYTE = 1_000_000;
const inWords = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(1)} MB`;

/** Bytes of the models as they are sent. */
const weights = readdirSync(join(BUILD, 'models'))
	.filter((name) => name.endsWith('.fmw.br'))
	.map((name) => statSync(join(BUILD, 'models', name)).size);
const models = weights.reduce((sum, size) => sum + size, 0);

test(
	'tells how much is kept for offline use, and the host sends no more',
	{ tag: '@one-engine' },
	async ({ page }) => {
		const host = await Host.start();
		await page.goto(`${host.url}about/`);
		await waitUntilSaved(page);
		const kept = await page.evaluate(async () => {
			const [name = ''] = await caches.keys();
			const requests = await (await caches.open(name)).keys();
			return requests.map(({ url }) => new URL(url).pathname);
		});
		await host.stop();
		const sizeOf = (path: string) => {
			const file = join(BUILD, path.endsWith('/') ? `${path}index.html` : path);
			return (statSync(`${file}.br`, { throwIfNoEntry: false }) ?? statSync(file)).size;
		};
		const all = kept.reduce((sum, path) => sum + sizeOf(path), 0);
		await expect(page.getByText('That is one download of')).toContainText(
			`one download of ${inWords(all)}, of which ${inWords(models)} are the models`
		);
		expect(kept.filter((path) => path.endsWith('.fmw'))).toHaveLength(weights.length);
		expect(all - models).toBeLessThan(2 * MEGABYTE);
	}
);

test(
	'sends each model in at most 1 MB, all in at most 3 MB, and packed',
	{ tag: '@one-engine' },
	async ({ request }) => {
		expect(Math.max(...weights)).toBeLessThanOrEqual(MEGABYTE);
		expect(models).toBeLessThanOrEqual(3 * MEGABYTE);
		const answer = await request.head('models/encoders.fmw', {
			headers: { 'accept-encoding': 'br' }
		});
		expect(answer.headers()['content-encoding']).toBe('br');
		expect(answer.headers()['content-type']).toBe('application/octet-stream');
	}
);
