import { describe, expect, it } from 'vitest';
import { samples } from '../../../../../tests/quiz/questions.ts';
import { multiple, rightCount } from './multiple.ts';

const question = samples.multiple;

describe('multiple', () => {
	it('knows how many options are right', () => {
		expect(rightCount(question)).toBe(2);
	});

	it.each([
		[['one', 'two'], 2],
		[['one', 'three'], 0],
		[['three', 'four'], 0],
		[['one', 'two', 'three'], 1],
		[['one'], 1],
		[[], 0]
	])('takes a point away for a wrong option, never below zero: %j', (answer, earned) => {
		expect(multiple.grade(question, answer)).toMatchObject({ earned, total: 2 });
	});

	it('marks every option', () => {
		expect(multiple.grade(question, ['one', 'three']).perOption).toEqual({
			one: 'right',
			two: 'missed',
			three: 'wrong',
			four: 'left'
		});
	});

	it.each([
		[['one'], { code: 'count-chosen', wanted: 2, chosen: 1 }],
		[['one', 'two', 'three'], { code: 'count-chosen', wanted: 2, chosen: 3 }],
		[['one', 'nobody'], { code: 'count-chosen', wanted: 2, chosen: 1 }],
		['one', { code: 'count-chosen', wanted: 2, chosen: 0 }],
		[{ one: 'one' }, { code: 'count-chosen', wanted: 2, chosen: 0 }]
	])('asks for as many as the stem names: %j', (answer, problem) => {
		expect(multiple.check(question, answer)).toEqual(problem);
	});

	it('counts an option once, however often it is named', () => {
		expect(multiple.check(question, ['one', 'one'])).toEqual({
			code: 'count-chosen',
			wanted: 2,
			chosen: 1
		});
		expect(multiple.grade(question, ['one', 'one', 'two'])).toMatchObject({ earned: 2 });
	});
});
