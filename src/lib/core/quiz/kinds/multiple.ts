import * as v from 'valibot';
import { type Description, countAt, idsAt, reasonsAt } from '../description.ts';
import { shuffledIds } from '../attempt-order.ts';
import { markOf, valuesOf } from '../choices.ts';
import { option, partOf, questionOf } from '../schema.ts';
import type { Answer, Kind } from '../types.ts';

const own = {
	kind: v.literal('multiple'),
	options: v.array(option)
};
export const multipleSchema = questionOf(own);
export const multiplePart = partOf(own);
export type Multiple = v.InferOutput<typeof multiplePart>;

const chosenOf = (answer: Answer): string[] => (Array.isArray(answer) ? answer : []);

/** How many options are right: the number that the stem names. */
export function rightCount(question: Multiple): number {
	return question.options.filter((o) => o.right).length;
}

/**
 * Several right options of four to six. The answer is the list of chosen ids.
 * A point for each right option; each wrong one takes a point away, down to zero.
 */
export const multiple: Kind<Multiple> = {
	order: ({ options }, key, seed) => shuffledIds(options, key, seed),
	read: (_question, fields, prefix) => valuesOf(fields, `${prefix}option`),
	fields: (_question, answer, prefix) => new Map([[`${prefix}option`, chosenOf(answer)]]),
	check(question, answer) {
		const chosen = new Set(chosenOf(answer));
		const count = question.options.filter((o) => chosen.has(o.id)).length;
		const wanted = rightCount(question);
		return count === wanted ? undefined : { code: 'count-chosen', wanted, chosen: count };
	},
	grade(question, answer) {
		const chosen = new Set(chosenOf(answer));
		const marks = question.options.map((o) => [o.id, markOf(o.right, chosen.has(o.id))] as const);
		const points = marks.reduce(
			(sum, [, mark]) => sum + (mark === 'right' ? 1 : mark === 'wrong' ? -1 : 0),
			0
		);
		return {
			earned: Math.max(0, points),
			total: Math.max(1, rightCount(question)),
			perOption: Object.fromEntries(marks)
		};
	}
};

export const multipleDescription: Description<Multiple> = {
	ids: ({ options }) => [idsAt('options', options)],
	counts(question) {
		const right = rightCount(question);
		const wrong = question.options.length - right;
		return [
			countAt('options', question.options, 4, 6),
			{ path: ['options'], holds: right, of: 'right', min: 2 },
			{ path: ['options'], holds: wrong, of: 'wrong', min: 2 }
		];
	},
	reasons: ({ options }) =>
		reasonsAt('options', options, (o) => ({ text: o.text, wrong: !o.right })),
	asked: ({ options }) => options.map((o) => o.text),
	picks: ({ options }) => options,
	choices: ({ options }) => options,
	keys: ({ options }) => options.filter((o) => o.right).map((o) => o.text)
};
