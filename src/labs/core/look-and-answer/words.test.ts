import { describe, expect, it } from 'vitest';
import { cellName, looksWords, otherWords, percent, together } from './words.ts';

describe('percent', () => {
	it.each([
		[0, '0%'],
		[0.001, '<1%'],
		[0.614, '61%'],
		[0.9949, '99%'],
		[0.9999, '>99%'],
		[1, '100%']
	])('writes %d as %s', (share, words) => {
		expect(percent(share)).toBe(words);
	});
});

describe('together', () => {
	it('multiplies what the model was sure of each word', () => {
		expect(together([])).toBe(1);
		const words = [0.5, 0.5, 0.8].map((probability) => ({ word: 'a', probability }));
		expect(together(words)).toBeCloseTo(0.2);
	});
});

describe('looksWords', () => {
	it('names the two cells that were looked at most', () => {
		const looks = Array.from({ length: 16 }, (_, cell) => ({ 5: 0.4, 15: 0.2 })[cell] ?? 0.02);
		expect(looksWords(looks)).toBe(
			'most at the upper middle, centre left (40%), then at the bottom, far right (20%)'
		);
	});

	it('says nothing of nothing', () => {
		expect(looksWords([])).toBe('');
	});

	it('has a name for each cell', () => {
		const names = Array.from({ length: 16 }, (_, cell) => cellName(cell));
		expect(new Set(names).size).toBe(16);
	});
});

describe('otherWords', () => {
	it('tells an ending in words', () => {
		expect(otherWords({ word: 'cat', probability: 0.25 })).toBe('“cat” 25%');
		expect(otherWords({ word: '<end>', probability: 0.5 })).toBe('ending here 50%');
	});
});
