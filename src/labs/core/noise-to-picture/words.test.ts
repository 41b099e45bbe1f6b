import { describe, expect, it } from 'vitest';
import { promptWords, spotlight, whereLooked } from './words.ts';

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

/** Looks at one part alone. */
const at = (row: number, column: number) =>
	new Float32Array(64).map((_, i) => (i === row * 8 + column ? 1 : 0));

describe('whereLooked', () => {
	it.each([
		[0, 0, { row: 'upper', column: 'left' }],
		[1, 4, { row: 'upper', column: 'middle' }],
		[4, 0, { row: 'middle', column: 'left' }],
		[3, 3, { row: 'middle', column: 'middle' }],
		[7, 4, { row: 'lower', column: 'middle' }],
		[7, 7, { row: 'lower', column: 'right' }]
	])('finds the part in row %i, column %i', (row, column, place) => {
		expect(whereLooked(at(row, column))).toEqual(place);
	});

	it('finds none when no place stands out', () => {
		expect(whereLooked(new Float32Array(64).fill(0.1))).toBeUndefined();
		expect(whereLooked(new Float32Array(64))).toBeUndefined();
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
