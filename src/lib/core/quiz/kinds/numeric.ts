import * as v from 'valibot';
import { oneField, valueOf } from '../choices.ts';
import { id, partOf, questionOf, text } from '../schema.ts';
import { readNumber } from '../typed-number.ts';
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

const near = (value: number, goal: number, off: number): boolean =>
	Math.abs(value - goal) <= off + 1e-9 * Math.max(1, Math.abs(goal));

/** What was typed may mean. An answer that was kept before the page asked about groups can have two meanings. */
function meant(answer: Answer, unit: string): number[] {
	if (typeof answer !== 'string') return [];
	const reading = readNumber(answer, unit);
	if (reading.kind === 'number') return [reading.value];
	return reading.kind === 'two' ? reading.both.map(({ value }) => value) : [];
}

const NO_NUMBER = 'Type a number, such as 1234.5.';

/** Says why a typed text cannot be graded, and what to type instead. */
function troubleOf(typed: string, unit: string): string | undefined {
	if (/^[\s\p{Cf}]*$/u.test(typed)) return 'Type a number first.';
	const reading = readNumber(typed, unit);
	switch (reading.kind) {
		case 'number':
			return undefined;
		case 'none':
			return NO_NUMBER;
		case 'words':
			return `Type the number alone and in full, such as 1234.5. Its unit: ${unit}.`;
		case 'two': {
			const [groups, decimals] = reading.both.map(({ shown }) => shown);
			const same = typed.replace(/\p{Cf}/gu, '').trim();
			return `“${same}” can be read as ${groups} or as ${Number(decimals)}. Type ${groups} or ${decimals}.`;
		}
	}
}

/** A number with a unit. The answer is the typed text. `perOption.answer` tells right from wrong; a known error is marked by its id. */
export const numeric: Kind<Numeric> = {
	units: () => [],
	read: (_question, fields, prefix) => valueOf(fields, `${prefix}value`),
	fields: (_question, answer, prefix) => oneField(`${prefix}value`, answer),
	check: (question, answer) =>
		typeof answer === 'string' ? troubleOf(answer, question.unit) : NO_NUMBER,
	grade(question, answer) {
		const values = meant(answer, question.unit);
		const right = values.some((value) => near(value, question.answer, question.tolerance));
		const perOption: Record<string, Mark> = { answer: right ? 'right' : 'wrong' };
		for (const known of question.wrong) {
			const hit = !right && values.some((value) => near(value, known.value, known.tolerance));
			perOption[known.id] = hit ? 'wrong' : 'left';
		}
		return { earned: right ? 1 : 0, total: 1, perOption };
	}
};
