import { isRecord } from '../quiz/types.ts';

const KINDS = ['lesson', 'section', 'term', 'model', 'question'] as const;
export type DocumentKind = (typeof KINDS)[number];

/** Something that can be found. */
export interface SearchDocument {
	kind: DocumentKind;
	/** Where it leads, from the start page of the site: `lessons/cost/#a-worked-bill`. */
	href: string;
	title: string;
	/** Where it stands: the lesson of a section, the maker of a model; may be empty. */
	place: string;
	/** What is shown of it, and looked through. */
	text: string;
	/** Further names to find it by, which are not shown, with a comma and a space between them. */
	words: string;
	/** Of a question alone: its id, and the slug of its lesson. */
	question?: string;
	lesson?: string;
}

const isKind = (value: unknown): value is DocumentKind => KINDS.some((kind) => kind === value);

function isDocument(value: unknown): value is SearchDocument {
	if (!isRecord(value) || !isKind(value['kind'])) return false;
	if (value['kind'] === 'question' && typeof value['question'] !== 'string') return false;
	return ['href', 'title', 'place', 'text', 'words'].every((key) => typeof value[key] === 'string');
}

/**
 * The documents of an index as it was loaded. What has another form is left out.
 * @throws TypeError when it is no list: something else was loaded.
 */
export function readDocuments(value: unknown): SearchDocument[] {
	if (!Array.isArray(value)) throw new TypeError('The index of the search is no list.');
	return value.filter(isDocument);
}
