import { kindOfPart } from './parts.ts';
import { kindOf, partsOf, type Question } from './questions.ts';

/** A list of a question's options (items, right sides): where it stands, and its ids in the order of an attempt. */
export interface ShownList {
	/** Empty for the question's own list, else the id of the part of a case and a slash. */
	path: string;
	ids: string[];
}

/**
 * The orders in which one attempt shows a question, list by list.
 * @param seed 0 is the first attempt, as the page is built
 */
export function shownLists(question: Question, seed: number): ShownList[] {
	const { id: key } = question;
	const parts = partsOf(question).map((part) => ({
		path: `${part.id}/`,
		ids: kindOfPart(part).order(`${key}/${part.id}`, seed)
	}));
	return parts.length > 0 ? parts : [{ path: '', ids: kindOf(question).order(key, seed) }];
}

/** The things that ids name, in the order of the ids. */
export function inOrder<T extends { id: string }>(
	things: readonly T[],
	ids: readonly string[]
): T[] {
	return ids.flatMap((id) => things.filter((thing) => thing.id === id));
}
