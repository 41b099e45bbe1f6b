import { describe, expect, it } from 'vitest';
import { nextTokens } from './bars.ts';

/** Scores whose own probabilities are 50, 25, 15 and 10 of 100. */
const scores = Float32Array.from([0.15, 0.5, 0.1, 0.25], (share) => Math.log(share));
const plain = { temperature: 1, topK: 0, topP: 1 };

describe('nextTokens', () => {
	it('lists the likeliest first, and all others together', () => {
		const { best, rest, possible } = nextTokens(scores, plain, 2);
		expect(best.map(({ token }) => token)).toEqual([1, 3]);
		expect(best[0]?.own).toBeCloseTo(0.5, 5);
		expect(best[0]?.drawn).toBeCloseTo(0.5, 5);
		expect(rest.count).toBe(2);
		expect(rest.own).toBeCloseTo(0.25, 5);
		expect(possible).toBe(4);
	});

	it('keeps the own probability beside the one that is drawn', () => {
		const { best, rest, possible } = nextTokens(scores, { ...plain, topK: 2 }, 3);
		expect(best.map(({ drawn }) => Number(drawn.toFixed(4)))).toEqual([0.6667, 0.3333, 0]);
		expect(best[0]?.own).toBeCloseTo(0.5, 5);
		expect(rest.drawn).toBe(0);
		expect(possible).toBe(2);
	});

	it('leaves one token at temperature 0, and the order at any', () => {
		expect(nextTokens(scores, { ...plain, temperature: 0 }, 4).possible).toBe(1);
		const hot = nextTokens(scores, { ...plain, temperature: 2 }, 4);
		expect(hot.best.map(({ token }) => token)).toEqual([1, 3, 0, 2]);
	});

	it('counts no other tokens where all are listed', () => {
		expect(nextTokens(scores, plain, 9).rest).toEqual({ count: 0, own: 0, drawn: 0 });
	});
});
