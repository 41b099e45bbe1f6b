import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { islands } from './tools/islands-plugin.js';
import { launchOptions } from './tools/browser.js';
import { drawQuestion } from './tools/draw-command.js';
import { lessonReload } from './tools/lesson-reload.js';

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
					// Properties run thousands of cases; a busy machine takes its time.
					testTimeout: 60_000,
					include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
					exclude: ['src/**/*.svelte.test.ts']
				}
			},
			{
				extends: true,
				test: {
					name: 'component',
					include: ['src/**/*.svelte.test.ts'],
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
