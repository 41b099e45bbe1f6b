import fc from 'fast-check';
import type { Part } from '../../src/lib/core/quiz/parts.ts';
import type { Question } from '../../src/lib/core/quiz/questions.ts';
import type { Answer } from '../../src/lib/core/quiz/types.ts';
import { anyId, anyIds, anyItems as itemsOf, anyPhrase } from './kinds/any.ts';
import { testKinds } from './questions.ts';

const base = {
	rev: 1,
	objective: 'first',
	sources: ['BOOK'],
	facts: [],
	section: 'idea',
	hints: []
};
const partBase = { level: 'apply' as const, stem: 'Which?', why: 'Because.' };

export const anyItems = itemsOf(3, 5);

const own = fc.oneof(...Object.values(testKinds).map(({ any }) => any));

const anyPart: fc.Arbitrary<Part> = own.map((fields) => ({ ...partBase, id: 'part', ...fields }));

const caseOf = fc
	.tuple(anyIds(2, 4), fc.array(anyPart, { minLength: 4, maxLength: 4 }))
	.map(([names, parts]) => ({
		kind: 'case' as const,
		scenario: 'A shop.',
		parts: parts.slice(0, names.length).map((part, at) => ({ ...part, id: names[at] ?? '' }))
	}));

/** Sound questions of every kind. */
export const anyQuestion: fc.Arbitrary<Question> = fc
	.oneof({ weight: 4, arbitrary: own }, { weight: 1, arbitrary: caseOf })
	.map((fields) => ({ ...base, ...partBase, id: 'question', ...fields }));

const word = fc.oneof(anyId, anyPhrase, fc.string(), fc.constantFrom('', '1', '9.45', '__proto__'));
const key = fc.oneof(anyId, fc.constant('__proto__'));

/** Answers of every shape, whether or not a question could have such a one. */
export const anyAnswer: fc.Arbitrary<Answer> = fc.letrec<{ answer: Answer }>((tie) => ({
	answer: fc.oneof(
		{ maxDepth: 3, withCrossShrink: true },
		word,
		fc.array(word, { maxLength: 8 }),
		fc.dictionary(key, tie('answer'), { maxKeys: 6 })
	)
})).answer;

/** What forms may hold: fields of any name with any values. */
export const anyFields = fc
	.array(
		fc.tuple(
			fc.oneof(
				fc.constantFrom('option', 'value', 'text', 'part.option', 'unsure'),
				fc.tuple(fc.constantFrom('place', 'pair', 'item'), anyId).map((words) => words.join('-')),
				word
			),
			fc.array(word, { maxLength: 4 })
		)
	)
	.map((entries) => new Map(entries));
