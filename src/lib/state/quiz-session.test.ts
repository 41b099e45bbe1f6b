import { describe, expect, it } from 'vitest';
import { FakeBrowser } from '../../../tests/progress/fake-browser.ts';
import {
	prepare,
	questions,
	resultOf,
	shown,
	start,
	take,
	takeAll
} from '../../../tests/progress/quiz-of-four.ts';

describe('QuizSession', () => {
	it('shows nothing until the learner’s progress is known', () => {
		const { quiz } = prepare();
		expect(quiz.view).toBeUndefined();
		expect(quiz.total).toBe(4);
	});

	it('begins with the first question, in the order of the built page', () => {
		const { quiz, progress } = start();
		expect(quiz.view).toMatchObject({ question: { id: 'q1' }, seed: 0, place: 1, retry: false });
		expect(progress.quizzes('llm')).toEqual([]);
	});

	it('starts an attempt with the first answer, and asks each question once', () => {
		const { quiz, progress } = start();
		expect(takeAll(quiz, 'good', 'good', 'bad', 'good')).toEqual(['q1', 'q2', 'q3', 'q4']);
		expect(progress.quizzes('llm')).toHaveLength(1);
		expect(quiz.view).toEqual({
			kind: 'result',
			score: { finished: true, asked: 4, earned: 3, total: 4, percent: 75 },
			passed: true,
			missed: ['q3']
		});
		expect(progress.lesson('llm').passed).toBe(true);
	});

	it('keeps the question on the screen after its answer, until the learner goes on', () => {
		const { quiz } = start();
		quiz.answer(shown(quiz).question, resultOf('good'));
		expect(shown(quiz).question.id).toBe('q1');
		quiz.next();
		expect(shown(quiz)).toMatchObject({ question: { id: 'q2' }, place: 2 });
	});

	it('goes on after a reload where it was left', () => {
		const { browser, quiz } = start();
		takeAll(quiz, 'good', 'bad');
		const again = start(browser);
		expect(again.quiz.view).toMatchObject({ question: { id: 'q3' }, seed: 0, place: 3 });
		takeAll(again.quiz, 'good', 'good');
		expect(again.quiz.view).toMatchObject({ score: { earned: 3, total: 4 }, missed: ['q2'] });
		expect(again.progress.quizzes('llm')).toHaveLength(1);
	});

	it('shows the result of a finished quiz after a reload', () => {
		const { browser, quiz } = start();
		takeAll(quiz, 'bad', 'bad', 'bad', 'bad');
		expect(start(browser).quiz.view).toMatchObject({ kind: 'result', passed: false });
	});
});

describe('taking the quiz again', () => {
	it('draws a new seed, which is kept with the first answer and survives a reload', () => {
		const { browser, quiz, progress } = start();
		takeAll(quiz, 'good', 'good', 'good', 'good');
		quiz.again();
		expect(shown(quiz)).toMatchObject({ question: { id: 'q1' }, seed: 99, place: 1, retry: false });
		take(quiz, 'bad');
		expect(progress.quizzes('llm').map(({ seed }) => seed)).toEqual([0, 99]);
		expect(start(browser).quiz.view).toMatchObject({ question: { id: 'q2' }, seed: 99 });
	});

	it('leaves the earlier result until the first new answer', () => {
		const { browser, quiz } = start();
		takeAll(quiz, 'good', 'good', 'good', 'good');
		quiz.again();
		expect(start(browser).quiz.view).toMatchObject({ kind: 'result', passed: true });
	});

	it('shows each question as a showing of its own', () => {
		const { quiz } = start();
		const keys = [shown(quiz).key];
		for (let i = 0; i < 3; i++) {
			take(quiz, 'good');
			keys.push(shown(quiz).key);
		}
		take(quiz, 'good');
		quiz.again();
		keys.push(shown(quiz).key);
		expect(new Set(keys).size).toBe(5);
	});
});

