import { expect, type Page } from '@playwright/test';
import { test } from './base.ts';
import { lessons } from './course.ts';

/** The kinds of the labs in a lesson, and the styles of its page beside those of all lessons. */
const labsAt = (page: Page, slug: string): Promise<{ kinds: string; styles: string[] }> =>
	page.evaluate(
		async (path) => {
			const text = await (await fetch(path)).text();
			const read = new DOMParser().parseFromString(text, 'text/html');
			const labs = [...read.querySelectorAll('[data-island^="lab-"]')];
			const kinds = new Set(labs.map((lab) => lab.getAttribute('data-island') ?? ''));
			const styles = [...read.querySelectorAll('head style')].map((one) => one.textContent);
			return { kinds: [...kinds].toSorted().join(), styles: styles.slice(1) };
		},
		new URL(`/lessons/${slug}/`, page.url()).href
	);

test(
	'brings the styles of a lab with the pages that hold one, by its kind',
	{ tag: '@one-engine' },
	async ({ page }) => {
		const byKinds = new Map<string, string[]>();
		await page.goto('about/');
		for (const { slug } of lessons) {
			const { kinds, styles } = await labsAt(page, slug);
			expect(styles, slug).toHaveLength(kinds === '' ? 0 : 1);
			if (kinds !== '') byKinds.set(kinds, styles);
		}
		expect(byKinds.size).toBeGreaterThan(3);
		expect(new Set([...byKinds.values()].flat()).size).toBe(byKinds.size);
	}
);
