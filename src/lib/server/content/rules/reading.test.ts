import { describe, expect, it } from 'vitest';
import { readingGrade, syllablesOf } from './reading.ts';

describe('syllablesOf', () => {
	it.each([
		['cat', 1],
		['model', 2],
		['tokens', 2],
		['prices', 2],
		['image', 2],
		['made', 1],
		['costs', 1],
		['walked', 1],
		['table', 2],
		['retrieval', 3],
		['creature', 2],
		['mammal', 2],
		['hybrid', 2],
		['temperature', 4],
		['generation', 4]
	])('counts the syllables of %s as %i', (word, count) => {
		expect(syllablesOf(word)).toBe(count);
	});
});

describe('readingGrade', () => {
	it('follows the formula for six one-syllable words', () => {
		expect(readingGrade(['The cat sat on the mat.'])).toBeCloseTo(0.39 * 6 + 11.8 - 15.59, 10);
	});

	it('comes near the published grade of a known sentence', () => {
		const platypus =
			'The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.';
		expect(readingGrade([platypus])).toBeGreaterThan(10);
		expect(readingGrade([platypus])).toBeLessThan(13.5);
	});

	it('rises with longer sentences', () => {
		const short = 'A model reads text. It then writes text.';
		const long = 'A model reads text and it then writes text.';
		expect(readingGrade([long])).toBeGreaterThan(readingGrade([short]));
	});

	it('is 0 without words', () => {
		expect(readingGrade([])).toBe(0);
	});
});
