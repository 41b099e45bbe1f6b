import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { families } from './tools/build/families-plugin.js';
import { islands } from './tools/build/islands-plugin.js';
import { launchOptions } from './tools/browser.js';
import { drawQuestion } from './tools/build/draw-command.js';
import { lessonReload } from './tools/build/lesson-reload.js';
import { packAhead } from './tools/build/pack.js';

const MINUTE = 60_000;

/** Looks for a browser: only for tests, because a build reads this file several times. */
async function testProjects() {
	const { playwright } = await import('@vitest/browser-playwright');
	return [
		{
			extends: true as const,
			test: {
				name: 'unit',
				environment: 'node',
				// No test leaves anything behind; what it imports is read once for many files.
				isolate: false,
				// Properties run thousands of cases; a slow and busy machine takes its time.
				testTimeout: 10 * MINUTE,
				hookTimeout: 10 * MINUTE,
				include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
				exclude: ['src/**/*.svelte.test.ts']
			}
		},
		{
			extends: true as const,
			test: {
				name: 'component',
				include: ['src/**/*.svelte.test.ts'],
				// What is waited for in vain is waited for as long as the test may take.
				testTimeout: 3 * MINUTE,
				hookTimeout: 3 * MINUTE,
				expect: { poll: { timeout: MINUTE } },
				browser: {
					enabled: true,
					headless: true,
					screenshotFailures: false,
					provider: playwright({ launchOptions: launchOptions() }),
					instances: [{ browser: 'chromium' as const }],
					commands: { drawQuestion }
				}
			}
		}
	];
}

export default defineConfig(async () => ({
	plugins: [families(), islands(), packAhead(), lessonReload(), sveltekit()],
	define: { __SITE_URL__: JSON.stringify(process.env['SITE_URL'] ?? '') },
	build: { target: 'es2022' },
	// Fetched when search is opened; found late, it would reload the page while authors write.
	optimizeDeps: { include: ['minisearch'] },
	test: { projects: process.env['VITEST'] ? await testProjects() : [] }
}));
