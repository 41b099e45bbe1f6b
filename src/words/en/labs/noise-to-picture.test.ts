import { describe, expect, it } from 'vitest';
import { promptWords, type Place } from '#labs/core/noise-to-picture/words.ts';
import { about, difference, where } from './noise-to-picture.ts';

const VOCABULARY = ['<pad>', '<unknown>', 'a', 'red', 'cat'];

describe('about', () => {
	it.each([
		['', 'No words: it paints what it likes.'],
		['a red cat', ''],
		['no giraffe, no cat', 'It does not know “no”, “giraffe”.'],
		['cat '.repeat(20) + 'red', 'It reads 20 words; left out from “red” on.']
	])('says of "%s" what is to be said', (prompt, words) => {
		expect(about(promptWords(prompt, VOCABULARY))).toBe(words);
	});
});

describe('where', () => {
	it.each<[Place, string]>([
		[{ row: 'upper', column: 'left' }, 'mostly at the upper left'],
		[{ row: 'upper', column: 'middle' }, 'mostly at the top'],
		[{ row: 'middle', column: 'left' }, 'mostly at the left'],
		[{ row: 'middle', column: 'middle' }, 'mostly in the middle'],
		[{ row: 'lower', column: 'middle' }, 'mostly at the bottom'],
		[{ row: 'lower', column: 'right' }, 'mostly at the lower right']
	])('names %o', (place, words) => {
		expect(where(place)).toBe(words);
	});

	it('says so when no place stands out', () => {
		expect(where(undefined)).toBe('everywhere alike');
	});
});

describe('difference', () => {
	it('names the number in which a painting differs', () => {
		expect(difference({ of: 'seed', value: 9999 })).toBe('Seed 9999');
		expect(difference({ of: 'guidance', value: 2.5 })).toBe('Guidance 2.5');
		expect([1, 20].map((value) => difference({ of: 'steps', value }))).toEqual([
			...['1 step', '20 steps']
		]);
	});
});
