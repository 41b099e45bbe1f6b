import type { DocumentKind } from '#lib/core/search/documents.ts';
import { count } from './numbers.ts';

export const box = 'Search';
export const field = 'Search lessons, terms and models';
export const close = 'Close';
export const again = 'Try again';

export const failed =
	'The index of the search could not be loaded. Check the connection and try again.';
export const loading = 'Loading the index of the search.';
export const nothing = 'Nothing was found. Try fewer or other words.';
export const found = (results: number): string =>
	count(results, { one: 'result', other: 'results' });

/** What a result is. */
export const kinds: Readonly<Record<DocumentKind, string>> = {
	lesson: 'Lesson',
	section: 'Section',
	term: 'Term',
	model: 'Model',
	question: 'Question you answered'
};
