import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { putWord, wordIn, type KnownWords, type Part } from './caption-parts.ts';

const KNOWN: KnownWords = {
	colours: ['red', 'orange', 'blue'],
	things: ['cat', 'house', 'boat'],
	places: ['on the grass', 'at sea', 'at night']
};

describe('a word put into a caption', () => {
	it.each<[string, Part, string, string]>([
		['a red cat on the grass', 'colours', 'blue', 'a blue cat on the grass'],
		['a red cat on the grass', 'colours', 'orange', 'an orange cat on the grass'],
		['an orange cat', 'colours', 'red', 'a red cat'],
		['a red cat on the grass', 'things', 'boat', 'a red boat on the grass'],
		['a red cat on the grass', 'places', 'at sea', 'a red cat at sea'],
		['a red cat', 'places', 'at night', 'a red cat at night'],
		['a cat at sea', 'colours', 'orange', 'an orange cat at sea'],
		['at sea', 'things', 'cat', 'a cat at sea'],
		['a red at sea', 'things', 'cat', 'a red cat at sea'],
		['', 'colours', 'orange', 'an orange'],
		['', 'places', 'at sea', 'at sea'],
		['a red cat left of a blue boat', 'colours', 'orange', 'a red cat left of an orange boat'],
		['a giraffe', 'places', 'at sea', 'a giraffe at sea']
	])('takes "%s" with %s "%s" to "%s"', (caption, part, word, result) => {
		expect(putWord(caption, KNOWN, part, word)).toBe(result);
	});

	it('stands in it then, whatever was put before, with one word of each part', () => {
		const step = fc
			.constantFrom<Part>('colours', 'things', 'places')
			.chain((part) => fc.constantFrom(...KNOWN[part]).map((word) => ({ part, word })));
		fc.assert(
			fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
				let caption = '';
				for (const { part, word } of steps) {
					caption = putWord(caption, KNOWN, part, word);
					expect(wordIn(caption, KNOWN, part)).toBe(word);
				}
				expect(caption.split(' ').length).toBeLessThanOrEqual(6);
				expect(caption).not.toMatch(/ {2}|\ba [aeiou]|\ban [^aeiou]/);
			})
		);
	});
});
