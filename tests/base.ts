// The `test` of all journeys.
import { test as base } from '@playwright/test';
import { arrive } from './arrive.ts';
import { Host } from './offline-host.ts';

export const test = base.extend<{
	/** Where the site is, for this journey alone: nothing is stored for an address that is new. */
	host: Host;
	/** Lessons stand in stages, as on a first visit; else all of a lesson is there to be looked at. */
	stages: boolean;
}>({
	stages: [false, { option: true }],
	context: async ({ context, stages }, use) => {
		context.on('page', arrive);
		if (!stages) await context.addInitScript(standOnOnePage);
		await use(context);
	},
	host: async ({}, use) => {
		const host = await Host.start();
		await use(host);
		await host.stop();
	}
});

/** What a learner keeps who wants lessons on one page. */
function standOnOnePage(): void {
	try {
		localStorage.setItem('fm-settings.one-page', 'on');
	} catch {
		// A journey without storage: each lesson begins in stages.
	}
}
