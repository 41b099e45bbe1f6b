import * as v from 'valibot';
import { type Description, countAt, idsAt, reasonsAt } from '../description.ts';
import { shuffledIds } from '../attempt-order.ts';
import { markOf, oneField, valueOf } from '../choices.ts';
import { option, partOf, questionOf, type Option } from '../schema.ts';
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
	order: ({ options, fixedOrder }, key, seed) =>
		fixedOrder ? options.map((o) => o.id) : shuffledIds(options, key, seed),
	read: (_question, fields, prefix) => valueOf(fields, `${prefix}option`),
	fields: (_question, answer, prefix) => oneField(`${prefix}option`, answer),
	check(question, answer) {
		const known = question.options.some((o) => o.id === answer);
		return known ? undefined : { code: 'nothing-chosen' };
	},
	grade(question, answer) {
		const marks = question.options.map((o) => [o.id, markOf(o.right, o.id === answer)] as const);
		const earned = question.options.some((o) => o.right && o.id === answer) ? 1 : 0;
		return { earned, total: 1, perOption: Object.fromEntries(marks) };
	}
};

const isRight = (o: Option): boolean => o.right;

export const singleDescription: Description<Single> = {
	ids: ({ options }) => [idsAt('options', options)],
	counts: ({ options }) => [
		countAt('options', options, 3, 5),
		{ path: ['options'], holds: options.filter(isRight).length, of: 'right', min: 1, max: 1 }
	],
	reasons: ({ options }) =>
		reasonsAt('options', options, (o) => ({ text: o.text, wrong: !o.right })),
	asked: ({ options }) => options.map((o) => o.text),
	picks: ({ options }) => options,
	choices: ({ options }) => options,
	keys: ({ options }) => options.filter(isRight).map((o) => o.text)
};
