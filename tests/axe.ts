import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type Axe from 'axe-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules that look at colours: the others find the same in the dark and at any width. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** In the page, once its source was run there. */
declare const axe: typeof Axe;

interface Look {
	/** A selector: looks at this part alone. */
	within?: string;
	/** Looks at colours alone, or at all but them. */
	colours?: 'only' | 'not';
}

/** What axe finds wrong on the page as it is now; all of it, and all its rules, unless told otherwise. */
export async function violationsOn(page: Page, look: Look = {}): Promise<string[]> {
	// Sent once a page, and run in it alone: most of the time of a look was the way to and fro.
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
	return page.evaluate(
		async ({ within, colours, rules }) => {
			const options = {
				resultTypes: ['violations' as const],
				selectors: false,
				preload: false,
				...(colours === 'only' && { runOnly: rules }),
				...(colours === 'not' && {
					rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: false }]))
				})
			};
			const { violations } = await axe.run(within ?? document, options);
			return violations.flatMap(({ id, nodes }) =>
				nodes.map(
					({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`
				)
			);
		},
		{ ...look, rules: COLOUR_RULES }
	);
}

/** What axe finds wrong in light and in dark. */
export async function violationsInBothColours(page: Page, within?: string): Promise<string[]> {
	const part = within === undefined ? {} : { within };
	await page.emulateMedia({ colorScheme: 'light' });
	const light = await violationsOn(page, part);
	await page.emulateMedia({ colorScheme: 'dark' });
	const dark = await violationsOn(page, { ...part, colours: 'only' });
	await page.emulateMedia({ colorScheme: 'light' });
	return [...light.map((one) => `light: ${one}`), ...dark.map((one) => `dark: ${one}`)];
}
