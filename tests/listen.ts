import type { Page } from '@playwright/test';

/** Said by the runner, in journeys that leave the service worker out. */
const OF_THE_RUNNER = 'registration blocked by Playwright';

/** Collects what a page complains about. A page that is missing is asked for in vain, which is no complaint. */
export function listenToComplaints(page: Page): string[] {
	const complaints: string[] = [];
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('console', (message) => {
		const text = message.text();
		const isMissingPage = text.includes('404') && message.location().url === page.url();
		const isOurs = !isMissingPage && !text.includes(OF_THE_RUNNER);
		if (isOurs && ['error', 'warning'].includes(message.type())) {
			complaints.push(`${text} (${message.location().url})`);
		}
	});
	return complaints;
}

/** Collects what is asked of any host but our own, by the pages and by their workers. */
export function listenToForeign(page: Page, own: string): string[] {
	const foreign: string[] = [];
	page.context().on('request', (request) => {
		const url = request.url();
		if (!/^(data|blob):/.test(url) && !url.startsWith(own)) foreign.push(url);
	});
	return foreign;
}
