import { expect, type Page } from '@playwright/test';
import { writeLog } from '../src/lib/core/progress/log-text.ts';
import type { LogEvent } from '../src/lib/core/progress/events.ts';
import { test } from './base.ts';
import { course } from './course.ts';
import { waitUntilLive } from './journey.ts';
import type { Lesson } from '../src/lib/core/course/types.ts';

const ready = course.lessons.filter((lesson) => lesson.ready);
const DAY = 24 * 60 * 60 * 1000;
const NOON = Date.UTC(2026, 8, 1, 12);

function lessonAt(place: number): Lesson {
	const lesson = ready[place];
	if (!lesson) throw new Error(`The course has no lesson ${place}.`);
	return lesson;
}
const known = lessonAt(0);
const left = lessonAt(2);

/** Answers that make every objective of a lesson known, and the opening of another lesson. */
function learnt(): string {
	const answers = known.objectives.flatMap(({ id, questions: [a = '', b = ''] }, place) =>
		[a, b, a].map((question, turn): LogEvent => ({
			...{ id: `${id}-${turn}`, at: NOON + turn * DAY + place, kind: 'answered', question },
			...{ rev: known.bank.find((one) => one.id === question)?.rev ?? 1, answer: 'a' },
			...{ earned: 1, total: 1, where: 'lesson' }
		}))
	);
	const opened: LogEvent = {
		...{ id: 'opened', at: NOON + 5 * DAY, kind: 'lesson-opened', lesson: left.slug }
	};
	return writeLog({ events: [...answers, opened], unknown: [] });
}

/** Says which part of its strip each cover shows. */
const frameOf = (page: Page, lesson: Lesson) =>
	page
		.locator(`[data-cover="${lesson.slug}"]`)
		.evaluate((cover) => getComputedStyle(cover).getPropertyValue('--frame'));

const comeBack = (page: Page) =>
	page.addInitScript((log) => localStorage.setItem('fm-progress.base', log), learnt());

test.use({ viewport: { width: 390, height: 844 } });

test('lets a newcomer on a phone paint a picture of their choice with one tap, on their device', async ({
	page
}) => {
	const weights: string[] = [];
	page.on('request', (request) => {
		if (request.url().endsWith('.fmw')) weights.push(request.url());
	});
	await page.goto('');
	await waitUntilLive(page);
	const chip = page.getByRole('button', { name: 'a blue cat at night' });
	await expect(chip).toBeInViewport({ ratio: 1 });
	await expect(page.getByRole('link', { name: /^Start with: / })).toBeInViewport({ ratio: 1 });
	const picture = page.getByRole('img', { name: /^Painted: / });
	await expect(picture).toBeInViewport({ ratio: 1 });
	expect(weights).toEqual([]);

	await chip.click();
	const said = page.getByRole('status').filter({ hasText: 'This ran on your device.' });
	await expect(said).toContainText('“a blue cat at night”');
	await expect(page.getByRole('img', { name: 'Painted: a blue cat at night' })).toBeVisible();
	await expect(chip).toHaveAttribute('aria-pressed', 'true');
	expect(weights.length).toBeGreaterThan(0);

	const pixels = () =>
		page
			.locator('[data-picture] canvas')
			.evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ''));
	const first = await pixels();
	await page.getByRole('button', { name: 'Another one' }).click();
	await expect(said).toBeVisible();
	await expect.poll(pixels).not.toBe(first);
});

test('says what to do when the network cannot be had, and paints when chosen again', async ({
	page
}) => {
	await page.route('**/*.fmw', (route) => route.abort());
	await page.goto('');
	await waitUntilLive(page);
	const chip = page.getByRole('button', { name: 'a yellow boat at sea' });
	await chip.press('Enter');
	await expect(page.getByText('Check the connection and try again.')).toBeVisible();
	await page.unroute('**/*.fmw');
	await chip.press('Enter');
	await expect(page.getByText('This ran on your device.')).toBeVisible();
	await expect(chip).toBeFocused();
});

test('leads from the network to the lesson that explains it', async ({ page }) => {
	await page.goto('');
	await page.getByRole('link', { name: 'How it works' }).click();
	await expect(page).toHaveURL(/lessons\/text-to-image\/$/);
});

test('shows who comes back the next step first, and nothing to play with', async ({ page }) => {
	await comeBack(page);
	await page.goto('');
	await waitUntilLive(page);
	const next = page.getByRole('link', { name: `Continue: ${left.title}` });
	await expect(next).toBeInViewport({ ratio: 1 });
	const step = page.getByRole('region', { name: 'Your next step' });
	await expect(step).toContainText(`Last open: ${left.title}, 6 September 2026`);
	const all = ready.reduce((sum, { objectives }) => sum + objectives.length, 0);
	await expect(step).toContainText(`Known ${known.objectives.length} of ${all}`);
	await expect(page.getByRole('button', { name: 'a blue cat at night' })).toBeHidden();
	await expect(page.getByRole('link', { name: /^Start with: / })).toHaveCount(0);
});

test('clears the cover of what is known, and says it in words', async ({ page }) => {
	await comeBack(page);
	await page.goto('');
	await waitUntilLive(page);
	const card = page.getByRole('article').filter({ hasText: known.title });
	await expect(card).toContainText(
		`Known ${known.objectives.length} of ${known.objectives.length} ✓`
	);
	expect(await frameOf(page, known)).toBe('4');
	expect(await frameOf(page, left)).toBe('0');
});

test('gives each lesson a picture of its own', { tag: '@one-engine' }, async ({ page }) => {
	await page.goto('');
	const strips = await page
		.locator('article [data-cover] img')
		.evaluateAll((all) => all.map((img) => img.getAttribute('src')));
	expect(new Set(strips).size).toBe(ready.length);
	expect(strips).toHaveLength(ready.length);
});

test(
	'changes at once where less motion is asked for',
	{ tag: '@emulate-media' },
	async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.goto('');
		await waitUntilLive(page);
		const moves = await page.evaluate(() => document.getAnimations().length);
		expect(moves).toBe(0);
		await page.getByRole('button', { name: 'a blue cat at night' }).click();
		await expect(page.getByText('This ran on your device.')).toBeVisible();
	}
);

test.describe('without script', { tag: '@script-off' }, () => {
	test.use({ javaScriptEnabled: false });

	test('shows the first painting and where it is explained, and no buttons', async ({ page }) => {
		await page.goto('');
		await expect(page.getByRole('img', { name: /^Painted: / })).toBeVisible();
		await expect(page.getByRole('link', { name: 'How it works' })).toBeVisible();
		await expect(page.getByRole('button')).toHaveCount(0);
	});
});
