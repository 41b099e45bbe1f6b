import { expect, type Locator } from '@playwright/test';
import { test } from './base.ts';
import { headingsOf } from '../src/lib/core/course/lesson-tree.ts';
import {
	findCheck,
	firstLesson as lesson,
	questionOf,
	rightAnswer,
	wrongAnswer
} from './course.ts';
import { giveAnswer, questionForm, resultOf, storedEvents, waitUntilLive } from './journey.ts';

const guesses = lesson.pretest.map((id) => questionOf(lesson, id));
const check = findCheck('single', ({ hints }) => hints.length > 0);
const path = `lessons/${check.lesson.slug}/`;

/** Words of the feedback that the learner sees; the others stand in the page as well. */
const seen = (form: Locator, words: string) =>
	form.getByText(words, { exact: true }).filter({ visible: true });

test('leads from the first page to the lesson, takes a guess, and does not count it', async ({
	page
}) => {
	await page.goto('');
	const card = page.getByRole('article').filter({ hasText: lesson.title });
	await expect(card).toContainText('Start');
	await page.getByRole('link', { name: /^Start with: / }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson.title);

	for (const guess of guesses) {
		const form = await giveAnswer(page, guess, rightAnswer(guess));
		await expect(resultOf(form)).toContainText('Right.');
	}
	const events = await storedEvents(page);
	expect(events.filter(({ kind }) => kind === 'answered')).toEqual(
		guesses.map(({ id }) => expect.objectContaining({ question: id, where: 'pretest', earned: 1 }))
	);

	await page.getByRole('link', { name: 'Progress', exact: true }).click();
	const progress = page.getByRole('region', { name: lesson.title });
	await expect(progress).toContainText('Started');
	await expect(progress.getByText('Not yet answered right')).toHaveCount(lesson.objectives.length);

	await page.getByRole('link', { name: 'Course', exact: true }).click();
	await expect(card).toContainText('Started');
	await page.getByRole('link', { name: `Continue: ${lesson.title}` }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson.title);
	await page.getByText('Before you read: a guess').click();
	await expect(questionForm(page, guesses[0]?.id ?? '')).toContainText('Answered before: right');
});

test('gives the reason of every option, the why and the section, and asks again', async ({
	page
}) => {
	const { question } = check;
	await page.goto(path);
	const form = await giveAnswer(page, question, wrongAnswer(question));
	await expect(resultOf(form)).toContainText('✗ Not right.');
	await expect(resultOf(form)).not.toContainText('sure');
	await expect(form.locator('.why').getByRole('paragraph')).toHaveCount(2);
	const reasons = form.locator('.option .reason');
	await expect(reasons).toHaveCount(question.options.length);
	for (const reason of await reasons.all()) await expect(reason).toBeVisible();
	await expect(seen(form, 'Your answer, not right.')).toHaveCount(1);
	await expect(seen(form, 'Right answer.')).toHaveCount(1);
	for (const input of await form.getByRole('radio').all()) await expect(input).toBeDisabled();

	await form.getByRole('button', { name: 'Answer again' }).click();
	await expect(form.getByRole('radio', { checked: true })).toHaveCount(0);
	await expect(reasons.first()).toBeHidden();
	await giveAnswer(page, question, rightAnswer(question));
	await expect(resultOf(form)).toContainText('Right.');
	await expect(seen(form, 'Your answer, and right.')).toHaveCount(1);
	await expect(form.getByRole('button', { name: 'Answer again' })).toHaveCount(0);

	await form.getByRole('link', { name: 'Read the section that teaches this' }).click();
	await expect(page).toHaveURL(new RegExp(`${path}#${question.section}$`));
	await expect(page.locator(`#${question.section}`)).toBeInViewport();
});

