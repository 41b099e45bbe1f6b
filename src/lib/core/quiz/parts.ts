import * as v from 'valibot';
import { categorise, categorisePart } from './kinds/categorise.ts';
import { matching, matchingPart } from './kinds/matching.ts';
import { multiple, multiplePart } from './kinds/multiple.ts';
import { numeric, numericPart } from './kinds/numeric.ts';
import { ordering, orderingPart } from './kinds/ordering.ts';
import { shortText, shortTextPart } from './kinds/short-text.ts';
import { single, singlePart } from './kinds/single.ts';
import type { Answer, FormFields, Grade, Kind } from './types.ts';

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

/** A kind's functions with the question filled in. */
export interface Bound {
	units(): string[];
	read(fields: FormFields, prefix?: string): Answer;
	fields(answer: Answer, prefix?: string): FormFields;
	check(answer: Answer): string | undefined;
	grade(answer: Answer): Grade;
}

export function bind<Q>(kind: Kind<Q>, question: Q): Bound {
	return {
		units: () => kind.units(question),
		read: (fields, prefix = '') => kind.read(question, fields, prefix),
		fields: (answer, prefix = '') => kind.fields(question, answer, prefix),
		check: (answer) => kind.check(question, answer),
		grade: (answer) => kind.grade(question, answer)
	};
}

/** The one place where a kind meets its functions; the compiler refuses a forgotten one. */
export function kindOfPart(question: Part): Bound {
	switch (question.kind) {
		case 'single':
			return bind(single, question);
		case 'multiple':
			return bind(multiple, question);
		case 'ordering':
			return bind(ordering, question);
		case 'matching':
			return bind(matching, question);
		case 'categorise':
			return bind(categorise, question);
		case 'numeric':
			return bind(numeric, question);
		case 'short-text':
			return bind(shortText, question);
	}
}
