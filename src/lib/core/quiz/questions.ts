import * as v from 'valibot';
import { caseKind, caseSchema } from './kinds/case.ts';
import { categoriseSchema } from './kinds/categorise.ts';
import { matchingSchema } from './kinds/matching.ts';
import { multipleSchema } from './kinds/multiple.ts';
import { numericSchema } from './kinds/numeric.ts';
import { orderingSchema } from './kinds/ordering.ts';
import { shortTextSchema } from './kinds/short-text.ts';
import { singleSchema } from './kinds/single.ts';
import { bind, kindOfPart, type Bound, type Part } from './parts.ts';

export const questionSchema = v.variant('kind', [
	singleSchema,
	multipleSchema,
	orderingSchema,
	matchingSchema,
	categoriseSchema,
	numericSchema,
	shortTextSchema,
	caseSchema
]);

/** A question of the bank. Its texts are Markdown in `lessons/` and HTML once the content step has run. */
export type Question = v.InferOutput<typeof questionSchema>;
export type KindName = Question['kind'];

/** The functions of a question's kind, with the question filled in. */
export function kindOf(question: Question): Bound {
	return question.kind === 'case' ? bind(caseKind, question) : kindOfPart(question);
}

/** The parts of a case; none of any other question. */
export const partsOf = (question: Question): Part[] =>
	question.kind === 'case' ? question.parts : [];

/** What a learner answers, one by one: the parts of a case, else the question itself. */
export const bodiesOf = (question: Question): (Part | Exclude<Question, { kind: 'case' }>)[] =>
	question.kind === 'case' ? question.parts : [question];
