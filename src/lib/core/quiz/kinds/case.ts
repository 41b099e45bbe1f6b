import * as v from 'valibot';
import { type Description, countAt, idsAt } from '../description.ts';
import { markdown, questionOf } from '../schema.ts';
import { kindOfPart, partSchema } from '../parts.ts';
import type { Answer, Kind, Mark } from '../types.ts';

export const caseSchema = questionOf({
	kind: v.literal('case'),
	scenario: markdown,
	parts: v.array(partSchema)
});
export type Case = v.InferOutput<typeof caseSchema>;

/** The part of an answer that belongs to one part of a case. */
function partAnswer(answer: Answer, id: string): Answer {
	if (typeof answer === 'string' || Array.isArray(answer)) return '';
	return Object.hasOwn(answer, id) ? (answer[id] ?? '') : '';
}

/** One scenario with two to four parts, each of another kind. The answer gives each part's id that part's answer; marks are under `part/option`. */
export const caseKind: Kind<Case> = {
	// Each part has an order of its own.
	order: () => [],
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
		for (const [place, p] of question.parts.entries()) {
			const problem = kindOfPart(p).check(partAnswer(answer, p.id));
			if (problem) return { code: 'in-part', part: place + 1, problem };
		}
		return undefined;
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
	},
	readings: (question, answer) =>
		question.parts.flatMap((p) => kindOfPart(p).readings(partAnswer(answer, p.id)))
};

/** What its parts hold is told by them. */
export const caseDescription: Description<Case> = {
	ids: ({ parts }) => [idsAt('parts', parts)],
	counts: ({ parts }) => [countAt('parts', parts, 2, 4)],
	reasons: () => [],
	asked: () => []
};
