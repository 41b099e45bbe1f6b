/// <reference types="node" />
import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { launchOptions } from './tools/browser.js';

/** A port that nobody uses now; the workers read the same one from the environment. */
async function freePort(): Promise<string> {
	const server = createServer().listen(0, '127.0.0.1');
	await new Promise((done) => server.once('listening', done));
	const address = server.address();
	await new Promise((done) => server.close(done));
	if (typeof address !== 'object' || address === null) throw new Error('No port is free.');
	return String(address.port);
}

const port = (process.env.JOURNEY_PORT ??= await freePort());
const baseURL = `http://localhost:${port}/`;

export default defineConfig({
	testDir: 'tests',
	testMatch: '**/*.e2e.ts',
	outputDir: 'test-results',
	fullyParallel: true,
	workers: 2,
	forbidOnly: true,
	retries: 0,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	reporter: 'list',
	use: {
		baseURL,
		launchOptions: launchOptions(),
		// Recording slows every journey; ask for it where one fails: playwright test --trace on
		trace: 'off'
	},
	webServer: {
		command: `node tools/serve.js --exact --port ${port}`,
		url: baseURL,
		reuseExistingServer: false,
		gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 }
	}
});
