import { sentencesOf, wordsOf } from './words.ts';

/**
 * Syllables of an English word, estimated from its vowel groups; at least 1.
 * Good to about one word in ten, which evens out over a paragraph.
 */
export function syllablesOf(word: string): number {
	const letters = word.toLowerCase().replace(/[^a-z]/g, '');
	if (letters.length <= 3) return 1;
	const groups = letters.match(/[aeiouy]+/g)?.length ?? 0;
	const silent = /[^aeiouyl]e$/.test(letters) || /[^aeiouydtscgxz]e[ds]$/.test(letters) ? 1 : 0;
	const split = (letters.match(/ia|io(?!u|n)|eo|ua(?!l)|ism$/g) ?? []).length;
	return Math.max(1, groups - silent + split);
}

/**
 * Flesch-Kincaid grade (school years) of plain texts, each of which ends its last sentence:
 * 0.39 x words per sentence + 11.8 x syllables per word - 15.59 (Kincaid et al. 1975).
 * A text without words has grade 0.
 */
export function readingGrade(texts: readonly string[]): number {
	const sentences = texts.flatMap(sentencesOf).map(wordsOf);
	const words = sentences.flat();
	if (words.length === 0) return 0;
	const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
	return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}
