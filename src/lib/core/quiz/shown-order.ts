import { startOrder } from './kinds/ordering.ts';
import { kindOfPart, type Part } from './parts.ts';
import type { Question } from './questions.ts';
import { attemptOrder } from './attempt-order.ts';

/** A list of a question's options (items, right sides): where it stands, and its ids in the order of an attempt. */
export interface ShownList {
	/** Empty for the question's own list, else the id of the part of a case and a slash. */
	path: string;
	ids: string[];
}

/** The question's own ids or those of a part, as one attempt shows them; empty where nothing can be moved. */
function orderOf(question: Part, key: string, seed: number): string[] {
	if (question.kind === 'ordering') return startOrder(question, key, seed);
	const units = kindOfPart(question).units();
	if (question.kind === 'single' && question.fixedOrder) return units;
	return attemptOrder(
		units.map((id) => ({ id })),
		key,
		seed
	).map(({ id }) => id);
}

/**
 * The orders in which one attempt shows a question, list by list.
 * @param seed 0 is the first attempt, as the page is built
 */
export function shownLists(question: Question, seed: number): ShownList[] {
	const { id: key } = question;
	if (question.kind !== 'case') return [{ path: '', ids: orderOf(question, key, seed) }];
	return question.parts.map((part) => ({
		path: `${part.id}/`,
		ids: orderOf(part, `${key}/${part.id}`, seed)
	}));
}

/** The things that ids name, in the order of the ids. */
export function inOrder<T extends { id: string }>(
	things: readonly T[],
	ids: readonly string[]
): T[] {
	return ids.flatMap((id) => things.filter((thing) => thing.id === id));
}
