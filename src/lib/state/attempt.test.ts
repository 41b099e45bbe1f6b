import { describe, expect, it, vi } from 'vitest';
import { rightAnswer, samples } from '../../../tests/quiz/questions.ts';
import { kindOf, type Question } from '#lib/core/quiz/questions.ts';
import { Attempt, newAnswer, type AttemptResult } from './attempt.ts';

const fields = (...entries: [string, string[]][]) => new Map(entries);

/** An attempt whose clock the test sets. */
function begin(question: Question = samples.single, seed = 0) {
	const clock = { now: 1000 };
	const onanswer = vi.fn<(result: AttemptResult) => void>();
	const attempt = new Attempt({ question, seed, now: () => clock.now, onanswer });
	return { attempt, clock, onanswer };
}

describe('Attempt', () => {
	it('refuses an empty answer with its reason, and records nothing', () => {
		const { attempt, onanswer } = begin();
		expect(attempt.submit(fields())).toBe(false);
		expect(attempt.problem).toEqual({ code: 'nothing-chosen' });
		expect(attempt.result).toBeUndefined();
		expect(onanswer).not.toHaveBeenCalled();
	});

	it('grades an answer, tells it once, and forgets the problem', () => {
		const { attempt, clock, onanswer } = begin(samples.single, 7);
		attempt.submit(fields());
		clock.now = 5200.4;
		expect(attempt.submit(fields(['option', ['good']]))).toBe(true);
		expect(attempt.problem).toBeUndefined();
		expect(attempt.right).toBe(true);
		expect(onanswer).toHaveBeenCalledExactlyOnceWith({
			answer: 'good',
			grade: kindOf(samples.single).grade('good'),
			confidence: undefined,
			hints: 0,
			ms: 4200,
			seed: 7
		});
	});

	it('lets the first answer stand', () => {
		const { attempt, onanswer } = begin();
		attempt.submit(fields(['option', ['bad']]));
		expect(attempt.submit(fields(['option', ['good']]))).toBe(true);
		expect(attempt.right).toBe(false);
		expect(attempt.result?.answer).toBe('bad');
		expect(onanswer).toHaveBeenCalledOnce();
	});

	it.each(['sure', 'unsure'] as const)(
		'keeps that the learner was %s, where that was said',
		(said) => {
			const { attempt } = begin();
			attempt.submit(fields(['option', ['bad']], ['confidence', [said]]));
			expect(attempt.result?.confidence).toBe(said);
		}
	);

	it('takes no other word for what the learner said', () => {
		const { attempt } = begin();
		attempt.submit(fields(['option', ['bad']], ['confidence', ['on']]));
		expect(attempt.result?.confidence).toBeUndefined();
	});

	it('takes an earlier answer as its result without recording it again', () => {
		const { attempt, onanswer } = begin();
		expect(attempt.recall('good')).toBe(true);
		expect(attempt).toMatchObject({ isRecalled: true, right: true });
		expect(onanswer).not.toHaveBeenCalled();
	});

	it('takes no earlier answer that its question does not know any more', () => {
		const { attempt } = begin(samples.numeric);
		expect(attempt.recall('')).toBe(false);
		expect(attempt.result).toBeUndefined();
	});

	it('counts the hints that were opened, up to those that there are', () => {
		const { attempt } = begin();
		for (let i = 0; i < 5; i++) attempt.showHint();
		expect(attempt.hints).toBe(2);
		attempt.submit(fields(['option', ['good']]));
		expect(attempt.result?.hints).toBe(2);
	});

	it('never takes less than no time, even if the clock is set back', () => {
		const { attempt, clock } = begin();
		clock.now = 0;
		attempt.submit(fields(['option', ['good']]));
		expect(attempt.result?.ms).toBe(0);
	});

	it('grades each kind by its own rules', () => {
		for (const question of Object.values(samples)) {
			const { attempt } = begin(question);
			const kind = kindOf(question);
			const answer = rightAnswer(question);
			const order = Array.isArray(answer) ? answer : [];
			const places = order.map((id, at): [string, string[]] => [`place-${id}`, [String(at + 1)]]);
			attempt.submit(question.kind === 'ordering' ? fields(...places) : kind.fields(answer));
			expect(attempt.right).toBe(true);
		}
	});
});

describe('newAnswer', () => {
	it('is the result as the log takes it, with the revision of the question', () => {
		const { attempt } = begin({ ...samples.single, rev: 3 });
		attempt.submit(fields(['option', ['bad']]));
		const result = attempt.result;
		expect(result && newAnswer({ ...samples.single, rev: 3 }, 'lesson', result)).toEqual({
			question: 'llm-single',
			rev: 3,
			where: 'lesson',
			answer: 'bad',
			earned: 0,
			total: 1,
			confidence: undefined,
			hints: 0,
			ms: 0,
			seed: 0
		});
	});
});
