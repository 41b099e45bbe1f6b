import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, NOON, sampleCourse } from '../../../../tests/progress/sample.ts';
import { mapQuestions } from './course-map.ts';
import type { LogEvent, QuizStarted } from './events.ts';
import {
	isPassed,
	missedQuestions,
	nextQuestion,
	nextRetry,
	quizRuns,
	scoreQuiz,
	type QuizRun
} from './quiz-run.ts';
import { replay } from './replay.ts';

const lessonOf = mapQuestions(sampleCourse());
const questions = ['llm-fit-choice', 'llm-limits-choice', 'llm-price-choice', 'llm-latency-choice'];
const started: QuizStarted = {
	id: 'quiz',
	at: NOON,
	kind: 'quiz-started',
	lesson: 'llm',
	questions,
	seed: 5
};

/** A run after answers to these questions; those with an exclamation mark are wrong. */
function run(given: string[], asked = questions): QuizRun {
	const answers = given.map((text, i) =>
		answered(text.replace('!', ''), NOON + 1 + i, {
			quiz: 'quiz',
			where: 'quiz',
			earned: text.endsWith('!') ? 0 : 1
		})
	);
	return { id: 'quiz', lesson: 'llm', at: NOON, seed: 5, questions: asked, answers };
}

describe('quizRuns', () => {
	const log: LogEvent[] = [
		started,
		answered('llm-fit-choice', NOON + 1, { quiz: 'quiz' }),
		answered('llm-fit-choice', NOON + 2, { quiz: 'other' }),
		answered('llm-region-choice', NOON + 3, { quiz: 'quiz' })
	];

	it('gives a quiz the answers that belong to it', () => {
		const [quiz] = quizRuns(replay(log, lessonOf), 'llm', lessonOf);
		expect(quiz?.answers.map(({ at }) => at - NOON)).toEqual([1]);
		expect(quiz).toMatchObject({ id: 'quiz', lesson: 'llm', seed: 5, questions });
	});

	it('does not wait for a question that has left the course, unless it was answered', () => {
		const gone = { ...started, questions: ['gone', 'llm-fit-choice', 'gone-too'] };
		const answer = answered('gone-too', NOON + 1, { quiz: 'quiz' });
		const [quiz] = quizRuns(replay([gone, answer], lessonOf), 'llm', lessonOf);
		expect(quiz?.questions).toEqual(['llm-fit-choice', 'gone-too']);
	});

	it('asks a question that is listed twice once', () => {
		const twice = { ...started, questions: ['llm-fit-choice', 'llm-fit-choice'] };
		expect(quizRuns(replay([twice], lessonOf), 'llm', lessonOf)[0]?.questions).toHaveLength(1);
	});
});

describe('the first round', () => {
	it('asks each question once, in order', () => {
		expect(nextQuestion(run([]))).toBe(questions[0]);
		expect(nextQuestion(run(['llm-fit-choice!']))).toBe(questions[1]);
		expect(nextQuestion(run(questions))).toBeUndefined();
	});

	it('is scored by the first answer to each question', () => {
		const score = scoreQuiz(run(['llm-fit-choice!', ...questions]));
		expect(score).toEqual({ finished: true, asked: 4, earned: 3, total: 4, percent: 75 });
	});

	it('is not finished while a question is open', () => {
		expect(scoreQuiz(run(['llm-fit-choice']))).toMatchObject({
			finished: false,
			asked: 1,
			percent: 100
		});
		expect(scoreQuiz(run([], []))).toMatchObject({ finished: false, percent: 0 });
	});

	it('passes at the pass mark exactly, and not below', () => {
		const [first, ...rest] = questions;
		expect(isPassed(run([`${first}!`, ...rest]), 75)).toBe(true);
		expect(isPassed(run([`${first}!`, ...rest]), 75.1)).toBe(false);
		expect(isPassed(run([...rest]), 75)).toBe(false);
	});

	it('rounds a percentage down, so that it never shows a mark that was missed', () => {
		const three = questions.slice(0, 3);
		expect(scoreQuiz(run(['llm-fit-choice!', ...three.slice(1)], three)).percent).toBe(66);
	});
});

describe('the retry round', () => {
	const [a = '', b = '', c = '', d = ''] = questions;

	it('asks only what was missed, and stops when it is right', () => {
		expect(missedQuestions(run([`${a}!`, b, c, d]))).toEqual([a]);
		expect(nextRetry(run([`${a}!`, b, c, d]))).toBe(a);
		expect(nextRetry(run([`${a}!`, b, c, d, a]))).toBeUndefined();
		expect(nextRetry(run([a, b, c, d]))).toBeUndefined();
	});

	it('asks the question that was missed longest ago first', () => {
		expect(nextRetry(run([`${a}!`, `${b}!`, c, d]))).toBe(a);
		expect(nextRetry(run([`${a}!`, `${b}!`, c, d, `${a}!`]))).toBe(b);
	});

	it('puts others between where the last question was missed', () => {
		expect(nextRetry(run([a, b, c, `${d}!`]))).toBe(a);
		expect(nextRetry(run([a, b, c, `${d}!`, a]))).toBe(b);
		expect(nextRetry(run([a, b, c, `${d}!`, a, b]))).toBe(d);
	});

	it('asks again at once where there are no others', () => {
		expect(nextRetry(run([`${a}!`], [a]))).toBe(a);
	});

	it('keeps two others before every retry, and ends', () => {
		fc.assert(
			fc.property(fc.infiniteStream(fc.boolean()), fc.integer({ min: 3, max: 4 }), (luck, size) => {
				const asked = questions.slice(0, size);
				const rights = luck.take(12)[Symbol.iterator]();
				const answer = (id: string) => ((rights.next().value ?? true) ? id : `${id}!`);
				const given = asked.map(answer);
				for (let id = nextRetry(run(given, asked)); id; id = nextRetry(run(given, asked))) {
					const before = given.slice(-2).map((text) => text.replace('!', ''));
					expect(before).not.toContain(id);
					given.push(answer(id));
					expect(given.length).toBeLessThan(40);
				}
				expect(missedQuestions(run(given, asked))).toEqual([]);
			}),
			{ numRuns: 1_000 }
		);
	});
});
