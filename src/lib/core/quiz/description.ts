import type { Option } from './schema.ts';

/** The way to a value inside a question: keys and places in lists. */
export type QuestionPath = readonly (string | number)[];

/** Ids that share one name space, below a question. */
export interface IdList {
	path: QuestionPath;
	ids: string[];
}

/** How many a list must hold, or how many of it must be right or wrong. */
export interface Count {
	path: QuestionPath;
	holds: number;
	of?: 'right' | 'wrong';
	min: number;
	/** No upper limit where it is absent. */
	max?: number;
}

/** Something in a question that must be the id of something else in it. */
export interface Reference {
	path: QuestionPath;
	id: string;
	among: string[];
}

/** An option, line or known error, with why it is right or wrong. */
export interface Reason {
	/** The id under which a grade marks it. */
	id: string;
	path: QuestionPath;
	text: string;
	feedback: string;
	/** True for what a learner should not have chosen or typed. */
	wrong: boolean;
	misconception?: string | undefined;
	/** When it would be the right choice. */
	rightWhen?: string | undefined;
}

/**
 * What the content check and its rules know of a kind of question; no page needs it. Texts are Markdown, as written.
 * What its texts are, and what of it only authors see, stands in its schema (schema.ts).
 */
export interface Description<Q> {
	/** The lists of ids: each id may stand once in each list. */
	ids(question: Q): IdList[];
	/** What must hold so that a question can be graded. */
	counts?(question: Q): Count[];
	references?(question: Q): Reference[];
	/** All that carries a reason of its own. */
	reasons(question: Q): Reason[];
	/** What is read before answering, beside the stem. */
	asked(question: Q): string[];
	/** What one answer is picked from. */
	picks?(question: Q): { id: string; text: string }[];
	/** The options of a choice among options. */
	choices?(question: Q): Option[];
	/** What counts as right, in words that a hint must not say. */
	keys?(question: Q): string[];
}

/** A list of ids, from the things that have them. */
export const idsAt = (key: string, things: readonly { id: string }[]): IdList => ({
	path: [key],
	ids: things.map(({ id }) => id)
});

/** How many a list may hold. */
export const countAt = (
	key: string,
	things: readonly unknown[],
	min: number,
	max: number
): Count => ({
	path: [key],
	holds: things.length,
	min,
	max
});

/** What lines, options or known errors say, each with its place in its list. */
export const reasonsAt = <
	T extends {
		id: string;
		feedback: string;
		misconception?: string | undefined;
		rightWhen?: string | undefined;
	}
>(
	key: string,
	things: readonly T[],
	say: (thing: T) => { text: string; wrong: boolean }
): Reason[] =>
	things.map((thing, place) => ({
		id: thing.id,
		path: [key, place],
		feedback: thing.feedback,
		misconception: thing.misconception,
		rightWhen: thing.rightWhen,
		...say(thing)
	}));
