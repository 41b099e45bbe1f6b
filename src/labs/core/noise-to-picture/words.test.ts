import { describe, expect, it } from 'vitest';
import { aboutWords, promptWords, spotlight, whereLooked } from './words.ts';

const VOCABULARY = ['<pad>', '<unknown>', 'a', 'red', 'cat'];

describe('promptWords', () => {
	it('marks what the model does not know, and what comes too late', () => {
		expect(promptWords('A red giraffe!', VOCABULARY)).toEqual([
			{ word: 'a', state: 'known' },
			{ word: 'red', state: 'known' },
			{ word: 'giraffe', state: 'unknown' }
		]);
		expect(promptWords('cat '.repeat(21), VOCABULARY).at(-1)?.state).toBe('late');
	});
});

describe('aboutWords', () => {
	it.each([
		['', 'No words: it paints what it likes.'],
		['a red cat', ''],
		['no giraffe, no cat', 'It does not know “no”, “giraffe”.'],
		['cat '.repeat(20) + 'red', 'It reads 20 words; left out from “red” on.']
	])('says of "%s" what is to be said', (prompt, words) => {
		expect(aboutWords(promptWords(prompt, VOCABULARY)).join(' ')).toBe(words);
	});
});

/** Looks at one part alone. */
const at = (row: number, column: number) =>
	new Float32Array(64).map((_, i) => (i === row * 8 + column ? 1 : 0));

describe('whereLooked', () => {
	it.each([
		[0, 0, 'mostly at the upper left'],
		[1, 4, 'mostly at the top'],
		[4, 0, 'mostly at the left'],
		[3, 3, 'mostly in the middle'],
		[7, 4, 'mostly at the bottom'],
		[7, 7, 'mostly at the lower right']
	])('finds the part in row %i, column %i', (row, column, words) => {
		expect(whereLooked(at(row, column))).toBe(words);
	});

	it('says so when no place stands out', () => {
		expect(whereLooked(new Float32Array(64).fill(0.1))).toBe('everywhere alike');
		expect(whereLooked(new Float32Array(64))).toBe('everywhere alike');
	});
});

describe('spotlight', () => {
	it('leaves bright what is looked at, and darkens the rest', () => {
		const white = new Float32Array(3072).fill(1);
		const lit = spotlight(white, at(0, 0));
		expect(lit[0]).toBeCloseTo(1, 5);
		expect(lit[3071]).toBeLessThan(-0.7);
	});

	it('leaves a picture that is looked at everywhere alike as it is', () => {
		const grey = new Float32Array(3072).fill(0.25);
		const lit = spotlight(grey, new Float32Array(64).fill(0.1));
		expect(lit.every((value) => Math.abs(value - 0.25) < 1e-6)).toBe(true);
	});
});
