import { describe, expect, it } from 'vitest';
import { objectiveWords } from './objective-words.ts';

describe('objectiveWords', () => {
	it.each([
		[0, 'Not yet answered right'],
		[1, '1 right in a row'],
		[2, '2 right in a row'],
		[3, '3 right; once more on another day']
	])('says what is missing after %i right answers', (streak, words) => {
		expect(objectiveWords({ known: false, streak, share: streak / 4 })).toBe(words);
	});

	it('says when it is known', () => {
		expect(objectiveWords({ known: true, streak: 3, share: 1 })).toBe('Known');
	});
});
