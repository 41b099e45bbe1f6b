import { expect, test, type Page } from '@playwright/test';
import { kindOf } from '../src/lib/core/quiz/questions.ts';
import { fieldsFor, firstLesson as lesson, questionOf, wrongAnswer } from './course.ts';
import { fillFields, questionForm, storedEvents, waitUntilLive } from './journey.ts';

/** Holds the script of the page back, as a slow network does; gives back what lets it come. */
async function holdScript(page: Page): Promise<() => void> {
	let release = () => {};
	const held = new Promise<void>((done) => (release = done));
	await page.route('**/islands/*.js', async (route) => {
		await held;
		await route.continue();
	});
	return release;
}

const pretest = questionOf(lesson, lesson.pretest[0] ?? '');
const check = questionOf(lesson, lesson.checks[0] ?? '');
const first = questionOf(lesson, lesson.quiz[0] ?? '');
const base = `lessons/${lesson.slug}/`;

for (const [what, path, question, where] of [
	['a guess', base, pretest, 'pretest'],
	['a check', base, check, 'lesson'],
	['the first question of a quiz', `${base}quiz/`, first, 'quiz']
] as const) {
	test(`records ${what} that was answered before the script came, and leaves its result`, async ({
		page
	}) => {
		const release = await holdScript(page);
		await page.goto(path, { waitUntil: 'commit' });
		const form = questionForm(page, question.id);
		const answer = wrongAnswer(question);
		await fillFields(form, fieldsFor(question, answer));
		await form.locator('summary').click();
		await expect(form.locator('.result')).toBeVisible();
		await expect(form).not.toHaveAttribute('data-live');
		const reasons = await form.locator('.reason').filter({ visible: true }).count();

		release();
		await waitUntilLive(page);
		await expect(form).toHaveClass(/graded/);
		await expect(form.locator('.reason').filter({ visible: true })).toHaveCount(reasons);
		await expect(form.locator('.result')).toContainText(/Not right|Partly right/);
		const { earned, total } = kindOf(question).grade(answer);
		await expect
			.poll(async () => (await storedEvents(page)).filter(({ kind }) => kind === 'answered'))
			.toEqual([expect.objectContaining({ question: question.id, where, answer, earned, total })]);
	});
}

test('keeps a choice that was made, and not checked, before the script came', async ({ page }) => {
	const release = await holdScript(page);
	await page.goto(base, { waitUntil: 'commit' });
	const form = questionForm(page, pretest.id);
	await form.locator('input').nth(1).check();
	release();
	await waitUntilLive(page);
	await expect(form.locator('input').nth(1)).toBeChecked();
	await expect(form).not.toHaveClass(/graded/);
});

test('can be read and answered when the script never comes', async ({ page }) => {
	await page.route('**/islands/*.js', (route) => route.abort());
	await page.goto(`${base}quiz/`);
	const form = questionForm(page, first.id);
	await fillFields(form, fieldsFor(first, wrongAnswer(first)));
	await form.locator('summary').click();
	await expect(form.locator('.result')).toBeVisible();
});
