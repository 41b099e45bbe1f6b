import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './base.ts';
import { violationsOn } from './axe.ts';
import { glossary, lessons, firstLesson as lesson } from './course.ts';
import { documentAt } from './document.ts';
import { waitUntilLive } from './journey.ts';

const path = `lessons/${lesson.slug}/`;

/** The terms that a lesson's text links. */
const terms = (page: Page): Locator => page.locator('#lesson-text .term');

/** What a term shows beside its words; empty while it shows nothing. */
const definition = (term: Locator): Promise<string> =>
	term.evaluate((one) => {
		const { content } = getComputedStyle(one, '::after');
		// Chromium computes the words, Gecko leaves the name of the attribute that holds them.
		const [, attribute] = /^attr\(([a-z-]+)\)/.exec(content) ?? [];
		if (attribute !== undefined) return one.getAttribute(attribute) ?? '';
		return ['none', 'normal'].includes(content) ? '' : content.replace(/^"|"( \/ "")?$/g, '');
	});

/** The definition in the glossary of the term that a link leads to. */
async function meantBy(term: Locator): Promise<string> {
	const id = ((await term.getAttribute('href')) ?? '').split('#')[1];
	const found = glossary.find((one) => one.id === id);
	if (!found) throw new Error(`The glossary has no term "${id}".`);
	return found.definition;
}

/** From where to where the box of a definition is seen, in pixels: every point of it belongs to its term. */
const box = (term: Locator): Promise<{ left: number; right: number; room: number }> =>
	term.evaluate((one) => {
		const { top, bottom } = one.getBoundingClientRect();
		const room = document.documentElement.clientWidth;
		const points = Array.from({ length: room }, (_, x) => x).filter((x) =>
			[top - 15, bottom + 15].some((y) => document.elementFromPoint(x, y) === one)
		);
		return { left: points[0] ?? -1, right: points.at(-1) ?? Infinity, room };
	});

test('shows a definition under the pointer and the focus, described to screen readers once', async ({
	page
}) => {
	await page.goto(path);
	await waitUntilLive(page);
	const term = terms(page).first();
	expect(await definition(term)).toBe('');
	await term.hover();
	expect(await definition(term)).toBe(await meantBy(term));
	await page.mouse.move(0, 0);
	expect(await definition(term)).toBe('');

	const name = await term.textContent();
	await term.focus();
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Tab');
	await expect(term).toBeFocused();
	expect(await definition(term)).toBe(await meantBy(term));
	await expect(term).toHaveAccessibleName(name ?? '');
	await expect(term).toHaveAccessibleDescription(await meantBy(term));
	await page.keyboard.press('Escape');
	expect(await definition(term)).toBe('');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/glossary\/#[a-z-]+$/);
	await expect(page.locator(':target')).toBeInViewport();
});

test(
	'links each term of a lesson once, to a term of the glossary',
	{ tag: '@one-engine' },
	async ({ page }) => {
		await page.goto('about/');
		const known = glossary.map(({ id }) => id);
		for (const { slug } of lessons) {
			const { ids, misplaced } = (await documentAt(page, `lessons/${slug}/`)).terms;
			expect(ids.length, slug).toBeGreaterThanOrEqual(3);
			expect(new Set(ids).size, slug).toBe(ids.length);
			expect(ids.filter((id) => !known.includes(id))).toEqual([]);
			expect(misplaced, slug).toBe(0);
		}
	}
);

test.describe('by a finger on a phone of 320 pixels', { tag: '@touch' }, () => {
	test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

	test('shows the definition at the first tap, inside the screen, and leads on at the second', async ({
		page
	}) => {
		await page.goto(path);
		await waitUntilLive(page);
		for (const term of await terms(page).all()) {
			// Too soon after the one before, and at its place on the screen, a tap belongs to that one.
			await expect(async () => {
				await term.tap();
				expect(await definition(term)).toBe(await meantBy(term));
			}).toPass();
			const { left, right, room } = await box(term);
			expect(left).toBeGreaterThan(0);
			expect(right).toBeLessThan(room - 1);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(room);
			// It may stand over the next term.
			await page.keyboard.press('Escape');
		}
		const last = terms(page).last();
		const showsLast = async () => {
			await last.tap();
			expect(await definition(last)).toBe(await meantBy(last));
		};
		await expect(showsLast).toPass();
		await page.getByRole('heading', { name: 'Summary' }).tap();
		await expect.poll(() => definition(last)).toBe('');
		await expect(showsLast).toPass();
		expect(page.url()).toContain(path);
		await last.tap();
		await expect(page).toHaveURL(/glossary\/#/);
	});
});

test.describe('without script', { tag: ['@script-off', '@touch'] }, () => {
	test.use({ javaScriptEnabled: false, hasTouch: true });

	test('shows a definition under the pointer; a tap leads to the glossary, and back to the lesson', async ({
		page
	}) => {
		await page.goto(path);
		const term = terms(page).first();
		await expect(term).toHaveAttribute('aria-description', await meantBy(term));
		await term.tap();
		await expect(page).toHaveURL(/glossary\/#/);
		await page.locator(':target').getByRole('link', { name: lesson.title }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson.title);
	});
});

test('prints terms as plain text', { tag: '@emulate-media' }, async ({ page }) => {
	await page.goto(path);
	await page.emulateMedia({ media: 'print' });
	const term = terms(page).first();
	const look = await term.evaluate((one) => {
		const own = getComputedStyle(one);
		const around = getComputedStyle(one.parentElement ?? one);
		return { line: own.textDecorationLine, same: own.color === around.color };
	});
	expect(look).toEqual({ line: 'none', same: true });
});

test(
	'lists every term by letters, with its source, and its lesson where there is a page',
	{ tag: '@one-engine' },
	async ({ page }) => {
		await page.goto('glossary/');
		for (const { id, definition } of glossary) {
			await expect(page.locator(`[id="${id}"]`)).toContainText(definition);
		}
		await expect(page.locator('dl > div')).toHaveCount(glossary.length);
		const ready = new Set(lessons.map(({ slug }) => slug));
		const taught = glossary.find(({ lesson }) => ready.has(lesson));
		const entry = page.locator(`[id="${taught?.id}"]`);
		await expect(entry.getByRole('link').first()).toHaveAttribute(
			'href',
			`../lessons/${taught?.lesson}/`
		);
		await expect(entry).toContainText(/seen .*\d{4}/);
		await page.getByRole('link', { name: 'T', exact: true }).click();
		await expect(page.getByRole('heading', { name: 'T', exact: true })).toBeInViewport();
	}
);

test(
	'has nothing that axe finds wrong while a definition shows, light and dark',
	{ tag: '@axe' },
	async ({ page }) => {
		await page.goto(path);
		await waitUntilLive(page);
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await terms(page).first().hover();
			expect(await violationsOn(page, { within: '#lesson-text' })).toEqual([]);
		}
	}
);
