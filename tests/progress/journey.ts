import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { test } from '../base.ts';
import type {} from './harness.ts';

const ENTRY = fileURLToPath(new URL('./harness.ts', import.meta.url));
const PAGE =
	'<!doctype html><title>Progress</title><script type="module" src="harness.js"></script>';

/** The harness as one script. */
async function bundle(): Promise<string> {
	const result = await build({
		configFile: false,
		logLevel: 'error',
		publicDir: false,
		build: { write: false, lib: { entry: ENTRY, formats: ['es'], fileName: 'harness' } }
	});
	const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
		'output' in one ? one.output : []
	);
	const code = outputs.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).at(0);
	if (code === undefined) throw new Error('The harness was not bundled.');
	return code;
}

/** Serves the harness on a free port of this machine. */
async function serveHarness(): Promise<{ url: string; close: () => void }> {
	const code = await bundle();
	const server = createServer((request, response) => {
		const isScript = request.url === '/harness.js';
		response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
		response.end(isScript ? code : PAGE);
	}).listen(0, '127.0.0.1');
	await new Promise((resolve) => server.once('listening', resolve));
	const address = server.address();
	if (typeof address !== 'object' || address === null) throw new Error('No port is free.');
	return { url: `http://localhost:${address.port}/`, close: () => server.close() };
}

/** Serves the harness to the journeys of a file. */
export function withHarness(): { readonly url: string } {
	const site = { url: '', close: () => {} };
	test.beforeAll(async () => {
		Object.assign(site, await serveHarness());
	});
	test.afterAll(() => {
		site.close();
	});
	return site;
}

/** Opens the page and waits until its store is there. */
export async function open(page: Page, url: string): Promise<Page> {
	await page.goto(url);
	await page.waitForFunction(() => 'harness' in window);
	return page;
}

/** Loads the page again and waits until its store is there. */
export async function reopen(page: Page): Promise<void> {
	await page.reload();
	await page.waitForFunction(() => 'harness' in window);
}
