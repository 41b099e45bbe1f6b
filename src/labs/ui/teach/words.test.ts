import { describe, expect, it } from 'vitest';
import { answerWords, curveWords, percent, resultWords, slipWords } from './words.ts';

const outcome = { right: 92, of: 100, slip: undefined, kept: [] };

describe('percent', () => {
	it('rounds, and says 0 and 100 only where it is exactly that', () => {
		expect([0, 0.001, 0.256, 0.998, 1].map(percent)).toEqual(['0%', '1%', '26%', '99%', '100%']);
	});
});

describe('resultWords', () => {
	it('says how many are right and which mistake is the most common', () => {
		const slip = { thing: 'umbrella', taken: 'cup', count: 3 } as const;
		expect(resultWords({ ...outcome, slip }, 1)).toBe(
			'With 1 example of each thing, 92 of 100 kept pictures are right. Most often an umbrella is taken for a cup: 3 times.'
		);
		expect(slipWords({ ...outcome, slip: { ...slip, count: 1 } })).toContain('once');
		expect(resultWords(outcome, 5)).toContain('5 examples of each thing');
	});
});

describe('curveWords', () => {
	it('says each point', () => {
		const points = [
			{ count: 1, right: 62 },
			{ count: 3, right: 86 }
		];
		expect(curveWords(points)).toBe('1 example: 62; 3 examples: 86');
	});
});

describe('answerWords', () => {
	it('says what words and head take a picture for', () => {
		const nearest = { thing: 'tree', share: 0.5 } as const;
		expect(answerWords({ nearest }, [0.1, 0.2, 0.6, 0.1])).toBe(
			'By its words: tree 50%. By your head: crown 60%.'
		);
	});
});
