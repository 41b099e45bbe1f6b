import * as v from 'valibot';
import { markOf, oneField, valueOf } from '../choices.ts';
import { option, partOf, questionOf } from '../schema.ts';
import type { Kind } from '../types.ts';

const own = {
	kind: v.literal('single'),
	options: v.array(option),
	/** Keeps the written order: for numbers, ascending. */
	fixedOrder: v.optional(v.boolean(), false)
};
export const singleSchema = questionOf(own);
export const singlePart = partOf(own);
export type Single = v.InferOutput<typeof singlePart>;

/** One right option of three to five. The answer is the chosen option's id. */
export const single: Kind<Single> = {
	units: (question) => question.options.map((o) => o.id),
	read: (_question, fields, prefix) => valueOf(fields, `${prefix}option`),
	fields: (_question, answer, prefix) => oneField(`${prefix}option`, answer),
	check(question, answer) {
		const known = question.options.some((o) => o.id === answer);
		return known ? undefined : 'Choose one answer first.';
	},
	grade(question, answer) {
		const marks = question.options.map((o) => [o.id, markOf(o.right, o.id === answer)] as const);
		const earned = question.options.some((o) => o.right && o.id === answer) ? 1 : 0;
		return { earned, total: 1, perOption: Object.fromEntries(marks) };
	}
};
