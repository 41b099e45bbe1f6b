import * as v from 'valibot';
import { type Description, countAt, idsAt, reasonsAt } from '../description.ts';
import { shuffledIds } from '../attempt-order.ts';
import { textAt, valueOf } from '../choices.ts';
import { id, markdown, partOf, questionOf, reason } from '../schema.ts';
import type { Kind, Mark } from '../types.ts';

const own = {
	kind: v.literal('matching'),
	pairs: v.array(v.strictObject({ id, left: markdown, right: markdown, feedback: markdown })),
	/** Right sides that belong to no left side. */
	extra: v.optional(v.array(v.strictObject({ id, text: markdown, ...reason })), [])
};
export const matchingSchema = questionOf(own);
export const matchingPart = partOf(own);
export type Matching = v.InferOutput<typeof matchingPart>;

/** The right sides to choose from: of each pair, then the spare ones. */
export function rightSides(question: Matching): { id: string; text: string }[] {
	return [
		...question.pairs.map((p) => ({ id: p.id, text: p.right })),
		...question.extra.map((e) => ({ id: e.id, text: e.text }))
	];
}

/** Three to seven pairs. The answer gives each pair's id the id of the chosen right side; a point a pair. */
export const matching: Kind<Matching> = {
	order: (question, key, seed) => shuffledIds(rightSides(question), key, seed),
	read: (question, fields, prefix) =>
		Object.fromEntries(question.pairs.map((p) => [p.id, valueOf(fields, `${prefix}pair-${p.id}`)])),
	fields: (question, answer, prefix) =>
		new Map(question.pairs.map((p) => [`${prefix}pair-${p.id}`, [textAt(answer, p.id)]])),
	check(question, answer) {
		const known = new Set(rightSides(question).map((side) => side.id));
		const open = question.pairs.filter((p) => !known.has(textAt(answer, p.id))).length;
		return open === 0 ? undefined : { code: 'unmatched', open };
	},
	grade(question, answer) {
		const marks = question.pairs.map((p): [string, Mark] => [
			p.id,
			textAt(answer, p.id) === p.id ? 'right' : 'wrong'
		]);
		const earned = marks.filter(([, mark]) => mark === 'right').length;
		return { earned, total: Math.max(1, marks.length), perOption: Object.fromEntries(marks) };
	}
};

export const matchingDescription: Description<Matching> = {
	ids: ({ pairs, extra }) => [idsAt('pairs', [...pairs, ...extra])],
	counts: ({ pairs }) => [countAt('pairs', pairs, 3, 7)],
	reasons: ({ pairs, extra }) => [
		...reasonsAt('pairs', pairs, (p) => ({ text: `${p.left} ${p.right}`, wrong: false })),
		...reasonsAt('extra', extra, ({ text }) => ({ text, wrong: true }))
	],
	asked: ({ pairs, extra }) => [
		...pairs.map((p) => `${p.left} ${p.right}`),
		...extra.map((e) => e.text)
	],
	picks: rightSides
};
