import { describe, expect, it } from 'vitest';
import { samples } from '../../../tests/quiz/questions.ts';
import { FakeBrowser } from '../../../tests/progress/fake-browser.ts';
import { dayOf } from '../../../tests/progress/sample.ts';
import { Progress } from './progress.ts';
import { QuizSession } from './quiz-session.ts';
import { shown, start, take, takeAll } from '../../../tests/progress/quiz-of-four.ts';

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
