/** What a learner answered: plain data made of ids, or typed text. Its form depends on the kind of question. */
export type Answer = string | string[] | { [id: string]: Answer };

/** How one option (item, pair, part of a case) fared. `missed`: right, but not chosen. `left`: wrong, and not chosen. */
export type Mark = 'right' | 'wrong' | 'missed' | 'left';

export interface Grade {
	/** Points earned, 0 to `total`. */
	earned: number;
	/** Points there were, at least 1. */
	total: number;
	perOption: Record<string, Mark>;
}

/** What a form holds: each field's name with its values, in order. */
export type FormFields = ReadonlyMap<string, readonly string[]>;

/** Why an answer cannot be graded yet, with what the words for it need. */
export type AnswerProblem =
	| { code: 'nothing-chosen' }
	| { code: 'count-chosen'; wanted: number; chosen: number }
	| { code: 'nothing-moved' }
	| { code: 'unmatched'; open: number }
	| { code: 'unsorted'; open: number }
	| { code: 'no-number-typed' }
	| { code: 'not-a-number' }
	| { code: 'more-than-a-number'; unit: string }
	/** The same typed number as whole with groups, and with decimals. */
	| { code: 'two-readings'; typed: string; groups: string; decimals: string }
	| { code: 'nothing-typed' }
	/** What is wrong with one part of a case; `part` counts from 1. */
	| { code: 'in-part'; part: number; problem: AnswerProblem };

/**
 * How a kind of question is asked and graded: what a page needs of it. Pure: no state, no words.
 * Text fields are Markdown in `lessons/` and HTML after the build's content step.
 */
export interface Kind<Q> {
	/**
	 * The ids of its options (items, right sides) in the order in which one attempt shows them; empty where nothing
	 * can be moved.
	 * @param key names the question
	 * @param seed 0 is the first attempt
	 */
	order(question: Q, key: string, seed: number): string[];
	/** Reads an answer from a form's fields, whose names begin with `prefix`. Never throws; may be incomplete. */
	read(question: Q, fields: FormFields, prefix: string): Answer;
	/** The fields that show an earlier answer in a form: the inverse of `read` where an answer can be filled in. */
	fields(question: Q, answer: Answer, prefix: string): FormFields;
	/** Says why an answer cannot be graded; undefined when it can be. */
	check(question: Q, answer: Answer): AnswerProblem | undefined;
	/** Grades an answer that `check` let pass; a malformed answer earns nothing and never throws. */
	grade(question: Q, answer: Answer): Grade;
	/** How each thing that was typed is read, where that is not what was typed. */
	readings?(question: Q, answer: Answer): string[];
}

/** True when all that could be earned was earned. */
export function isRight(grade: { earned: number; total: number }): boolean {
	return grade.earned >= grade.total;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for a value that has the form of some kind's answer; used where answers come from outside. */
export function isAnswer(value: unknown, depth = 0): value is Answer {
	if (typeof value === 'string') return value.length <= 2000;
	if (depth > 2) return false;
	if (Array.isArray(value)) return value.length <= 50 && value.every((v) => typeof v === 'string');
	if (!isRecord(value)) return false;
	const entries = Object.values(value);
	return entries.length <= 50 && entries.every((v) => isAnswer(v, depth + 1));
}
