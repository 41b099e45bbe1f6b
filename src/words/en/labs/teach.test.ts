import { describe, expect, it } from 'vitest';
import { answer, points, percent, result, slip as slipWords } from './teach.ts';

const outcome = { right: 92, of: 100, slip: undefined, kept: [] };

describe('percent', () => {
	it('rounds, and says 0 and 100 only where it is exactly that', () => {
		expect([0, 0.001, 0.256, 0.998, 1].map(percent)).toEqual(['0%', '1%', '26%', '99%', '100%']);
	});
});

describe('result', () => {
	it('says how many are right and which mistake is the most common', () => {
		const slip = { thing: 'umbrella', taken: 'cup', count: 3 } as const;
		expect(result({ ...outcome, slip }, 1)).toBe(
			'With 1 example of each thing, 92 of 100 kept pictures are right. Most often an umbrella is taken for a cup: 3 times.'
		);
		expect(slipWords({ ...outcome, slip: { ...slip, count: 1 } })).toContain('once');
		expect(result(outcome, 5)).toContain('5 examples of each thing');
	});
});

describe('points', () => {
	it('says each point', () => {
		const all = [
			{ count: 1, right: 62 },
			{ count: 3, right: 86 }
		];
		expect(points(all)).toBe('1 example: 62; 3 examples: 86');
	});
});

describe('answer', () => {
	it('says what words and head take a picture for', () => {
		const nearest = { thing: 'tree', share: 0.5 } as const;
		expect(answer(nearest, ['umbrella', 'snake', 'crown', 'cup'], [0.1, 0.2, 0.6, 0.1])).toBe(
			'By its words: tree 50%. By your head: crown 60%.'
		);
	});
});
