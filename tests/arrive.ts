import type { Page } from '@playwright/test';

/** What the driver says when another navigation came between: the wanted address, and the other. */
const INTERRUPTED = /Navigation to "([^"]*)" is interrupted by another navigation to "([^"]*)"/;

/**
 * Lets a page arrive where it was sent. While the page before is still loading, the driver of
 * Firefox now and then announces a navigation under another name than it gave to who asked for it,
 * and it is told as interrupted by one to the very same address: that is the wanted page.
 */
export function arrive(page: Pick<Page, 'goto' | 'waitForLoadState'>): void {
	const goto = page.goto.bind(page);
	page.goto = async (address, options) => {
		try {
			return await goto(address, options);
		} catch (error) {
			const [, wanted, other] = INTERRUPTED.exec(String(error)) ?? [];
			if (wanted === undefined || wanted !== other) throw error;
			await page.waitForLoadState(options?.waitUntil === 'commit' ? undefined : options?.waitUntil);
			return null;
		}
	};
}
