import { describe, expect, it } from 'vitest';
import { FakeBrowser } from '../../../tests/progress/fake-browser.ts';
import { dayOf } from '../../../tests/progress/sample.ts';
import { samples } from '../../../tests/quiz/questions.ts';
import { kindOf, type Question } from '#lib/core/quiz/questions.ts';
import type { AttemptResult } from './attempt.ts';
import { Progress } from './progress.ts';
import { QuizSession, type QuizView } from './quiz-session.ts';

const questions: Question[] = ['q1', 'q2', 'q3', 'q4'].map((id) => ({ ...samples.single, id }));
const course = {
	passMark: 75,
	lessons: [
		{
			slug: 'llm',
			quiz: questions.map(({ id }) => id),
			objectives: [{ id: 'llm-first', questions: questions.map(({ id }) => id) }]
		}
	]
};

/** A quiz whose progress is not attached to a store yet. */
function prepare(browser = new FakeBrowser(), newSeed = () => 99) {
	const progress = new Progress({ course, dayOf });
	const quiz = new QuizSession({ progress, lesson: 'llm', passMark: 75, questions, newSeed });
	const attach = () => {
		progress.start(browser.open().store);
		quiz.open();
	};
	return { browser, progress, quiz, attach };
}

function start(browser = new FakeBrowser(), newSeed = () => 99) {
	const page = prepare(browser, newSeed);
	page.attach();
	return page;
}

function resultOf(answer: string, seed = 0): AttemptResult {
	const grade = kindOf(samples.single).grade(answer);
	return { answer, grade, confidence: 'sure', hints: 0, ms: 10, seed };
}

type Shown = Extract<QuizView, { kind: 'question' }>;

function shown(quiz: QuizSession): Shown {
	if (quiz.view?.kind !== 'question') throw new Error('No question is shown.');
	return quiz.view;
}

/** Answers the question on the screen and goes on. */
function take(quiz: QuizSession, answer: string): string {
	const { question, seed } = shown(quiz);
	quiz.answer(question, resultOf(answer, seed));
	quiz.next();
	return question.id;
}

function takeAll(quiz: QuizSession, ...answers: string[]): string[] {
	return answers.map((answer) => take(quiz, answer));
}

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

describe('an attempt that is shown in two tabs', () => {
	it('keeps its result where the other tab has finished it meanwhile', () => {
		const { browser, quiz } = start();
		takeAll(quiz, 'good', 'good', 'good');
		const other = start(browser);
		expect(shown(other.quiz).question.id).toBe('q4');
		take(quiz, 'good');
		take(other.quiz, 'bad');
		// The first answer is the score; the second one is a retry of the same attempt.
		expect(other.quiz.view).toMatchObject({ kind: 'result', score: { earned: 4, total: 4 } });
		expect(other.progress.quizzes('llm')).toHaveLength(1);
	});

	it('is not taken away by an attempt that the other tab begins', () => {
		const { browser, quiz, progress } = start();
		takeAll(quiz, 'good', 'good', 'good', 'good');
		const other = start(browser);
		other.quiz.again();
		take(other.quiz, 'bad');
		quiz.again();
		takeAll(quiz, 'good', 'good', 'good', 'good');
		expect(quiz.view).toMatchObject({ kind: 'result', score: { earned: 4, total: 4 } });
		takeAll(other.quiz, 'bad', 'bad', 'bad');
		expect(other.quiz.view).toMatchObject({ kind: 'result', score: { earned: 0, total: 4 } });
		expect(progress.quizzes('llm')).toHaveLength(3);
	});

	it('begins anew where the other tab has reset the lesson', () => {
		const { browser, quiz, progress } = start();
		takeAll(quiz, 'good', 'good');
		start(browser).progress.reset('llm');
		take(quiz, 'bad');
		expect(progress.quizzes('llm')).toMatchObject([{ answers: [{ question: 'q3', earned: 0 }] }]);
	});
});

describe('an attempt whose questions have changed', () => {
	/** A learner who took a quiz of other questions, and now opens this one. */
	function cameFrom(ids: string[], answered: number) {
		const old = ids.map((id) => ({ ...samples.single, id }));
		const lesson = { slug: 'llm', quiz: ids, objectives: [{ id: 'llm-first', questions: ids }] };
		const before = new Progress({ course: { passMark: 75, lessons: [lesson] }, dayOf });
		const browser = new FakeBrowser();
		before.start(browser.open().store);
		const quiz = new QuizSession({
			...{ progress: before, lesson: 'llm', passMark: 75, questions: old, newSeed: () => 7 }
		});
		quiz.open();
		for (let n = 0; n < answered; n++) take(quiz, 'good');
		return start(browser);
	}

	it('of which all are gone is none: the quiz begins at its first question', () => {
		const { quiz, progress } = cameFrom(['gone-1', 'gone-2'], 1);
		expect(shown(quiz)).toMatchObject({ question: { id: 'q1' }, place: 1 });
		takeAll(quiz, 'good', 'good', 'good', 'good');
		expect(quiz.view).toMatchObject({ kind: 'result', score: { earned: 4, total: 4 } });
		quiz.again();
		take(quiz, 'good');
		expect(progress.quizzes('llm').at(-1)?.answers).toHaveLength(1);
	});

	it('goes on with those that are left, and ends', () => {
		const { quiz } = cameFrom(['q1', 'gone', 'q2'], 1);
		expect(shown(quiz).question.id).toBe('q2');
		take(quiz, 'good');
		expect(quiz.view).toMatchObject({ kind: 'result', score: { finished: true } });
	});

	it('keeps the result that was earned, and can be begun anew', () => {
		const { quiz } = cameFrom(['q1', 'gone'], 2);
		expect(quiz.view).toMatchObject({ kind: 'result', passed: true });
		quiz.again();
		expect(takeAll(quiz, 'good', 'good', 'good', 'good')).toEqual(['q1', 'q2', 'q3', 'q4']);
	});
});
