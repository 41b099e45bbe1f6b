import { describe, expect, it } from 'vitest';
import type { Looked } from '#labs/jobs/teach.ts';
import { commonSlip, countRight, outcomeOf } from './outcome.ts';

/** Verdicts that name these classes, in turns for umbrella, cup, crown, snake. */
const naming = (...labels: number[]) =>
	labels.map((label) => [0, 1, 2, 3].map((at) => (at === label ? 0.7 : 0.1)));

const looked: Looked = {
	picture: new Float32Array(32 * 32 * 3),
	features: new Float32Array(4),
	nearest: { thing: 'tree', share: 0.5 },
	fresh: [0.25, 0.25, 0.25, 0.25]
};

describe('countRight', () => {
	it('counts the pictures whose own thing is likeliest', () => {
		expect(countRight(naming(0, 1, 2, 3, 0, 0, 0, 0))).toBe(5);
		expect(countRight([])).toBe(0);
	});
});

describe('commonSlip', () => {
	it('names the mistake made most often', () => {
		expect(commonSlip(naming(0, 3, 2, 1, 0, 3, 3, 3))).toEqual({
			thing: 'cup',
			taken: 'snake',
			count: 2
		});
	});

	it('names none where all is right', () => {
		expect(commonSlip(naming(0, 1, 2, 3))).toBeUndefined();
	});
});

describe('outcomeOf', () => {
	it('shows the first kept pictures with what the words and the head say', () => {
		const verdicts = naming(0, 1, 2, 0, 0, 1, 2, 3, 3, 3);
		const outcome = outcomeOf(
			verdicts.map(() => looked),
			verdicts
		);
		expect(outcome.of).toBe(10);
		expect(outcome.right).toBe(7);
		expect(outcome.kept.length).toBe(8);
		expect(outcome.kept[3]).toMatchObject({
			thing: 'snake',
			before: { thing: 'tree', share: 0.5 },
			after: { thing: 'umbrella', share: 0.7 }
		});
	});
});
