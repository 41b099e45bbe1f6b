import type fc from 'fast-check';
import type { Part } from '../../../src/lib/core/quiz/parts.ts';
import type { KindName, Question } from '../../../src/lib/core/quiz/questions.ts';
import type { Answer, FormFields } from '../../../src/lib/core/quiz/types.ts';

export type OfKind<K extends KindName> = Extract<Question, { kind: K }>;
/** A question of a kind, or a part of a case. */
export type BodyOf<K extends KindName> = {
	[P in K]: Extract<Part | Question, { kind: P }> & { kind: P };
}[K];
/** What a question of a kind has beside the fields of every question. */
type Own<K extends KindName> = Omit<
	OfKind<K>,
	Exclude<keyof typeof base, 'stem'> | 'id' | 'stem'
> & { stem?: string };

/** What tests know of a kind of question. */
export interface TestKind<K extends KindName> {
	/** One sound question. Texts are HTML, as after the content step; they name what they belong to. */
	sample: OfKind<K>;
	/** The answer that a question declares as right. */
	right(question: BodyOf<K>): Answer;
	/** An answer that can be graded and earns less than all points. */
	wrong(question: BodyOf<K>): Answer;
	/** What a form gives that nobody has touched; an order always stands there, so its fields are left out. */
	empty(question: BodyOf<K>): Answer;
	/** The points of the declared right answer; 1 where it is absent. */
	points?(question: BodyOf<K>): number;
	/** The fields of a form that give an answer, where the kind itself cannot fill them in. */
	fields?(answer: Answer, prefix: string, question: BodyOf<K>): FormFields;
	/** Any question of the kind: the fields that are its own. */
	any: fc.Arbitrary<Own<K>>;
}

export const base = {
	rev: 1,
	objective: 'llm-first',
	level: 'apply' as const,
	sources: ['BOOK'],
	facts: [],
	section: 'idea',
	why: 'Because of the reason.',
	hints: ['The first hint.', 'The second hint.']
};

/** An option whose texts name its id, so that a test can look for them. */
export const option = (id: string, right = false) => ({
	id,
	text: `Text of ${id}`,
	right,
	feedback: `Reason of ${id}.`
});

export const item = (id: string) => ({ id, text: `Text of ${id}`, feedback: `Reason of ${id}.` });
