import { expect, type Page } from '@playwright/test';
import { test } from './base.ts';
import { findCheck, firstLesson as lesson, lessons, questionOf, rightAnswer } from './course.ts';
import { quizResult } from './helpers.ts';
import { optionOrder, questionForm, resultOf, storedAnswers, waitUntilLive } from './journey.ts';

const quizPath = `lessons/${lesson.slug}/quiz/`;

/** Presses Tab until the focus is on what a selector finds; fails when it does not come there. */
async function tabTo(page: Page, selector: string, most = 60): Promise<void> {
	for (let presses = 0; presses < most; presses++) {
		await page.keyboard.press('Tab');
		if (await page.evaluate((s) => document.activeElement?.matches(s), selector)) return;
	}
	throw new Error(`Tab does not lead to ${selector}.`);
}

test('answers and goes on by keyboard alone: number, Enter, Enter', async ({ page }) => {
	const lesson = lessons.find(({ bank, quiz }) =>
		bank.some(({ id, kind }) => id === quiz[0] && kind === 'single')
	);
	if (!lesson) throw new Error('No quiz begins with a question with one answer.');
	const question = questionOf(lesson, lesson.quiz[0] ?? '');
	await page.goto(`lessons/${lesson.slug}/quiz/`);
	await waitUntilLive(page);
	const form = questionForm(page, question.id);
	await tabTo(page, `form[data-question="${question.id}"] [type=radio]`);
	await page.keyboard.press('2');
	await expect(form.getByRole('radio').nth(1)).toBeChecked();
	await expect(form.getByRole('radio').nth(1)).toBeFocused();
	await page.keyboard.press('a');
	await expect(form.getByRole('radio').nth(0)).toBeChecked();
	await page.keyboard.press('ArrowDown');
	await expect(form.getByRole('radio').nth(1)).toBeChecked();
	await page.keyboard.press('Enter');
	await expect(resultOf(form)).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(questionForm(page, lesson.quiz[1] ?? '')).toBeVisible();
	await expect(form).toBeHidden();
	expect(await storedAnswers(page)).toHaveLength(1);
	await expect(
		questionForm(page, lesson.quiz[1] ?? '')
			.locator('input, select')
			.first()
	).toBeFocused();
	await expect(quizResult(page)).toHaveCount(0);
});

test(
	'puts lines in order by keyboard alone, and keeps the focus on the line',
	{ tag: '@one-engine' },
	async ({ page }) => {
		const { lesson, question } = findCheck('ordering');
		await page.goto(`lessons/${lesson.slug}/`);
		await waitUntilLive(page);
		const form = questionForm(page, question.id);
		const before = await optionOrder(form);
		await form.getByRole('button', { name: 'Move down' }).first().focus();
		await page.keyboard.press('Enter');
		const [first = '', second = '', ...rest] = before;
		await expect.poll(() => optionOrder(form)).toEqual([second, first, ...rest]);
		await expect(form.getByRole('status').filter({ hasText: 'Now in place 2' })).toHaveCount(1);
		const row = form.locator('.option').nth(1);
		await expect(row.getByRole('button', { name: 'Move down' })).toBeFocused();

		const right = rightAnswer(question);
		for (const [place, id] of Array.isArray(right) ? right.entries() : []) {
			await form.locator(`select[name="place-${id}"]`).focus();
			await page.keyboard.type(String(place + 1));
		}
		await form.getByRole('button', { name: 'Check answer' }).focus();
		await page.keyboard.press('Enter');
		await expect(resultOf(form)).toContainText('Right.');
	}
);

test('shows the keys at "?", keeps the page still behind them, and closes at Escape', async ({
	page
}) => {
	await page.goto(quizPath);
	await waitUntilLive(page);
	const radio = page.getByRole('radio').first();
	await radio.focus();
	await page.keyboard.press('?');
	const dialog = page.getByRole('dialog', { name: 'Keys' });
	await expect(dialog).toBeVisible();
	await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
	await page.keyboard.press('2');
	await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(radio).toBeFocused();
});

test(
	'skips to the content with the first link of the page',
	{ tag: '@one-engine' },
	async ({ page }) => {
		await page.goto(`lessons/${lesson.slug}/`);
		await page.keyboard.press('Tab');
		const skip = page.getByRole('link', { name: 'Skip to the content' });
		await expect(skip).toBeFocused();
		await expect(skip).toBeInViewport();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('main')).toBeFocused();
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.closest('header') === null)).toBe(
			true
		);
	}
);

for (const path of [`lessons/${lesson.slug}/`, quizPath, 'progress/']) {
	test(`leads by Tab through all of ${path} to its foot, with the focus in sight`, async ({
		page
	}) => {
		await page.goto(path);
		await waitUntilLive(page);
		const places = new Set<string>();
		for (let presses = 0; presses < 400; presses++) {
			await page.keyboard.press('Tab');
			const place = await page.evaluate(() => {
				const on = document.activeElement;
				const box = on?.getBoundingClientRect();
				if (!on || !box) return { id: '', seen: false, foot: false };
				const hidden = box.bottom <= 0 || box.top >= innerHeight || box.width === 0;
				const { outlineStyle } = getComputedStyle(on.closest('.option') ?? on);
				const marked = outlineStyle !== 'none' || getComputedStyle(on).outlineStyle !== 'none';
				const all = [...document.querySelectorAll('*')];
				const label = `${all.indexOf(on)} ${on.tagName} ${on.textContent.trim().slice(0, 40)}`;
				const file = on.matches('[type=file]');
				return {
					id: label,
					seen: file || (!hidden && marked),
					foot: on.closest('footer') !== null
				};
			});
			expect(place).toEqual(expect.objectContaining({ id: place.id, seen: true }));
			expect(places, 'the focus goes round in a circle').not.toContain(place.id);
			places.add(place.id);
			if (place.foot) return;
		}
		throw new Error('Tab never reaches the foot of the page.');
	});
}
