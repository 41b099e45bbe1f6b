import { UNKNOWN } from './text-tower.ts';

/** The words of a caption as the models know them. */
export interface CaptionWords {
	/** The words as they are read: lower case, cut at spaces. */
	readonly words: readonly string[];
	/** The number of each word in the vocabulary; `UNKNOWN` for words that are not in it. */
	readonly ids: readonly number[];
}

/**
 * Cuts a caption into words. Signs round a word, such as full stops, are left out: nobody can type
 * the marks of a vocabulary, such as `<end>`.
 * @param vocabulary all words by their numbers
 */
export function readCaption(caption: string, vocabulary: readonly string[]): CaptionWords {
	const words = caption
		.toLowerCase()
		.split(/\s+/)
		.map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
		.filter((word) => word !== '');
	const known = new Map(vocabulary.map((word, id) => [word, id]));
	return { words, ids: words.map((word) => known.get(word) ?? UNKNOWN) };
}
