import { describe, expect, it } from 'vitest';
import { samples } from '../../../../../tests/quiz/questions.ts';
import { matching, rightSides } from './matching.ts';

const question = samples.matching;

describe('matching', () => {
	it('offers the right side of each pair and the spare ones', () => {
		expect(rightSides(question)).toEqual([
			{ id: 'cat', text: 'Right of cat' },
			{ id: 'dog', text: 'Right of dog' },
			{ id: 'cow', text: 'Right of cow' },
			{ id: 'spare', text: 'Text of spare' }
		]);
	});

	it('gives a point a pair, and marks each', () => {
		expect(matching.grade(question, { cat: 'cat', dog: 'spare', cow: 'dog' })).toEqual({
			earned: 1,
			total: 3,
			perOption: { cat: 'right', dog: 'wrong', cow: 'wrong' }
		});
	});

	it('lets one side be chosen twice: it is wrong, but it is an answer', () => {
		const answer = { cat: 'cat', dog: 'cat', cow: 'cat' };
		expect(matching.check(question, answer)).toBeUndefined();
		expect(matching.grade(question, answer).earned).toBe(1);
	});

	it.each([
		[{ cat: 'cat' }, 2],
		[{ cat: 'cat', dog: 'dog', cow: '' }, 1],
		[{ cat: 'cat', dog: 'dog', cow: 'nobody' }, 1],
		[{ cat: ['cat'], dog: 'dog', cow: 'cow' }, 1],
		['cat', 3],
		[['cat', 'dog', 'cow'], 3]
	])('says how many lines are open: %j', (answer, open) => {
		expect(matching.check(question, answer)).toEqual({ code: 'unmatched', open });
	});
});
