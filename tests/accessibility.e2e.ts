import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import type { Lesson } from '../src/lib/core/course/types.ts';
import {
	firstLesson as lesson,
	lessons,
	PAGES,
	questionOf,
	questionsOf,
	rightAnswer,
	wrongAnswer
} from './course.ts';
import { quizResult } from './helpers.ts';
import { giveAnswer, questionForm, takeQuizOf, waitUntilLive } from './journey.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** The rules that look at colours: the others find the same in the dark. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong on the page as it is now, by these rules or all. */
async function violationsOn(page: Page, rules?: string[]): Promise<string[]> {
	// Only what is wrong travels back: the rest is most of the time that a look takes.
	const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
	const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`)
	);
}

/** Looks at the page in both colours, on a wide screen and on a phone. */
async function expectNoViolations(
	page: Page,
	widths: readonly number[] = [1280, 360]
): Promise<void> {
	for (const width of widths) {
		await page.setViewportSize({ width, height: 800 });
		await page.emulateMedia({ colorScheme: 'light' });
		expect(await violationsOn(page), `${width} px, light`).toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await violationsOn(page, COLOUR_RULES), `${width} px, dark`).toEqual([]);
	}
}

/** A quiz page shows one question at a time: two of them show what all are like. */
const isLooked = (path: string) =>
	!path.endsWith('/quiz/') || lessons.slice(0, 2).some(({ slug }) => path.includes(`/${slug}/`));

/** Lessons differ in their text alone: the first two are looked at on a wide screen too. */
const widthsFor = (path: string) =>
	lessons.slice(2).some(({ slug }) => path.includes(`/${slug}/`)) ? [360] : undefined;

for (const path of PAGES.filter(isLooked)) {
	test(`has nothing that axe finds wrong at /${path}`, async ({ page }) => {
		await page.goto(path);
		await waitUntilLive(page);
		await expectNoViolations(page, widthsFor(path));
	});
}

test('has nothing that axe finds wrong in the states of questions', async ({ page }) => {
	await page.goto(`lessons/${lesson.slug}/`);
	await waitUntilLive(page);
	const [guess, other, ...checks] = questionsOf(lesson, [...lesson.pretest, ...lesson.checks]);
	if (!guess || !other) throw new Error('The lesson asks too little for this journey.');
	await giveAnswer(page, guess, wrongAnswer(guess));
	await questionForm(page, other.id).getByRole('button', { name: 'Check answer' }).click();
	await expect(questionForm(page, other.id).getByRole('alert')).toBeVisible();
	for (const [place, check] of checks.entries()) {
		const hint = questionForm(page, check.id).getByRole('button', { name: 'Show a hint' });
		if ((await hint.count()) > 0) await hint.click();
		await giveAnswer(page, check, place % 2 === 0 ? wrongAnswer(check) : rightAnswer(check));
	}
	await expectNoViolations(page, [360]);
	await page.reload();
	await waitUntilLive(page);
	await expect(page.getByText('You answered this before').first()).toBeVisible();
	expect(await violationsOn(page)).toEqual([]);
});

test('has nothing that axe finds wrong in any kind of question with its result', async ({
	page
}) => {
	const kindsIn = (one: Lesson) => new Set(questionsOf(one, one.quiz).map(({ kind }) => kind));
	const all = new Set(lessons.flatMap((one) => [...kindsIn(one)]));
	const richest = lessons.toSorted((a, b) => kindsIn(b).size - kindsIn(a).size);
	const kinds = new Set<string>();
	for (const one of richest) {
		if (kinds.size === all.size) break;
		await page.goto(`lessons/${one.slug}/quiz/`);
		await waitUntilLive(page);
		for (const id of one.quiz) {
			const question = questionOf(one, id);
			const form = await giveAnswer(page, question, wrongAnswer(question));
			if (!kinds.has(question.kind)) expect(await violationsOn(page), id).toEqual([]);
			kinds.add(question.kind);
			await form.getByRole('button', { name: 'Next' }).click();
		}
		await expect(quizResult(page)).toBeVisible();
	}
	await expectNoViolations(page);
	expect(kinds).toEqual(all);
});

test('has nothing that axe finds wrong in a passed quiz, a preview, a reset and the keys', async ({
	page
}) => {
	await page.goto(`lessons/${lesson.slug}/quiz/`);
	await takeQuizOf(page, lesson);
	await expectNoViolations(page, [360]);

	await page.goto('progress/');
	await waitUntilLive(page);
	const choose = (name: string, text: string) =>
		page
			.getByLabel('Import from a file')
			.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
	await page.getByRole('button', { name: 'Reset this lesson' }).first().click();
	await choose('log.json', '{"format":"foundation-models-progress","version":1,"events":[]}');
	await expect(page.getByRole('button', { name: 'Merge into my progress' })).toBeVisible();
	await expectNoViolations(page, [360]);
	await choose('letter.txt', 'Dear reader');
	await expect(page.getByText('letter.txt was not imported')).toBeVisible();
	await expectNoViolations(page, [360]);
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
	await expectNoViolations(page, [360]);
});
