import { expect, type Locator, type Page } from '@playwright/test';
import type { LogEvent } from '../src/lib/core/progress/events.ts';
import { readLog } from '../src/lib/core/progress/log-text.ts';
import type { Question } from '../src/lib/core/quiz/questions.ts';
import type { Answer, FormFields } from '../src/lib/core/quiz/types.ts';
import { fieldsFor, questionOf, rightAnswer, wrongAnswer } from './course.ts';
import { openQuestion, quizResult } from './helpers.ts';
import type { Lesson } from '../src/lib/core/course/types.ts';

/** A question on the page, by its id. */
export function questionForm(page: Page, id: string): Locator {
	return page.locator(`form[data-question="${id}"]`);
}

/** What a question says after the answer; the focus goes there. */
export function resultOf(form: Locator): Locator {
	return form.getByRole('group', { name: 'Result', exact: true });
}

/** Waits until the script has taken over everything on the page, but for some questions. */
export async function waitUntilLive(page: Page, { but = 0 } = {}): Promise<void> {
	await expect(page.locator('html[data-live]')).toBeAttached();
	await expect(page.locator('form[data-question]:not([data-live])')).toHaveCount(but);
}

/** Ticks, picks and types what the fields say. */
export async function fillFields(form: Locator, fields: FormFields): Promise<void> {
	const names = [...fields].map(([name]) => name);
	// Asked once for all: the way to the browser and back takes longer than the look.
	const lists = await form.evaluate(
		(one, all) => all.filter((name) => one.querySelector(`select[name="${name}"]`)),
		names
	);
	const boxes = await form.evaluate(
		(one, all) =>
			all.filter((name) => one.querySelector(`:is([type=radio], [type=checkbox])[name="${name}"]`)),
		names
	);
	for (const [name, values] of fields) {
		for (const value of values) {
			if (lists.includes(name)) await form.locator(`select[name="${name}"]`).selectOption(value);
			else if (boxes.includes(name))
				await form.locator(`[name="${name}"][value="${value}"]`).check();
			else await form.locator(`input[name="${name}"]`).fill(value);
		}
	}
}

/** Gives this answer to a question that the script has taken over, and waits for the result. */
export async function giveAnswer(page: Page, question: Question, answer: Answer): Promise<Locator> {
	const form = questionForm(page, question.id);
	await expect(form).toHaveAttribute('data-live');
	await fillFields(form, fieldsFor(question, answer));
	await form.getByRole('button', { name: 'Check answer' }).click();
	await expect(resultOf(form)).toBeFocused();
	return form;
}

/**
 * Takes a quiz from the question on the screen to its result: right, but for the questions in `wrong`.
 * Gives back the ids of what was asked.
 */
export async function takeQuizOf(
	page: Page,
	lesson: Lesson,
	wrong: readonly string[] = []
): Promise<string[]> {
	const asked: string[] = [];
	for (;;) {
		await expect(openQuestion(page).or(quizResult(page))).toBeVisible();
		if (await quizResult(page).isVisible()) return asked;
		const id = (await openQuestion(page).getAttribute('data-question')) ?? '';
		const question = questionOf(lesson, id);
		const answer = wrong.includes(id) ? wrongAnswer(question) : rightAnswer(question);
		await giveAnswer(page, question, answer);
		asked.push(id);
		await page.getByRole('button', { name: 'Next' }).click();
	}
}

/** The values of a question's options in the order in which they are shown. */
export function optionOrder(form: Locator): Promise<string[]> {
	return form
		.locator('.option')
		.evaluateAll((options) =>
			options.map((option) => option.querySelector('.words')?.textContent.trim() ?? '')
		);
}

/** Everything that lies in local storage as progress, each event once. */
export async function storedEvents(page: Page): Promise<LogEvent[]> {
	const texts = await page.evaluate(() =>
		Object.entries(localStorage).flatMap(([key, text]: [string, unknown]) =>
			/^fm-progress\.(base|tab)/.test(key) ? [String(text)] : []
		)
	);
	const events = new Map<string, LogEvent>();
	for (const text of texts) {
		const log = readLog(text);
		for (const event of log.ok ? log.events : []) events.set(event.id, event);
	}
	return [...events.values()].toSorted((a, b) => a.at - b.at);
}

/** The answers in the log, as `question: earned/total`. */
export async function storedAnswers(page: Page): Promise<string[]> {
	return (await storedEvents(page)).flatMap((event) =>
		event.kind === 'answered' ? [`${event.question}: ${event.earned}/${event.total}`] : []
	);
}
