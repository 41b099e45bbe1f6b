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

/**
 * What every question kind can do. Pure: no state, no order of display.
 * Text fields are Markdown in `lessons/` and HTML after the build's content step.
 */
export interface Kind<Q> {
	/** The ids that may be shown in another order; empty where the order is fixed. */
	units(question: Q): string[];
	/** Reads an answer from a form's fields, whose names begin with `prefix`. Never throws; may be incomplete. */
	read(question: Q, fields: FormFields, prefix: string): Answer;
	/** The fields that show an earlier answer in a form: the inverse of `read` where an answer can be filled in. */
	fields(question: Q, answer: Answer, prefix: string): FormFields;
	/** Says why an answer cannot be graded, in words for the learner; undefined when it can be. */
	check(question: Q, answer: Answer): string | undefined;
	/** Grades an answer that `check` let pass; a malformed answer earns nothing and never throws. */
	grade(question: Q, answer: Answer): Grade;
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
