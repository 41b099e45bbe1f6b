import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, NOON, sampleCourse, sampleLesson } from '../../../../tests/progress/sample.ts';
import { mapQuestions } from './course-map.ts';
import type { Answered, LogEvent, QuizStarted } from './events.ts';
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
const lesson = sampleLesson('llm');
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
function run(given: string[], asked = questions, askable = new Set(asked)): QuizRun {
	const answers = given.map(answerTo);
	return { id: 'quiz', lesson: 'llm', at: NOON, seed: 5, questions: asked, askable, answers };
}

function answerTo(text: string, i: number): Answered {
	const earned = text.endsWith('!') ? 0 : 1;
	const place = { quiz: 'quiz', where: 'quiz' } as const;
	return answered(text.replace('!', ''), NOON + 1 + i, { ...place, earned });
}

/** The runs of a quiz that asked some questions, was answered so, and asks others today. */
function runsOf(asked: string[], given: string[], today: string[]): QuizRun[] {
	const log = [{ ...started, questions: asked }, ...given.map(answerTo)];
	return quizRuns(replay(log, lessonOf), { ...lesson, quiz: today });
}

describe('quizRuns', () => {
	const log: LogEvent[] = [
		started,
		answered('llm-fit-choice', NOON + 1, { quiz: 'quiz' }),
		answered('llm-fit-choice', NOON + 2, { quiz: 'other' }),
		answered('llm-region-choice', NOON + 3, { quiz: 'quiz' })
	];

	it('gives a quiz the answers that belong to it', () => {
		const [quiz] = quizRuns(replay(log, lessonOf), lesson);
		expect(quiz?.answers.map(({ at }) => at - NOON)).toEqual([1]);
		expect(quiz).toMatchObject({ id: 'quiz', lesson: 'llm', seed: 5, questions });
	});

	it('asks a question that is listed twice once', () => {
		const [quiz] = runsOf(['llm-fit-choice', 'llm-fit-choice'], [], questions);
		expect(quiz?.questions).toEqual(['llm-fit-choice']);
	});
});

describe('a quiz whose questions have changed since an attempt was begun', () => {
	const [a = '', b = '', c = '', d = ''] = questions;

	it('does not wait for a question that has left it, unless it was answered', () => {
		const [quiz] = runsOf(['gone', a, b, 'gone-too'], ['gone-too'], [a, b, c]);
		expect(quiz?.questions).toEqual([a, b, 'gone-too']);
	});

	it('does not wait for a question that has become a check of the lesson', () => {
		const [quiz] = runsOf([a, b, c, d], [`${b}!`, c, d], [b, c, d]);
		expect(quiz && nextQuestion(quiz)).toBeUndefined();
		expect(quiz && scoreQuiz(quiz)).toMatchObject({ finished: true, earned: 2, total: 3 });
	});

	it('lets go of an attempt of which half or less is left, so that the learner starts anew', () => {
		expect(runsOf(['gone', 'gone-too'], [], [a, b])).toEqual([]);
		expect(runsOf(['gone', a], [a], [a, b])).toEqual([]);
		expect(runsOf([], [], [a, b])).toEqual([]);
	});

	it('does not ask a missed question again that has left it', () => {
		const [quiz] = runsOf([a, b, c], [`${a}!`, `${b}!`, c], [b, c]);
		expect(quiz && missedQuestions(quiz)).toEqual([b]);
		expect(quiz && nextRetry(quiz)).not.toBe(a);
		const [other] = runsOf([a, b, c], [`${a}!`, b, c], [b, c]);
		expect(other && nextRetry(other)).toBeUndefined();
	});

	it('waits for the questions of the lesson on a page that does not hold the quiz', () => {
		const [quiz] = runsOf([a, b, 'gone', c], [a], []);
		expect(quiz?.questions).toEqual([a, b, c]);
	});

	const some = fc.uniqueArray(fc.constantFrom('p', 'q', 'r', 's', 't', 'u'));
	const anyAnswers = fc.array(
		fc.tuple(fc.constantFrom('p', 'q', 'r', 's', 't', 'u'), fc.constantFrom('', '!'))
	);

	it('never changes a result that was earned', () => {
		fc.assert(
			fc.property(some, anyAnswers, some, (asked, extra, today) => {
				fc.pre(asked.length > 0);
				const given = [
					...asked.map((id, i) => (i % 3 === 1 ? `${id}!` : id)),
					...extra.map(([id, mark]) => id + mark)
				];
				const [before] = runsOf(asked, given, asked);
				const [after] = runsOf(asked, given, today);
				expect(after && scoreQuiz(after)).toEqual(before && scoreQuiz(before));
				expect(after && scoreQuiz(after).finished).toBe(true);
				expect(after && isPassed(after, 60)).toBe(before && isPassed(before, 60));
			})
		);
	});

	it('lets every attempt that stands be gone on with, ended and retried, and none ends at nothing', () => {
		fc.assert(
			fc.property(some, anyAnswers, some, (asked, answers, today) => {
				fc.pre(today.length > 0);
				const given = answers.map(([id, mark]) => id + mark);
				const current = () => runsOf(asked, given, today)[0];
				for (let turns = 0; turns < 60; turns++) {
					const run = current();
					if (!run) return;
					const id = nextQuestion(run) ?? nextRetry(run);
					if (id === undefined) {
						expect(scoreQuiz(run).total).toBeGreaterThan(0);
						return;
					}
					expect(today).toContain(id);
					given.push(id);
				}
				throw new Error('It does not end.');
			}),
			{ numRuns: 1_000 }
		);
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
