import { BITMAP } from '../../../../tests/sample-emblem.ts';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeBrowser } from '../../../../tests/progress/fake-browser.ts';
import {
	all,
	courseOf,
	one,
	orderOf,
	pageOf,
	press,
	showPart,
	wordsOf
} from '../../../../tests/quiz/show.ts';
import { samples } from '../../../../tests/quiz/questions.ts';
import type { Question } from '#lib/core/quiz/questions.ts';
import { attemptOrder } from '#lib/core/quiz/attempt-order.ts';
import Quiz from './Quiz.svelte';

const questions: Question[] = ['q1', 'q2', 'q3'].map((id) => ({
	...samples.single,
	id,
	stem: `Stem of ${id}`
}));
const props = {
	lesson: { slug: 'llm', title: 'Language models', number: 3, bitmap: BITMAP },
	questions,
	facts: {},
	passMark: 75,
	lessonHref: '../',
	next: { title: 'Cost', href: '../../cost/' }
};

/** The quiz page of a learner, in a browser that may know earlier visits. */
async function visit(browser = new FakeBrowser()) {
	const page = pageOf(courseOf(questions), browser);
	const { container } = await showPart(Quiz, props, page);
	page.attach();
	const shown = () => one(container, 'li:not([hidden]) form');
	await expect.poll(() => all(container, '.questions.live')).toHaveLength(1);
	return { ...page, container, shown };
}

type Visit = Awaited<ReturnType<typeof visit>>;

/** Answers the question that is shown, with keys alone. */
async function give({ shown }: Visit, id: string): Promise<void> {
	const form = shown();
	await userEvent.click(one(form, `.option:has([value=${id}])`));
	await press('{Enter}');
	await expect.element(one(form, '.result')).toHaveFocus();
}

/** Answers the questions that are shown, one after another, and goes on after each. */
async function giveAll(page: Visit, ...ids: string[]): Promise<void> {
	for (const id of ids) {
		await give(page, id);
		await press('{Enter}');
	}
}

const button = (container: HTMLElement, words: string) => {
	const found = all(container, 'button').find((one) => wordsOf(one) === words);
	if (!found) throw new Error(`There is no button "${words}".`);
	return found;
};

describe('Quiz', () => {
	it('shows one question at a time, and says which', async () => {
		const { container, shown } = await visit();
		expect(all(container, 'form').filter((form) => wordsOf(form))).toEqual([shown()]);
		expect(wordsOf(one(shown(), '.label'))).toBe('Question 1 of 3');
		expect(shown().dataset['question']).toBe('q1');
	});

	it('goes on at Enter, to the first field of the next question', async () => {
		const page = await visit();
		await giveAll(page, 'good');
		expect(page.shown().dataset['question']).toBe('q2');
		expect(wordsOf(one(page.shown(), '.label'))).toBe('Question 2 of 3');
		await expect.element(one(page.shown(), 'input')).toHaveFocus();
	});

	it('ends with a result that gets the focus, names what was missed, and links to it', async () => {
		const page = await visit();
		await giveAll(page, 'good', 'bad', 'good');
		const heading = one(page.container, 'h2');
		expect(wordsOf(heading)).toBe('2 of 3 points: 66 per cent');
		await expect.element(heading).toHaveFocus();
		expect(wordsOf(page.container)).toContain('Not passed yet.');
		const missed = all(page.container, 'section li').map(wordsOf).filter(Boolean);
		expect(missed).toEqual(['Stem of q2 Read the section']);
		expect(one(page.container, 'section li:not([hidden]) a')).toHaveAttribute('href', '../#idea');
	});

	it('says when it is passed, and leads on', async () => {
		const page = await visit();
		await giveAll(page, 'good', 'good', 'good');
		expect(wordsOf(page.container)).toContain('✓ Passed.');
		expect(wordsOf(page.container)).not.toMatch(/Missed|Ask the missed/);
		expect(one(page.container, 'a[href="../../cost/"]')).toBeVisible();
	});

	it('goes on after a reload with the question that was left, in its order', async () => {
		const browser = new FakeBrowser();
		await giveAll(await visit(browser), 'good');
		const page = await visit(browser);
		expect(page.shown().dataset['question']).toBe('q2');
		expect(orderOf(page.shown())).toEqual(
			attemptOrder(samples.single.options, 'q2', 0).map(({ id }) => id)
		);
		await giveAll(page, 'good', 'good');
		expect(page.services.progress.quizzes('llm')).toHaveLength(1);
	});

	it('keeps the result of an answer on the screen when another tab answers', async () => {
		const browser = new FakeBrowser();
		const [one, other] = [await visit(browser), await visit(browser)];
		await give(one, 'bad');
		expect(other.shown().dataset['question']).toBe('q1');
		expect(other.shown()).not.toHaveClass('graded');
		expect(one.shown()).toHaveClass('graded');
	});
});

describe('asking again', () => {
	it('asks what was missed until it is right, each time anew', async () => {
		const page = await visit();
		await giveAll(page, 'bad', 'good', 'good');
		await userEvent.click(button(page.container, 'Ask the missed ones again'));
		expect(page.shown().dataset['question']).toBe('q1');
		expect(wordsOf(one(page.shown(), '.label'))).toBe('Asked again');
		expect(page.shown()).not.toHaveClass('graded');
		await giveAll(page, 'good');
		expect(wordsOf(page.container)).not.toContain('Missed');
		expect(wordsOf(page.container)).toContain('2 of 3 points: 66 per cent');
	});

	it('begins the whole quiz in the order of a new seed, with no answer left in it', async () => {
		const browser = new FakeBrowser();
		const page = await visit(browser);
		await giveAll(page, 'bad', 'good', 'good');
		await userEvent.click(button(page.container, 'Take the quiz again'));
		const orderAt = (question: string, seed: number) =>
			attemptOrder(samples.single.options, question, seed).map(({ id }) => id);
		for (const question of ['q1', 'q2', 'q3']) {
			expect(page.shown().dataset['question']).toBe(question);
			await expect.poll(() => orderOf(page.shown())).toEqual(orderAt(question, 50));
			expect(page.shown()).not.toHaveClass('graded');
			expect(all(page.shown(), ':checked')).toEqual([]);
			await giveAll(page, 'good');
		}
		expect(page.services.progress.quizzes('llm').map(({ seed }) => seed)).toEqual([0, 50]);
		expect(wordsOf(page.container)).toContain('✓ Passed.');
		expect(orderAt('q1', 50)).not.toEqual(orderAt('q1', 0));
	});
});
