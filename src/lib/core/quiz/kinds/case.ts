import * as v from 'valibot';
import { questionOf, text } from '../schema.ts';
import { kindOfPart, partSchema } from '../parts.ts';
import type { Answer, Kind, Mark } from '../types.ts';

export const caseSchema = questionOf({
	kind: v.literal('case'),
	scenario: text,
	/** What to do with the scenario; the parts ask one thing each. */
	stem: v.optional(text, 'Read the case, then answer each part.'),
	parts: v.array(partSchema)
});
export type Case = v.InferOutput<typeof caseSchema>;

/** The part of an answer that belongs to one part of a case. */
export function partAnswer(answer: Answer, id: string): Answer {
	if (typeof answer === 'string' || Array.isArray(answer)) return '';
	return Object.hasOwn(answer, id) ? (answer[id] ?? '') : '';
}

/** One scenario with two to four parts, each of another kind. The answer gives each part's id that part's answer; marks are under `part/option`. */
export const caseKind: Kind<Case> = {
	units: () => [],
	read: (question, fields, prefix) =>
		Object.fromEntries(
			question.parts.map((p) => [p.id, kindOfPart(p).read(fields, `${prefix}${p.id}.`)])
		),
	fields: (question, answer, prefix) =>
		new Map(
			question.parts.flatMap((p) => [
				...kindOfPart(p).fields(partAnswer(answer, p.id), `${prefix}${p.id}.`)
			])
		),
	check(question, answer) {
		const problems = question.parts.map((p) => kindOfPart(p).check(partAnswer(answer, p.id)));
		const first = problems.findIndex((problem) => problem !== undefined);
		return first < 0 ? undefined : `Part ${first + 1}: ${problems[first]}`;
	},
	grade(question, answer) {
		const perOption: Record<string, Mark> = {};
		let earned = 0;
		let total = 0;
		for (const p of question.parts) {
			const grade = kindOfPart(p).grade(partAnswer(answer, p.id));
			earned += grade.earned;
			total += grade.total;
			for (const [id, mark] of Object.entries(grade.perOption)) perOption[`${p.id}/${id}`] = mark;
		}
		return { earned, total: Math.max(1, total), perOption };
	}
};

/** The marks of one part, cut out of the marks of its case. */
export function partMarks(marks: Record<string, Mark>, id: string): Record<string, Mark> {
	const own = Object.entries(marks).filter(([key]) => key.startsWith(`${id}/`));
	return Object.fromEntries(own.map(([key, mark]) => [key.slice(id.length + 1), mark]));
}
