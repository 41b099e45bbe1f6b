import * as v from 'valibot';
import { textAt, valueOf } from '../choices.ts';
import { id, partOf, questionOf, text } from '../schema.ts';
import type { Kind, Mark } from '../types.ts';

const own = {
	kind: v.literal('matching'),
	pairs: v.array(v.strictObject({ id, left: text, right: text, feedback: text })),
	/** Right sides that belong to no left side. */
	extra: v.optional(
		v.array(v.strictObject({ id, text, misconception: v.optional(id), feedback: text })),
		[]
	)
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
	units: (question) => rightSides(question).map((side) => side.id),
	read: (question, fields, prefix) =>
		Object.fromEntries(question.pairs.map((p) => [p.id, valueOf(fields, `${prefix}pair-${p.id}`)])),
	fields: (question, answer, prefix) =>
		new Map(question.pairs.map((p) => [`${prefix}pair-${p.id}`, [textAt(answer, p.id)]])),
	check(question, answer) {
		const known = new Set(rightSides(question).map((side) => side.id));
		const open = question.pairs.filter((p) => !known.has(textAt(answer, p.id))).length;
		return open === 0 ? undefined : `Match every line; ${open} still open.`;
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