describe('retrying what was missed', () => {
	it('asks until each missed question is right, with others between', () => {
		const { quiz } = start();
		takeAll(quiz, 'bad', 'good', 'good', 'good');
		quiz.retryMissed();
		expect(shown(quiz)).toMatchObject({ question: { id: 'q1' }, retry: true });
		take(quiz, 'bad');
		const asked = [take(quiz, 'good'), take(quiz, 'good')];
		expect(asked).not.toContain('q1');
		expect(take(quiz, 'good')).toBe('q1');
		expect(quiz.view).toMatchObject({ kind: 'result', missed: [] });
	});

	it('never changes the score', () => {
		const { quiz, progress } = start();
		takeAll(quiz, 'bad', 'bad', 'good', 'good');
		quiz.retryMissed();
		while (quiz.view?.kind === 'question') take(quiz, 'good');
		expect(quiz.view).toMatchObject({
			score: { earned: 2, percent: 50 },
			passed: false,
			missed: []
		});
		expect(progress.quizzes('llm')).toHaveLength(1);
	});

	it('draws another order of options than the first time', () => {
		const { quiz } = start();
		takeAll(quiz, 'bad', 'good', 'good', 'good');
		quiz.retryMissed();
		expect(shown(quiz).seed).toBe(1);
	});

	it('can be left, and the quiz taken anew', () => {
		const { quiz, progress } = start();
		takeAll(quiz, 'bad', 'good', 'good', 'good');
		quiz.retryMissed();
		quiz.again();
		expect(shown(quiz)).toMatchObject({ seed: 99, place: 1, retry: false });
		take(quiz, 'good');
		expect(progress.quizzes('llm')).toHaveLength(2);
	});
});

describe('an answer given before the page became live', () => {
	const [first] = questions;

	function early(browser = new FakeBrowser()) {
		const page = prepare(browser);
		if (first) page.quiz.answer(first, resultOf('good'));
		page.attach();
		return page;
	}

	it('starts the attempt, and stays on the screen with its result', () => {
		const { quiz, progress } = early();
		expect(shown(quiz)).toMatchObject({ question: { id: 'q1' }, seed: 0, place: 1 });
		expect(progress.quizzes('llm')).toMatchObject([{ seed: 0, answers: [{ question: 'q1' }] }]);
		quiz.next();
		expect(shown(quiz)).toMatchObject({ question: { id: 'q2' }, place: 2 });
	});

	it('starts a new attempt where the last one is finished', () => {
		const { browser, quiz } = start();
		takeAll(quiz, 'good', 'good', 'good', 'good');
		const again = early(browser);
		expect(again.progress.quizzes('llm')).toHaveLength(2);
		expect(shown(again.quiz).question.id).toBe('q1');
		again.quiz.next();
		expect(shown(again.quiz).question.id).toBe('q2');
	});

	it('goes into the attempt that waits for it, whatever the order of that attempt', () => {
		const { browser, quiz, progress } = start();
		takeAll(quiz, 'good', 'good', 'good', 'good');
		progress.startQuiz('llm', 99);
		const again = early(browser);
		expect(shown(again.quiz)).toMatchObject({ question: { id: 'q1' }, seed: 0, place: 1 });
		expect(again.progress.quizzes('llm').map(({ answers }) => answers.length)).toEqual([4, 1]);
		again.quiz.next();
		expect(shown(again.quiz)).toMatchObject({ question: { id: 'q2' }, seed: 99, place: 2 });
	});

	it('is recorded beside an attempt that has its answer already, and changes nothing in it', () => {
		const { browser, quiz } = start();
		takeAll(quiz, 'bad', 'good');
		const again = early(browser);
		expect(again.progress.quizzes('llm')).toMatchObject([
			{ answers: [{ earned: 0 }, { earned: 1 }] }
		]);
		expect(again.progress.answersTo('q1')).toHaveLength(2);
		expect(shown(again.quiz)).toMatchObject({ question: { id: 'q3' }, place: 3 });
	});
});
