import { FakeBrowser } from './fake-browser.ts';
import { dayOf } from './sample.ts';
import { samples } from '../quiz/questions.ts';
import { kindOf, type Question } from '#lib/core/quiz/questions.ts';
import type { AttemptResult } from '#lib/state/attempt.ts';
import { Progress } from '#lib/state/progress.ts';
import { QuizSession, type QuizView } from '#lib/state/quiz-session.ts';

// A quiz of four questions and its progress, for the tests of what a quiz session does.

export const questions: Question[] = ['q1', 'q2', 'q3', 'q4'].map((id) => ({
	...samples.single,
	id
}));
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
export function prepare(browser = new FakeBrowser(), newSeed = () => 99) {
	const progress = new Progress({ course, dayOf });
	const quiz = new QuizSession({ progress, lesson: 'llm', passMark: 75, questions, newSeed });
	const attach = () => {
		progress.start(browser.open().store);
		quiz.open();
	};
	return { browser, progress, quiz, attach };
}

export function start(browser = new FakeBrowser(), newSeed = () => 99) {
	const page = prepare(browser, newSeed);
	page.attach();
	return page;
}

export function resultOf(answer: string, seed = 0): AttemptResult {
	const grade = kindOf(samples.single).grade(answer);
	return { answer, grade, confidence: 'sure', hints: 0, ms: 10, seed };
}

export type Shown = Extract<QuizView, { kind: 'question' }>;

export function shown(quiz: QuizSession): Shown {
	if (quiz.view?.kind !== 'question') throw new Error('No question is shown.');
	return quiz.view;
}

/** Answers the question on the screen and goes on. */
export function take(quiz: QuizSession, answer: string): string {
	const { question, seed } = shown(quiz);
	quiz.answer(question, resultOf(answer, seed));
	quiz.next();
	return question.id;
}

export function takeAll(quiz: QuizSession, ...answers: string[]): string[] {
	return answers.map((answer) => take(quiz, answer));
}
