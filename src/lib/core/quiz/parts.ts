import * as v from 'valibot';
import { categorise, categorisePart } from './kinds/categorise.ts';
import { matching, matchingPart } from './kinds/matching.ts';
import { multiple, multiplePart } from './kinds/multiple.ts';
import { numeric, numericPart } from './kinds/numeric.ts';
import { ordering, orderingPart } from './kinds/ordering.ts';
import { shortText, shortTextPart } from './kinds/short-text.ts';
import { single, singlePart } from './kinds/single.ts';
import type { Answer, AnswerProblem, FormFields, Grade, Kind } from './types.ts';

/** A part of a case: any kind but a case. */
export const partSchema = v.variant('kind', [
	singlePart,
	multiplePart,
	orderingPart,
	matchingPart,
	categorisePart,
	numericPart,
	shortTextPart
]);
export type Part = v.InferOutput<typeof partSchema>;
export type PartKind = Part['kind'];

/** The part of one kind, or of one of several. */
export type PartOf<K extends PartKind> = { [P in K]: Extract<Part, { kind: P }> & { kind: P } }[K];

/** How each kind is asked and graded. */
const KINDS: { [K in PartKind]: Kind<PartOf<K>> } = {
	single,
	multiple,
	ordering,
	matching,
	categorise,
	numeric,
	'short-text': shortText
};

/** A kind's functions with the question filled in. */
export interface Bound {
	order(key: string, seed: number): string[];
	read(fields: FormFields, prefix?: string): Answer;
	fields(answer: Answer, prefix?: string): FormFields;
	check(answer: Answer): AnswerProblem | undefined;
	grade(answer: Answer): Grade;
	readings(answer: Answer): string[];
}

export function bind<Q>(kind: Kind<Q>, question: Q): Bound {
	return {
		order: (key, seed) => kind.order(question, key, seed),
		read: (fields, prefix = '') => kind.read(question, fields, prefix),
		fields: (answer, prefix = '') => kind.fields(question, answer, prefix),
		check: (answer) => kind.check(question, answer),
		grade: (answer) => kind.grade(question, answer),
		readings: (answer) => kind.readings?.(question, answer) ?? []
	};
}

/** The functions of a part's kind, with the part filled in. */
export function kindOfPart<K extends PartKind>(part: PartOf<K>): Bound {
	return bind(KINDS[part.kind], part);
}
