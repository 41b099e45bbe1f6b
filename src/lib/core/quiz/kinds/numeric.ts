import * as v from 'valibot';
import { oneField, valueOf } from '../choices.ts';
import { id, partOf, questionOf, text } from '../schema.ts';
import type { Answer, Kind, Mark } from '../types.ts';

const tolerance = v.pipe(v.number(), v.minValue(0));
const own = {
	kind: v.literal('numeric'),
	answer: v.number(),
	tolerance,
	unit: text,
	/** A rule of core/cost with its arguments, from which the answer is recomputed at each build. */
	computed: v.optional(text),
	feedback: text,
	/** Numbers that known errors lead to. */
	wrong: v.optional(
		v.array(
			v.strictObject({
				id,
				value: v.number(),
				tolerance,
				misconception: v.optional(id),
				feedback: text
			})
		),
		[]
	)
};
export const numericSchema = questionOf(own);
export const numericPart = partOf(own);
export type Numeric = v.InferOutput<typeof numericPart>;

/**
 * Reads a typed number: "1,234.5", "$9.45", "9,45" and "12 %" are understood; anything else is undefined.
 * A single comma followed by exactly three digits groups thousands ("1,234"), otherwise it is a decimal comma;
 * so it is after a nought ("0,125"), since no thousands begin with one.
 */
export function parseNumber(typed: string): number | undefined {
	const bare = typed.replace(/[\s$€£%\u00a0\u202f_']/g, '');
	if (!/^[-+]?[\d.,]+$/.test(bare) || !/\d/.test(bare)) return undefined;
	const grouped = /^[-+]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(bare);
	const plain = grouped ? bare.replaceAll(',', '') : bare.replace(',', '.');
	const value = Number(plain);
	return Number.isFinite(value) ? value : undefined;
}

const near = (value: number, goal: number, off: number): boolean =>
	Math.abs(value - goal) <= off + 1e-9 * Math.max(1, Math.abs(goal));

const typedNumber = (answer: Answer): number | undefined =>
	typeof answer === 'string' ? parseNumber(answer) : undefined;

/** A number with a unit. The answer is the typed text. `perOption.answer` tells right from wrong; a known error is marked by its id. */
export const numeric: Kind<Numeric> = {
	units: () => [],
	read: (_question, fields, prefix) => valueOf(fields, `${prefix}value`),
	fields: (_question, answer, prefix) => oneField(`${prefix}value`, answer),
	check(_question, answer) {
		if (answer === '') return 'Type a number first.';
		return typedNumber(answer) === undefined ? 'Type a number, such as 1234.5.' : undefined;
	},
	grade(question, answer) {
		const value = typedNumber(answer);
		const right = value !== undefined && near(value, question.answer, question.tolerance);
		const perOption: Record<string, Mark> = { answer: right ? 'right' : 'wrong' };
		for (const known of question.wrong) {
			const hit = !right && value !== undefined && near(value, known.value, known.tolerance);
			perOption[known.id] = hit ? 'wrong' : 'left';
		}
		return { earned: right ? 1 : 0, total: 1, perOption };
	}
};
