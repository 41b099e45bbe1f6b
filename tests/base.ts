// The `test` of all journeys.
import { test as base } from '@playwright/test';
import { arrive } from './arrive.ts';
import { Host } from './offline-host.ts';

export const test = base.extend<{
	/** Where the site is, for this journey alone: nothing is stored for an address that is new. */
	host: Host;
}>({
	context: async ({ context }, use) => {
		context.on('page', arrive);
		await use(context);
	},
	host: async ({}, use) => {
		const host = await Host.start();
		await use(host);
		await host.stop();
	}
});
