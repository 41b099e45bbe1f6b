import { expect, type Page } from '@playwright/test';
import { test } from './base.ts';
import { lessons } from './course.ts';

/** The styles of a page beside those of all lessons. */
async function ownStyles(page: Page, slug: string): Promise<string[]> {
	await page.goto(`lessons/${slug}/`);
	const all = await page.locator('head style').allTextContents();
	return all.slice(1);
}

const kindsOn = (page: Page): Promise<string[]> =>
	page
		.locator('[data-island^="lab-"]')
		.evaluateAll((labs) => [...new Set(labs.map((lab) => lab.getAttribute('data-island') ?? ''))]);

test(
	'brings the styles of a lab with the pages that hold one, by its kind',
	{ tag: '@one-engine' },
	async ({ page }) => {
		const byKinds = new Map<string, string[]>();
		for (const { slug } of lessons) {
			const styles = await ownStyles(page, slug);
			const kinds = (await kindsOn(page)).sort().join();
			expect(styles, slug).toHaveLength(kinds === '' ? 0 : 1);
			if (kinds !== '') byKinds.set(kinds, styles);
		}
		expect(byKinds.size).toBeGreaterThan(3);
		expect(new Set([...byKinds.values()].flat()).size).toBe(byKinds.size);
	}
);
