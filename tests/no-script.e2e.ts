import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './base.ts';
import { headingsOf } from '../src/lib/core/course/lesson-tree.ts';
import type { Question } from '../src/lib/core/quiz/questions.ts';
import { fieldsFor, findCheck, lessons, questionsOf, rightAnswer, wrongAnswer } from './course.ts';
import { cutOff } from './cut-off.ts';
import { fillFields, questionForm } from './journey.ts';

/** The first question of each kind on a page. */
function oneOfEachKind(questions: readonly Question[]): Question[] {
	return [...new Map(questions.toReversed().map((one) => [one.kind, one])).values()];
}

/** Everything that a question says after the answer. */
const feedback = (form: Locator): Locator => form.locator('.reason, .after');

async function reveal(page: Page, question: Question): Promise<Locator> {
	const form = questionForm(page, question.id);
	await expect(feedback(form).filter({ visible: true })).toHaveCount(0);
	await form.locator('summary').click();
	await expect(feedback(form).filter({ visible: false })).toHaveCount(0);
	await expect(feedback(form)).not.toHaveCount(0);
	await expect(form.locator('.why')).toContainText('Read the section that teaches this');
	return form;
}

/** The ids of these that are not seen on the page. */
const unseen = (page: Page, ids: string[]): Promise<string[]> =>
	page.evaluate((all) => all.filter((id) => !document.getElementById(id)?.checkVisibility()), ids);

test.describe('without script', { tag: '@script-off' }, () => {
	test.use({ javaScriptEnabled: false });

	for (const lesson of lessons) {
		const base = `lessons/${lesson.slug}/`;
		const pages: [string, Question[]][] = [
			[base, questionsOf(lesson, [...lesson.pretest, ...lesson.checks])],
			[`${base}quiz/`, questionsOf(lesson, lesson.quiz)]
		];
		for (const [path, questions] of pages) {
			test(`shows ${path} whole, with feedback for each kind of question, on a phone too`, async ({
				page
			}) => {
				await page.goto(path);
				await expect(page.locator('form[data-question]').filter({ visible: true })).toHaveCount(
					questions.length
				);
				const headings = path === base ? headingsOf(lesson.tree).map(({ id }) => id) : [];
				expect(await unseen(page, headings)).toEqual([]);
				for (const question of oneOfEachKind(questions)) await reveal(page, question);
				await expect(page.locator('.needs-script').filter({ visible: true })).toHaveCount(0);
				await expect(page.locator('noscript p')).toContainText('progress is not kept');
				await expect(page.getByText('Offline ready').filter({ visible: true })).toHaveCount(0);

				await page.setViewportSize({ width: 320, height: 640 });
				await page.locator('.reveal').evaluateAll((all) => {
					for (const one of all) one.setAttribute('open', '');
				});
				await expect(page.locator('.reason').filter({ visible: true })).not.toHaveCount(0);
				expect(await cutOff(page), 'on a phone of 320 pixels').toEqual([]);
			});
		}
	}

	test('tells the chosen option from the right one', async ({ page }) => {
		const { lesson, question: check } = findCheck('single');
		await page.goto(`lessons/${lesson.slug}/`);
		const form = questionForm(page, check.id);
		await fillFields(form, fieldsFor(check, wrongAnswer(check)));
		await reveal(page, check);
		const seen = (words: string) =>
			form.getByText(words, { exact: true }).filter({ visible: true });
		await expect(seen('Your answer, not right.')).toHaveCount(1);
		await expect(seen('Right answer.')).toHaveCount(1);
		await fillFields(form, fieldsFor(check, rightAnswer(check)));
		await expect(seen('Your answer, and right.')).toHaveCount(1);
		await expect(seen('Your answer, not right.')).toHaveCount(0);
	});

	test('offers on the progress page nothing that needs script', async ({ page }) => {
		await page.goto('progress/');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your progress');
		await expect(page.getByRole('button')).toHaveCount(0);
		await expect(page.locator('input').filter({ visible: true })).toHaveCount(0);
	});
});
