import { expect, type Page } from '@playwright/test';
import { test } from './base.ts';
import { violationsInBothColours, violationsOn } from './axe.ts';
import { firstLesson as lesson, lessons, questionsOf, rightAnswer, wrongAnswer } from './course.ts';
import { giveAnswer, questionForm, takeQuizOf, waitUntilLive } from './journey.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Looks at the page as it is now in both colours, on a phone unless told otherwise. */
async function expectNoViolations(page: Page, width = 360): Promise<void> {
	await page.setViewportSize({ width, height: 800 });
	expect(await violationsInBothColours(page), `${width} px`).toEqual([]);
}

test(
	'has nothing that axe finds wrong in the states of questions',
	{ tag: '@axe' },
	async ({ page }) => {
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
		await expectNoViolations(page);
		await page.reload();
		await waitUntilLive(page);
		await expect(page.getByText('Answered before').first()).toBeVisible();
		expect(await violationsOn(page)).toEqual([]);
	}
);

test(
	'has nothing that axe finds wrong in any kind of question with its result',
	{ tag: '@axe' },
	async ({ page }) => {
		const all = lessons.flatMap((one) =>
			questionsOf(one, one.quiz).map((asked) => ({ one, asked }))
		);
		const kinds = new Map(all.toReversed().map((first) => [first.asked.kind, first]));
		for (const { one, asked } of kinds.values()) {
			await test.step(asked.kind, async () => {
				await page.goto(`lessons/${one.slug}/quiz/#${asked.id}`);
				await waitUntilLive(page);
				await giveAnswer(page, asked, wrongAnswer(asked));
				const within = `form[data-question="${asked.id}"]`;
				expect(await violationsOn(page, { within }), asked.id).toEqual([]);
			});
		}
		expect(kinds.size).toBeGreaterThan(5);
	}
);

test(
	'has nothing that axe finds wrong in a quiz with missed questions',
	{ tag: '@axe' },
	async ({ page }) => {
		await page.goto(`lessons/${lesson.slug}/quiz/`);
		await takeQuizOf(page, lesson, lesson.quiz);
		await expect(page.getByRole('heading', { name: 'Missed' })).toBeVisible();
		for (const width of [1280, 360]) await expectNoViolations(page, width);
	}
);

test(
	'has nothing that axe finds wrong in a passed quiz, a preview, a reset and the keys',
	{ tag: '@axe' },
	async ({ page }) => {
		await page.goto(`lessons/${lesson.slug}/quiz/`);
		await takeQuizOf(page, lesson);
		await expectNoViolations(page);

		await page.goto('progress/');
		await waitUntilLive(page);
		const choose = (name: string, text: string) =>
			page
				.getByLabel('Import from a file')
				.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
		await page.getByRole('button', { name: 'Reset this lesson' }).first().click();
		await choose('log.json', '{"format":"foundation-models-progress","version":1,"events":[]}');
		await expect(page.getByRole('button', { name: 'Merge into my progress' })).toBeVisible();
		await expectNoViolations(page);
		await choose('letter.txt', 'Dear reader');
		await expect(page.getByText('letter.txt was not imported')).toBeVisible();
		await expectNoViolations(page);
		await page.keyboard.press('?');
		await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
		await expectNoViolations(page);
	}
);
