import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { islands } from './tools/islands-plugin.js';
import { launchOptions } from './tools/browser.js';
import { drawQuestion } from './tools/draw-command.js';
import { lessonReload } from './tools/lesson-reload.js';

const MINUTE = 60_000;

export default defineConfig({
	plugins: [islands(), lessonReload(), sveltekit()],
	define: { __SITE_URL__: JSON.stringify(process.env['SITE_URL'] ?? '') },
	build: { target: 'es2022' },
	// Fetched when search is opened; found late, it would reload the page while authors write.
	optimizeDeps: { include: ['minisearch'] },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					// Properties run thousands of cases; a slow and busy machine takes its time.
					testTimeout: 10 * MINUTE,
					hookTimeout: 10 * MINUTE,
					include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
					exclude: ['src/**/*.svelte.test.ts']
				}
			},
			{
				extends: true,
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
						instances: [{ browser: 'chromium' }],
						commands: { drawQuestion }
					}
				}
			}
		]
	}
});
