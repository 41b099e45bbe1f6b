import MiniSearch, { type SearchResult } from 'minisearch';
import type { DocumentKind, SearchDocument } from './documents.ts';
import { excerptOf, type Piece } from './excerpt.ts';
import { isCommon, wordsIn } from './words.ts';

/** The most letters of a question to the search that are looked at. */
export const QUERY_LENGTH = 100;
/** The most results that are shown: who needs more asks more precisely. */
const MOST = 20;
const TITLE_LENGTH = 110;
const TEXT_LENGTH = 150;

/** Something that was found, ready to be shown. */
export interface Result {
	kind: DocumentKind;
	href: string;
	place: string;
	title: Piece[];
	text: Piece[];
}

/** Finds what a query asks for, the best first, among the documents that may be shown. */
export type Find = (query: string, mayShow: (document: SearchDocument) => boolean) => Result[];

/** A term is its own best explanation; a lesson is a better start than one of its sections. */
const WEIGHT: Record<DocumentKind, number> = {
	term: 1.5,
	lesson: 1.3,
	section: 1,
	model: 1,
	question: 0.7
};

/** Words of three letters or fewer must be typed right: with one slip, each is many others. */
const SHORT = 3;

const OPTIONS = {
	prefix: true,
	boost: { title: 4, words: 2, place: 0.5 },
	weights: { prefix: 0.6, fuzzy: 0.3 }
};

/**
 * What is tried, in this order, until something is found: all words with few slips (a share of
 * their letters), some of the words, and all words with more slips, such as two letters swapped.
 */
const TRIES: readonly { combineWith: 'AND' | 'OR'; slips: number }[] = [
	{ combineWith: 'AND', slips: 0.2 },
	{ combineWith: 'OR', slips: 0.2 },
	{ combineWith: 'AND', slips: 0.35 }
];

const tokenize = (text: string): string[] => wordsIn(text).map(({ word }) => word);

/** True when a document is called just what was asked for, by its title or another of its names. */
function isNamed({ title, words }: SearchDocument, query: string): boolean {
	const asked = tokenize(query).join(' ');
	return [title, ...words.split(', ')].some((name) => tokenize(name).join(' ') === asked);
}

function resultOf(document: SearchDocument, words: readonly string[]): Result {
	const found = new Set(words);
	return {
		kind: document.kind,
		href: document.href,
		place: document.place,
		title: excerptOf(document.title, found, TITLE_LENGTH),
		text: excerptOf(document.text, found, TEXT_LENGTH)
	};
}

/** Makes an index of documents, and the function that asks it. */
export function createFind(documents: readonly SearchDocument[]): Find {
	const index = new MiniSearch({
		fields: ['title', 'words', 'text', 'place'],
		tokenize,
		processTerm: (word) => (isCommon(word) ? null : word)
	});
	index.addAll(
		documents.map(({ title, words, text, place }, id) => ({ id, title, words, text, place }))
	);

	return (query, mayShow) => {
		const documentOf = (id: unknown) => documents[Number(id)];
		const ask = ({ combineWith, slips }: (typeof TRIES)[number]) =>
			index.search(query.slice(0, QUERY_LENGTH), {
				...OPTIONS,
				combineWith,
				fuzzy: (word) => (word.length > SHORT ? slips : false),
				boostDocument: (id: unknown) => WEIGHT[documentOf(id)?.kind ?? 'section'],
				filter: ({ id }) => {
					const document = documentOf(id);
					return document !== undefined && mayShow(document);
				}
			});
		let hits: SearchResult[] = [];
		for (const attempt of TRIES) if (hits.length === 0) hits = ask(attempt);
		const found = hits.flatMap(({ id, terms }) => {
			const document = documentOf(id);
			return document ? [{ document, terms }] : [];
		});
		const named = found.filter(({ document }) => isNamed(document, query));
		return [...new Set([...named, ...found])]
			.slice(0, MOST)
			.map(({ document, terms }) => resultOf(document, terms));
	};
}
