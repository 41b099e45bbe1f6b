import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswer, anyFields, anyQuestion } from '../../../../tests/quiz/arbitraries.ts';
import {
	emptyAnswer,
	kindNames,
	pointsOf,
	rightAnswer,
	samples
} from '../../../../tests/quiz/questions.ts';
import * as v from 'valibot';
import { kindOf, questionSchema } from './questions.ts';
import { isAnswer, isRight } from './types.ts';

describe.each(kindNames)('a question of the kind %s', (name) => {
	const question = samples[name];
	const kind = kindOf(question);
	const right = rightAnswer(question);

	it('is a question as authors may write it', () => {
		expect(v.safeParse(questionSchema, question).issues).toBeUndefined();
	});

	it('says what is missing from an empty answer, instead of calling it wrong', () => {
		expect(kind.check(kind.read(new Map()))).toHaveProperty('code');
		expect(kind.check(emptyAnswer(question))).toHaveProperty('code');
	});

	it('gives full marks to the answer that it declares as right', () => {
		const grade = kind.grade(right);
		expect(kind.check(right)).toBeUndefined();
		expect(grade.earned).toBe(grade.total);
		expect(isRight(grade)).toBe(true);
		expect(Object.values(grade.perOption)).toContain('right');
		expect(Object.values(grade.perOption)).not.toContain('wrong');
	});

	it('has as many points as there are things to get right', () => {
		expect(kind.grade(right).total).toBe(pointsOf(question));
		expect(kind.grade(emptyAnswer(question)).total).toBe(pointsOf(question));
	});

	it('gives nothing for an empty answer', () => {
		expect(kind.grade(emptyAnswer(question)).earned).toBe(0);
	});

	it('reads an answer from the fields that show it, under any prefix', () => {
		for (const prefix of ['', 'part.', 'a.b.']) {
			const fields = kind.fields(right, prefix);
			if (name === 'ordering') expect(fields.size).toBe(0);
			else expect(kind.read(fields, prefix)).toEqual(right);
		}
	});

	it('ignores fields of another prefix', () => {
		const shown = kind.fields(right, 'other.');
		expect(kind.check(kind.read(shown))).toHaveProperty('code');
	});

	it('gives answers that the log can keep', () => {
		expect(isAnswer(right)).toBe(true);
		expect(isAnswer(kind.read(new Map()))).toBe(true);
	});
});

describe('every kind', () => {
	it('earns from nothing to all there is, whatever the answer', () => {
		fc.assert(
			fc.property(anyQuestion, anyAnswer, (question, answer) => {
				const { earned, total, perOption } = kindOf(question).grade(answer);
				expect(Number.isInteger(earned) && Number.isInteger(total)).toBe(true);
				expect(total).toBeGreaterThanOrEqual(1);
				expect(earned).toBeGreaterThanOrEqual(0);
				expect(earned).toBeLessThanOrEqual(total);
				const marks = ['right', 'wrong', 'missed', 'left'];
				expect(marks).toEqual(expect.arrayContaining(Object.values(perOption)));
			})
		);
	});

	it('gives full marks to what is declared as right', () => {
		fc.assert(
			fc.property(anyQuestion, (question) => {
				const kind = kindOf(question);
				const answer = rightAnswer(question);
				expect(kind.check(answer)).toBeUndefined();
				const { earned, total } = kind.grade(answer);
				expect([earned, total]).toEqual([pointsOf(question), pointsOf(question)]);
			})
		);
	});

	it('marks the same options whatever the answer', () => {
		fc.assert(
			fc.property(anyQuestion, anyAnswer, (question, answer) => {
				const kind = kindOf(question);
				const marks = (given: typeof answer) => Object.keys(kind.grade(given).perOption);
				expect(marks(answer)).toEqual(marks(rightAnswer(question)));
			})
		);
	});

	it('never calls an untouched form an answer', () => {
		fc.assert(
			fc.property(anyQuestion, (question) => {
				expect(kindOf(question).check(emptyAnswer(question))).toHaveProperty('code');
			})
		);
	});

	it('reads any form, and checks and shows any answer, without an error', () => {
		fc.assert(
			fc.property(anyQuestion, anyFields, anyAnswer, (question, fields, answer) => {
				const kind = kindOf(question);
				expect(isAnswer(kind.read(fields))).toBe(true);
				expect(['object', 'undefined']).toContain(typeof kind.check(answer));
				expect(kind.fields(answer, 'p.')).toBeInstanceOf(Map);
			})
		);
	});

	it('reads back what it shows: showing it again changes nothing', () => {
		fc.assert(
			fc.property(anyQuestion, anyAnswer, (question, answer) => {
				const kind = kindOf(question);
				const read = kind.read(kind.fields(answer));
				expect(kind.read(kind.fields(read))).toEqual(read);
			})
		);
	});

	it('orders the same ids, each once, whatever the seed', () => {
		fc.assert(
			fc.property(anyQuestion, fc.string(), fc.nat(), (question, key, seed) => {
				const order = kindOf(question).order(key, seed);
				expect(new Set(order).size).toBe(order.length);
				expect(order.toSorted()).toEqual(kindOf(question).order(question.id, 0).toSorted());
			})
		);
	});

	it('says how a number was read that was typed otherwise, in the parts of a case too', () => {
		expect(kindOf(samples.numeric).readings('9,45')).toEqual(['9.45 US dollars']);
		expect(kindOf(samples.numeric).readings('9.45')).toEqual([]);
		expect(kindOf(samples.case).readings({ mode: 'batch', half: '5,0' })).toHaveLength(1);
		expect(kindOf(samples.single).readings('good')).toEqual([]);
	});
});
