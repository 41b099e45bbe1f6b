/// <reference types="node" />
import { createServer } from 'node:net';
import { availableParallelism } from 'node:os';
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { launchOptions } from './tools/browser.js';
import { FIREFOX_PROXY, installedFirefox, installedWebKit } from './tools/engines/installed.js';

const MINUTE = 60_000;

/** What the driver of Firefox cannot do, or what would be the same there; tests/README.md says more about each. */
const NOT_IN_FIREFOX =
	/@(axe|devtools|double-click|download|emulate-media|layout-shift|one-engine|script-off|touch)\b/;

/** A port that nobody uses now; the workers read the same one from the environment. */
async function freePort(): Promise<string> {
	const server = createServer().listen(0, '127.0.0.1');
	await new Promise((done) => server.once('listening', done));
	const address = server.address();
	await new Promise((done) => server.close(done));
	if (typeof address !== 'object' || address === null) throw new Error('No port is free.');
	return String(address.port);
}

const port = (process.env['JOURNEY_PORT'] ??= await freePort());
const baseURL = `http://localhost:${port}/`;

/** Found once: the workers read it from the environment too. Empty means that there is none. */
const firefox = (process.env['FIREFOX_PATH'] ??= installedFirefox() ?? '');
const webkit = (process.env['WEBKIT_DRIVER'] ??= installedWebKit() ?? '');

const WEBKIT_JOURNEYS = '**/webkit/*.e2e.ts';

const projects: NonNullable<PlaywrightTestConfig['projects']> = [
	{
		name: 'chromium',
		testIgnore: WEBKIT_JOURNEYS,
		use: { launchOptions: launchOptions() }
	}
];

if (firefox) {
	projects.push({
		name: 'firefox',
		testIgnore: WEBKIT_JOURNEYS,
		grepInvert: NOT_IN_FIREFOX,
		use: {
			browserName: 'firefox',
			channel: 'moz-firefox',
			launchOptions: {
				executablePath: FIREFOX_PROXY,
				firefoxUserPrefs: {
					// Light, as the journeys expect it; the driver cannot ask for colours.
					'layout.css.prefers-color-scheme.content-override': 1,
					'dom.events.testing.asyncClipboard': true,
					// One process for all pages, and none kept ready: each journey is a new context, and would
					// start several, which took a quarter of all the work.
					'fission.autostart': false,
					'dom.ipc.processCount': 1,
					'dom.ipc.processPrelaunch.enabled': false
				}
			}
		}
	});
}

if (webkit) projects.push({ name: 'webkit', testMatch: WEBKIT_JOURNEYS });

export default defineConfig({
	testDir: 'tests',
	testMatch: '**/*.e2e.ts',
	outputDir: 'test-results',
	fullyParallel: true,
	// One more than there are processors, since journeys also wait. Each is a browser; more of them than
	// a machine of this kind has memory for help nobody.
	workers: Math.min(Math.max(availableParallelism(), 2) + 1, 6),
	forbidOnly: true,
	retries: 0,
	// Far beyond what any journey takes on a slow and busy machine: they end what never ends.
	timeout: 10 * MINUTE,
	expect: { timeout: 2 * MINUTE },
	reporter: 'list',
	projects,
	use: {
		baseURL,
		// Recording slows every journey; ask for it where one fails: playwright test --trace on
		trace: 'off',
		// Saving the whole course takes longer than most journeys: those about it ask for it.
		serviceWorkers: 'block'
	},
	webServer: {
		command: `node tools/serve.js --exact --port ${port}`,
		url: baseURL,
		timeout: 5 * MINUTE,
		reuseExistingServer: false,
		gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 }
	}
});
