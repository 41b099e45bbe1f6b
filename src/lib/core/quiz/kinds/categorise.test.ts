import { describe, expect, it } from 'vitest';
import { samples } from '../../../../../tests/quiz/questions.ts';
import { categorise } from './categorise.ts';

const question = samples.categorise;

describe('categorise', () => {
	it('gives a point an item, and marks each', () => {
		expect(categorise.grade(question, { apple: 'fruit', carrot: 'fruit', pear: 'root' })).toEqual({
			earned: 1,
			total: 3,
			perOption: { apple: 'right', carrot: 'wrong', pear: 'wrong' }
		});
	});

	it.each([
		[{ apple: 'fruit' }, 2],
		[{ apple: 'fruit', carrot: 'root', pear: 'nobody' }, 1],
		[{ apple: { fruit: 'fruit' }, carrot: 'root', pear: 'fruit' }, 1],
		['fruit', 3],
		[[], 3]
	])('says how many lines are open: %j', (answer, open) => {
		expect(categorise.check(question, answer)).toEqual({ code: 'unsorted', open });
	});
});