test.describe('a lesson in stages', () => {
	test.use({ stages: true });

	test(
		'goes on in stages, finds what is in a later one, and stands on one page where that is wanted',
		{ tag: '@one-engine' },
		async ({ page }) => {
			const sections = headingsOf(lesson.tree).filter(({ level }) => level === 2);
			const last = page.locator(`#${sections.at(-1)?.id ?? ''}`);
			const onward = page.getByRole('button', { name: /^Continue: / });
			await page.goto(`lessons/${lesson.slug}/`);
			await waitUntilLive(page);
			await expect(last).toBeHidden();
			await expect(page.getByRole('link', { name: 'Go to the quiz' })).toBeHidden();
			const title = ((await onward.textContent()) ?? '').replace('Continue: ', '');
			await onward.click();
			const next = page.getByRole('heading', { name: title, exact: true });
			await expect(next).toBeInViewport();
			await expect(page.locator('.stage:has(> .prose > h2):focus')).toContainText(title);

			await page.goto(`lessons/${lesson.slug}/#${sections.at(-1)?.id ?? ''}`);
			await waitUntilLive(page);
			await expect(last).toBeInViewport();
			await expect(onward).toBeHidden();
			await expect(page.getByRole('link', { name: 'Go to the quiz' })).toBeVisible();

			await page.goto(`lessons/${lesson.slug}/`);
			await waitUntilLive(page);
			await page.getByRole('button', { name: 'All on one page' }).click();
			await expect(last).toBeVisible();
			await page.reload();
			await waitUntilLive(page);
			await expect(last).toBeVisible();
			await page.getByRole('button', { name: 'In stages' }).click();
			await expect(last).toBeHidden();
		}
	);
});

test(
	'folds the guesses of an earlier visit, and opens them again on demand',
	{ tag: '@one-engine' },
	async ({ page }) => {
		await page.goto(`lessons/${lesson.slug}/`);
		await waitUntilLive(page);
		for (const guess of guesses) await giveAnswer(page, guess, wrongAnswer(guess));
		const form = questionForm(page, guesses[0]?.id ?? '');
		await expect(resultOf(form)).not.toContainText(/wrong|not right/i);
		await page.reload();
		await waitUntilLive(page);
		await expect(form).toBeHidden();
		await page.getByText('Before you read: a guess').click();
		await expect(form.locator('[data-earlier]')).toHaveText('○ Guessed before');
		await form.getByRole('button', { name: 'Show the reasons' }).click();
		await expect(form.locator('.reason').first()).toBeVisible();
	}
);

test(
	'says what is missing instead of grading an answer that is none',
	{ tag: '@one-engine' },
	async ({ page }) => {
		const { question } = check;
		await page.goto(path);
		await waitUntilLive(page);
		const form = questionForm(page, question.id);
		await form.getByRole('button', { name: 'Check answer' }).click();
		await expect(form.getByRole('alert')).toHaveText('Choose one answer first.');
		expect((await storedEvents(page)).filter(({ kind }) => kind === 'answered')).toEqual([]);
	}
);

test('gives hints one by one, and notes a doubt', { tag: '@one-engine' }, async ({ page }) => {
	const { question } = check;
	await page.goto(path);
	await waitUntilLive(page);
	const form = questionForm(page, question.id);
	await form.getByRole('button', { name: 'Show a hint' }).click();
	await expect(form.getByText('Hint 1.')).toBeVisible();
	await expect(form.getByText('Hint 2.').filter({ visible: true })).toHaveCount(0);
	await form.getByRole('radio', { name: 'Not sure' }).check();
	await giveAnswer(page, question, rightAnswer(question));
	await expect(resultOf(form)).toContainText('Right, though you were not sure.');
	expect(await storedEvents(page)).toContainEqual(
		expect.objectContaining({ question: question.id, hints: 1, confidence: 'unsure' })
	);
});

test('notes what was read, ticks it in the contents, and says where to go on', async ({ page }) => {
	await page.clock.install();
	await page.goto(`lessons/${lesson.slug}/`);
	await waitUntilLive(page);
	const sections = headingsOf(lesson.tree).filter(({ level }) => level === 2);
	const [first, second] = sections;
	const contents = page.getByRole('navigation', { name: 'On this page' });
	const read = contents.getByRole('link', { name: /read$/ });
	await page.locator(`#${first?.id ?? ''}`).evaluate((heading) => heading.scrollIntoView());
	await expect(contents.locator('[aria-current]')).toContainText(first?.text ?? '');
	await page.clock.fastForward('10:00');
	await expect(read).toHaveCount(0);
	// Its end comes into the window, while it is still what is being read.
	await page.locator(`#${second?.id ?? ''}`).evaluate((heading) => {
		scrollBy({ top: heading.getBoundingClientRect().top - innerHeight * 0.8, behavior: 'instant' });
	});
	await expect(read).toHaveCount(1);
	await page.reload();
	await page.getByRole('link', { name: `Go on: ${second?.text ?? ''}` }).click();
	await expect(page.locator(`#${second?.id ?? ''}`)).toBeInViewport();
});
