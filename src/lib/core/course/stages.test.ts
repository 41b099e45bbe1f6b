import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesFor, stagesOf } from './stages.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

describe('minutesFor', () => {
	it('counts words at 200 a minute, and time for questions and labs', () => {
		expect(minutesFor({ words: 400, questions: 0, labs: 0 })).toBe(2);
		expect(minutesFor({ words: 200, questions: 2, labs: 1 })).toBe(1 + 1.5 + 2);
	});
});

describe('stagesOf', () => {
	it('cuts a lesson of equal sections into stages of equal length', () => {
		expect(stagesOf([2, 2, 2, 2, 2, 2, 2, 2])).toEqual([2, 2, 2, 2]);
	});

	it('leaves a short lesson whole', () => {
		expect(stagesOf([1, 1, 1])).toEqual([3]);
	});

	it('gives a long section a stage of its own', () => {
		expect(stagesOf([4, 9, 4])).toEqual([1, 1, 1]);
	});

	it('holds each section once, in no empty stage', () => {
		const lengths = fc.array(fc.double({ min: 0.1, max: 12, noNaN: true }), {
			minLength: 1,
			maxLength: 12
		});
		fc.assert(
			fc.property(lengths, (minutes) => {
				const sizes = stagesOf(minutes);
				expect(sum(sizes)).toBe(minutes.length);
				expect(Math.min(...sizes)).toBeGreaterThan(0);
			})
		);
	});
});
