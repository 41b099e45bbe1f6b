import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswer } from '../../../../tests/quiz/arbitraries.ts';
import { isAnswer, isRight } from './types.ts';

describe('isAnswer', () => {
	it.each([
		['a text', 'batch'],
		['a list of ids', ['a', 'b']],
		['ids under ids', { a: 'b' }],
		['the parts of a case', { mode: 'batch', pair: { a: 'b' }, all: ['a'] }]
	])('takes %s', (_, value) => {
		expect(isAnswer(value)).toBe(true);
	});

	it.each([
		['nothing', undefined],
		['null', null],
		['a number', 7],
		['a list of other things', ['a', 1]],
		['a list in a list', [['a']]],
		['numbers under ids', { a: 1 }],
		['a text without end', 'x'.repeat(2001)],
		['a list without end', Array.from({ length: 51 }, String)],
		['ids deeper than any question has them', { a: { b: { c: { d: 'e' } } } }]
	])('refuses %s', (_, value) => {
		expect(isAnswer(value)).toBe(false);
	});

	it('never throws', () => {
		fc.assert(
			fc.property(fc.oneof(fc.anything(), anyAnswer), (value) => {
				expect(isAnswer(value)).toBeTypeOf('boolean');
			})
		);
	});
});

describe('isRight', () => {
	it('is true only when all that could be earned was earned', () => {
		expect(isRight({ earned: 2, total: 2 })).toBe(true);
		expect(isRight({ earned: 1, total: 2 })).toBe(false);
		expect(isRight({ earned: 0, total: 1 })).toBe(false);
	});
});
