import * as v from 'valibot';
import { type Description, idsAt, reasonsAt } from '../description.ts';
import { oneField, valueOf } from '../choices.ts';
import {
	forAuthors,
	gradedMarkdown,
	id,
	markdown,
	partOf,
	questionOf,
	reason,
	text
} from '../schema.ts';
import { readingOf, readNumber } from '../typed-number.ts';
import type { Answer, AnswerProblem, Kind, Mark } from '../types.ts';

const tolerance = v.pipe(v.number(), v.minValue(0));
const own = {
	kind: v.literal('numeric'),
	answer: v.number(),
	tolerance,
	unit: gradedMarkdown,
	/** A rule of core/cost with its arguments, from which the answer is recomputed at each build. */
	computed: v.optional(forAuthors(text)),
	feedback: markdown,
	/** Numbers that known errors lead to. */
	wrong: v.optional(
		v.array(
			v.strictObject({
				id,
				value: v.number(),
				tolerance,
				...reason
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

/** Says why a typed text cannot be graded. */
function troubleOf(typed: string, unit: string): AnswerProblem | undefined {
	if (/^[\s\p{Cf}]*$/u.test(typed)) return { code: 'no-number-typed' };
	const reading = readNumber(typed, unit);
	switch (reading.kind) {
		case 'number':
			return undefined;
		case 'none':
			return { code: 'not-a-number' };
		case 'words':
			return { code: 'more-than-a-number', unit };
		case 'two': {
			const [groups, decimals] = reading.both;
			const same = typed.replace(/\p{Cf}/gu, '').trim();
			return { code: 'two-readings', typed: same, groups: groups.shown, decimals: decimals.shown };
		}
	}
}

/** A number with a unit. The answer is the typed text. `perOption.answer` tells right from wrong; a known error is marked by its id. */
export const numeric: Kind<Numeric> = {
	order: () => [],
	read: (_question, fields, prefix) => valueOf(fields, `${prefix}value`),
	fields: (_question, answer, prefix) => oneField(`${prefix}value`, answer),
	check: (question, answer) =>
		typeof answer === 'string' ? troubleOf(answer, question.unit) : { code: 'not-a-number' },
	grade(question, answer) {
		const values = meant(answer, question.unit);
		const right = values.some((value) => near(value, question.answer, question.tolerance));
		const perOption: Record<string, Mark> = { answer: right ? 'right' : 'wrong' };
		for (const known of question.wrong) {
			const hit = !right && values.some((value) => near(value, known.value, known.tolerance));
			perOption[known.id] = hit ? 'wrong' : 'left';
		}
		return { earned: right ? 1 : 0, total: 1, perOption };
	},
	readings({ unit }, answer) {
		const reading = typeof answer === 'string' ? readingOf(answer, unit) : undefined;
		return reading === undefined ? [] : [`${reading} ${unit}`];
	}
};

/** Marks of a typed answer stand under `answer` and the ids of known errors. */
export const numericDescription: Description<Numeric> = {
	ids: ({ wrong }) => [idsAt('wrong', [...wrong, { id: 'answer' }])],
	reasons: ({ answer, feedback, wrong }) => [
		{ id: 'answer', path: [], text: String(answer), feedback, wrong: false },
		...reasonsAt('wrong', wrong, ({ value }) => ({ text: String(value), wrong: true }))
	],
	asked: () => [],
	keys: ({ answer }) => [String(answer)]
};
