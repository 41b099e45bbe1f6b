// After each answer the next step is in the window, wherever the question stands and however long it is.
import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './base.ts';
import { lessons, questionOf, questionsOf, wrongAnswer } from './course.ts';
import { quizResult } from './helpers.ts';
import { giveAnswer, questionForm, resultOf, storedAnswers, waitUntilLive } from './journey.ts';

const WINDOWS = [
	{ width: 390, height: 844, look: {} },
	{ width: 1280, height: 800, look: { tag: '@one-engine' } }
];

const kindsIn = (ids: readonly string[], at: (typeof lessons)[number]) =>
	new Set(questionsOf(at, ids).map(({ kind }) => kind));

/** The lesson whose quiz asks the most kinds. */
const [richest] = lessons.toSorted((a, b) => kindsIn(b.quiz, b).size - kindsIn(a.quiz, a).size);
if (!richest) throw new Error('The course has no lesson.');
const lesson = richest;
const quiz = `lessons/${lesson.slug}/quiz/`;

const next = (form: Locator) => form.getByRole('button', { name: /^(Next|Read on)/ });

async function expectInWindow(page: Page, ...all: Locator[]): Promise<void> {
	for (const one of all) await expect(one).toBeInViewport({ ratio: 1 });
	await expect(page.locator(':focus')).toBeInViewport();
}

for (const { width, height, look } of WINDOWS) {
	test(
		`stands in a window of ${width} x ${height} after each answer, and so does the result`,
		look,
		async ({ page }) => {
			await page.setViewportSize({ width, height });
			await page.goto(quiz);
			await waitUntilLive(page);
			for (const id of lesson.quiz) {
				const question = questionOf(lesson, id);
				const form = await giveAnswer(page, question, wrongAnswer(question));
				await expectInWindow(page, resultOf(form), next(form));
				const segment = page.locator(`[data-of="${id}"]`);
				await expect(segment).toHaveAttribute('data-sign', /[✗◐]/);
				await expect(segment).toContainText(/not right|partly right/);
				await next(form).click();
			}
			await expectInWindow(page, quizResult(page));
			await expectInWindow(page, page.getByRole('button', { name: 'Ask the missed ones again' }));
		}
	);

	test(
		`stands in a window of ${width} x ${height} after each check of a lesson`,
		look,
		async ({ page }) => {
			await page.setViewportSize({ width, height });
			await page.goto(`lessons/${lesson.slug}/`);
			await waitUntilLive(page);
			for (const id of lesson.checks) {
				const question = questionOf(lesson, id);
				const form = await giveAnswer(page, question, wrongAnswer(question));
				await expectInWindow(page, resultOf(form), next(form));
				await next(form).click();
				await expect(resultOf(form)).not.toBeFocused();
				await expect(page.locator(':focus')).toBeInViewport();
			}
		}
	);
}

test('keeps the chosen option where it was looked at, while reasons open above it', async ({
	page
}) => {
	const single = lesson.quiz.find((id) => questionOf(lesson, id).kind === 'single') ?? '';
	await page.goto(`${quiz}#${single}`);
	await waitUntilLive(page);
	const form = questionForm(page, single);
	const last = form.locator('.option').last();
	const top = () => last.evaluate((line) => line.getBoundingClientRect().top);
	for (const by of [0, 120]) {
		await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), by);
		await last.locator('input').check();
		const before = await top();
		await form.getByRole('button', { name: 'Check answer' }).click();
		await expect(resultOf(form)).toBeFocused();
		await expect(last.locator('.reason')).toBeInViewport();
		// Windows scroll by whole pixels of the screen: what is left is less than one.
		expect(Math.abs((await top()) - before)).toBeLessThan(1);
		await page.reload();
		await waitUntilLive(page);
	}
});

test('opens a question by its address, alone, and then goes on with the quiz', async ({ page }) => {
	const asked = questionOf(lesson, lesson.quiz[3] ?? '');
	await page.goto(`${quiz}#${asked.id}`);
	await waitUntilLive(page);
	const form = questionForm(page, asked.id);
	await expect(form).toContainText('A question of this quiz');
	await giveAnswer(page, asked, wrongAnswer(asked));
	await next(form).click();
	await expect(questionForm(page, lesson.quiz[0] ?? '')).toBeVisible();
	await expect(page.locator('[data-of][data-came]')).toHaveCount(0);
	expect(await storedAnswers(page)).toHaveLength(1);
});

test(
	'prints what is asked, or that with the answers, whatever was answered before',
	{ tag: '@emulate-media' },
	async ({ page }) => {
		await page.addInitScript(() => {
			window.print = () => {};
		});
		await page.goto(quiz);
		await waitUntilLive(page);
		const first = questionOf(lesson, lesson.quiz[0] ?? '');
		await giveAnswer(page, first, wrongAnswer(first));
		await page.emulateMedia({ media: 'print' });
		const reasons = page.locator('.question .reason').filter({ visible: true });
		const forms = page.locator('form.question').filter({ visible: true });

		await page.evaluate(() => document.querySelector<HTMLElement>('[data-print=handout]')?.click());
		await expect(forms).toHaveCount(lesson.quiz.length);
		await expect(reasons).toHaveCount(0);
		const matching = questionsOf(lesson, lesson.quiz).find(({ kind }) => kind === 'matching');
		if (matching) await expect(questionForm(page, matching.id)).toContainText('Choose among: ');

		await page.evaluate(() => document.querySelector<HTMLElement>('[data-print=key]')?.click());
		const all = await page.locator('.question .reason').count();
		await expect(reasons).toHaveCount(all);

		await page.evaluate(() => dispatchEvent(new Event('afterprint')));
		await expect(page.locator('html')).not.toHaveAttribute('data-print');
	}
);
