import { expect } from '@playwright/test';
import { test } from './base.ts';
import {
	earnedBy,
	firstLesson as lesson,
	passMark,
	pointsIn,
	questionOf,
	questionsOf,
	rightAnswer,
	wrongAnswer
} from './course.ts';
import { openQuestion, quizResult } from './helpers.ts';
import {
	giveAnswer,
	optionOrder,
	questionForm,
	storedAnswers,
	storedEvents,
	takeQuizOf
} from './journey.ts';

const path = `lessons/${lesson.slug}/quiz/`;
const questions = questionsOf(lesson, lesson.quiz);

test('asks every question, counts the points, and asks again what was missed', async ({ page }) => {
	const wrong = [lesson.quiz[1] ?? '', lesson.quiz[4] ?? ''];
	const total = pointsIn(questions);
	const lost = questionsOf(lesson, wrong).reduce(
		(sum, one) => sum + pointsIn([one]) - earnedBy(one, wrongAnswer(one)),
		0
	);
	const percent = Math.floor((100 * (total - lost)) / total);
	await page.goto(path);
	expect(await takeQuizOf(page, lesson, wrong)).toEqual(lesson.quiz);
	const score = `${total - lost} of ${total} points: ${percent} per cent`;
	await expect(quizResult(page)).toHaveText(score);
	await expect(quizResult(page)).toBeFocused();
	await expect(page.getByText(percent < passMark ? 'Not passed yet.' : '✓ Passed.')).toBeVisible();

	const missed = page.getByRole('listitem').filter({ hasText: 'Read the section' });
	await expect(missed).toHaveCount(wrong.length);
	await expect(missed.nth(0).getByRole('link')).toHaveAttribute(
		'href',
		new RegExp(`#${questionOf(lesson, wrong[0] ?? '').section}$`)
	);

	await page.getByRole('button', { name: 'Ask the missed ones again' }).click();
	await expect(openQuestion(page)).toContainText('Asked again');
	expect(await takeQuizOf(page, lesson)).toEqual(wrong);
	await expect(quizResult(page)).toHaveText(score);
	await expect(page.getByRole('heading', { name: 'Missed' })).toHaveCount(0);
});

test(
	'passes with all points, and the first page and the lesson say so',
	{ tag: '@one-engine' },
	async ({ page }) => {
		await page.goto(path);
		await takeQuizOf(page, lesson);
		const total = pointsIn(questions);
		await expect(quizResult(page)).toHaveText(`${total} of ${total} points: 100 per cent`);
		await expect(page.getByText('✓ Passed.')).toBeVisible();
		await page.reload();
		await expect(quizResult(page)).toHaveText(`${total} of ${total} points: 100 per cent`);
		await page.getByRole('link', { name: lesson.title, exact: true }).click();
		await expect(page.getByText(/^So far: Quiz 100% ✓ Known \d+ of \d+\.$/)).toBeVisible();
		await page.getByRole('link', { name: 'Course', exact: true }).click();
		await expect(page.getByRole('article').filter({ hasText: lesson.title })).toContainText(
			'Quiz 100% ✓'
		);
	}
);

test('goes on in the middle, with the same order and all answers, after the page was closed', async ({
	page,
	context
}) => {
	const [first, second, third] = questions;
	if (!first || !second || !third) throw new Error('The quiz is too short for this journey.');
	await page.goto(path);
	await giveAnswer(page, first, wrongAnswer(first));
	await page.getByRole('button', { name: 'Next' }).click();
	await giveAnswer(page, second, rightAnswer(second));
	await page.getByRole('button', { name: 'Next' }).click();
	await expect(questionForm(page, third.id)).toBeVisible();
	const order = await optionOrder(questionForm(page, third.id));
	const answers = await storedAnswers(page);
	expect(answers).toHaveLength(2);
	await page.close();

	const next = await context.newPage();
	await next.goto(path);
	await expect(questionForm(next, third.id)).toBeVisible();
	await expect(questionForm(next, third.id)).toContainText(`Question 3 of ${questions.length}`);
	expect(await optionOrder(questionForm(next, third.id))).toEqual(order);
	expect(await storedAnswers(next)).toEqual(answers);
	await next.goto('');
	await expect(next.getByRole('article').filter({ hasText: lesson.title })).toContainText(
		/Started|%/
	);
});

const doubleClick =
	'takes a double click on "Next" as one: the second answers nothing that was not seen';
test(doubleClick, { tag: '@double-click' }, async ({ page }) => {
	const [first, second] = questions;
	if (!first || !second) throw new Error('The quiz is too short for this journey.');
	await page.goto(path);
	await giveAnswer(page, first, rightAnswer(first));
	const next = page.getByRole('button', { name: 'Next' });
	const form = questionForm(page, second.id);
	const check = form.locator('button[type=submit]');
	// In some window, what checks the next question lies where "Next" was: here in any.
	for (const button of [next, check]) {
		await button.evaluate((one) => {
			if (one instanceof HTMLElement)
				Object.assign(one.style, { position: 'fixed', inset: '0 auto auto 0', zIndex: '9' });
		});
	}
	await next.dblclick({ position: { x: 9, y: 9 } });
	await expect(form).toBeVisible();
	await expect(check).toBeInViewport();
	expect(await form.locator('.problem').textContent()).toBe('');
	expect(await storedAnswers(page)).toHaveLength(1);
	// A click of its own is taken.
	await check.click();
	await expect(form.locator('.problem')).not.toHaveText('');
});

test(
	'shuffles a second attempt by a seed of its own, and keeps that order over a reload',
	{ tag: '@one-engine' },
	async ({ page }) => {
		const [first, second] = questions;
		if (!first || !second) throw new Error('The quiz is too short for this journey.');
		await page.goto(path);
		await takeQuizOf(page, lesson);
		await page.getByRole('button', { name: 'Take the quiz again' }).click();
		await giveAnswer(page, first, rightAnswer(first));
		await page.getByRole('button', { name: 'Next' }).click();
		await expect(questionForm(page, second.id)).toBeVisible();
		const order = await optionOrder(questionForm(page, second.id));
		await page.reload();
		await expect(questionForm(page, second.id)).toBeVisible();
		expect(await optionOrder(questionForm(page, second.id))).toEqual(order);

		const seeds = (await storedEvents(page)).flatMap((event) =>
			event.kind === 'quiz-started' ? [event.seed] : []
		);
		expect(seeds).toEqual([0, expect.any(Number)]);
		expect(seeds[1]).not.toBe(0);
	}
);
