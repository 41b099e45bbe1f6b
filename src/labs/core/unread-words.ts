import { VOCABULARY } from '#engine/world/words.ts';
import { promptWords } from './noise-to-picture/words.ts';

/** The words of a prompt that the networks do not know, or do not read because it is too long. */
export const unreadWords = (prompt: string): string[] =>
	promptWords(prompt, VOCABULARY)
		.filter(({ state }) => state !== 'known')
		.map(({ word }) => word);
