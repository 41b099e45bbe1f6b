// The progress log in a real browser: what an answer costs, and what a start costs.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../install.js';
import { serve } from '../serve.js';
import { quantile, timeRows } from './numbers.js';

const SIZES = [100, 1000, 10_000];
const STARTS = 7;
const APPENDS = 200;

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./context.js').Row} Row */

/** @param {Context} context @returns {Promise<Row[]>} */
export async function measureLog(context) {
	const dir = mkdtempSync(join(tmpdir(), 'log-bench-'));
	await bundle(dir);
	const site = await serve({ dir, port: 0 });
	const rows = [];
	for (const size of SIZES) rows.push(...(await measureSize(context, site.url, size)));
	await site.close();
	rmSync(dir, { recursive: true });
	return rows;
}

async function bundle(/** @type {string} */ dir) {
	await build({
		root: ROOT,
		configFile: false,
		logLevel: 'error',
		publicDir: false,
		build: {
			outDir: dir,
			emptyOutDir: false,
			target: 'es2022',
			lib: {
				entry: join(ROOT, 'tests', 'tools', 'log-harness.ts'),
				formats: ['es'],
				fileName: () => 'harness.js'
			}
		}
	});
	const page = '<!doctype html><script type="module" src="harness.js"></script>';
	writeFileSync(join(dir, 'index.html'), page);
}

/** @param {Context} context @param {string} url @param {number} size @returns {Promise<Row[]>} */
async function measureSize(context, url, size) {
	const group = `Progress log with ${size.toLocaleString('en')} answers`;
	const own = await context.browser.newContext();
	const page = await own.newPage();
	await page.goto(url);
	await page.evaluate((count) => /** @type {any} */ (window).logBench.fill(count), size);
	const starts = [];
	for (let i = 0; i < STARTS; i++) {
		await page.reload();
		starts.push(await page.evaluate(() => /** @type {any} */ (window).logBench.start()));
	}
	const lost = size - Math.min(...starts.map((start) => start.count));
	if (lost > 0) throw new Error(`A start found ${lost} answers fewer than were written.`);
	const characters = await page.evaluate(() => /** @type {any} */ (window).logBench.size());
	const appends = await page.evaluate(
		(count) => /** @type {any} */ (window).logBench.append(count),
		APPENDS
	);
	await own.close();
	const times = starts.map((start) => start.ms);
	return [
		{ group, name: 'read and replay at start, median', value: quantile(times, 0.5), unit: 'ms' },
		{ group, name: 'read and replay at start, worst', value: Math.max(...times), unit: 'ms' },
		...timeRows(group, 'write one answer', appends),
		{ group, name: 'size in local storage', value: characters, unit: 'characters' }
	];
}
