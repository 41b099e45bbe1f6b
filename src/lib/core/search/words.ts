/** A word of a text, as it is compared, and where it stands. */
export interface Word {
	word: string;
	start: number;
	end: number;
}

const PLAIN = /^[a-z0-9]*$/;

/** A word as it is compared: small letters without accents. */
function normalise(word: string): string {
	const small = word.toLowerCase();
	// Nearly every word is plain, and this is asked for each word of the course.
	return PLAIN.test(small) ? small : small.normalize('NFKD').replace(/\p{M}/gu, '');
}

/** The words of a text: runs of letters and digits. "Top-p" is two. */
export function wordsIn(text: string): Word[] {
	return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
		word: normalise(word),
		start: index,
		end: index + word.length
	}));
}

const COMMON = new Set(
	(
		'a an and are as at be but by can do does for from has have how i if in into is it its of on or ' +
		'so than that the their then there these they this to was what when where which who why will with you your'
	).split(' ')
);

/** True for words that are in every text, and tell nothing about what is looked for. */
export const isCommon = (word: string): boolean => COMMON.has(word);
