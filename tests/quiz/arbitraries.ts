import fc from 'fast-check';
import type { Part } from '../../src/lib/core/quiz/parts.ts';
import type { Question } from '../../src/lib/core/quiz/questions.ts';
import type { Answer } from '../../src/lib/core/quiz/types.ts';

/** Ids that meet often, some of them names that every object has. */
const id = fc.oneof(
	fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'constructor', 'value', 'answer'),
	fc.stringMatching(/^[a-z0-9]{1,4}(-[a-z0-9]{1,4})?$/)
);

const base = {
	rev: 1,
	objective: 'first',
	sources: ['BOOK'],
	facts: [],
	section: 'idea',
	hints: []
};
const partBase = { level: 'apply' as const, stem: 'Which?', why: 'Because.' };

const ids = (min: number, max: number) => fc.uniqueArray(id, { minLength: min, maxLength: max });

function options(min: number, max: number, rights: number) {
	return fc.tuple(ids(min, max), fc.integer({ min: 1, max: rights })).map(([all, right]) =>
		all.map((one, place) => ({
			id: one,
			text: `Text ${one}`,
			right: place < right,
			feedback: `Reason ${one}`
		}))
	);
}

const items = (min: number, max: number) =>
	ids(min, max).map((all) =>
		all.map((one) => ({ id: one, text: `Text ${one}`, feedback: `Reason ${one}` }))
	);

const single = fc
	.record({ options: options(3, 5, 1), fixedOrder: fc.boolean() })
	.map((own) => ({ kind: 'single' as const, ...own }));

const multiple = options(4, 6, 3).map((all) => ({ kind: 'multiple' as const, options: all }));

export const anyItems = items(3, 5);

const ordering = anyItems.map((all) => ({ kind: 'ordering' as const, items: all }));

const matching = fc.tuple(ids(5, 9), fc.integer({ min: 0, max: 2 })).map(([all, spare]) => ({
	kind: 'matching' as const,
	pairs: all.slice(spare).map((one) => ({ id: one, left: 'L', right: `R ${one}`, feedback: 'F' })),
	extra: all.slice(0, spare).map((one) => ({ id: one, text: `R ${one}`, feedback: 'F' }))
}));

const categorise = fc
	.tuple(items(3, 8), ids(2, 4), fc.array(fc.nat(), { minLength: 8, maxLength: 8 }))
	.map(([all, categories, draws]) => ({
		kind: 'categorise' as const,
		categories: categories.map((one) => ({ id: one, text: `Category ${one}` })),
		items: all.map((one, place) => ({
			...one,
			category: categories[(draws[place] ?? 0) % categories.length] ?? ''
		}))
	}));

const money = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => cents / 100);
const tolerance = fc.constantFrom(0, 0.01, 5);

const numeric = fc
	.record({
		answer: money,
		tolerance,
		wrong: fc.array(fc.record({ id, value: money, tolerance, feedback: fc.constant('F') }), {
			maxLength: 2
		})
	})
	.map((own) => ({ kind: 'numeric' as const, unit: 'dollars', feedback: 'F', ...own }));

const phrase = fc.stringMatching(/^[a-z]{2,9}( [a-z]{2,9})?$/);
const phrases = fc.array(phrase, { minLength: 1, maxLength: 3 });

const shortText = fc
	.record({
		answers: phrases,
		wrong: fc.array(fc.record({ id, answers: phrases, feedback: fc.constant('F') }), {
			maxLength: 2
		})
	})
	.map((own) => ({
		kind: 'short-text' as const,
		accept: own.answers,
		reject: ['?'],
		feedback: 'F',
		...own
	}));

const own = fc.oneof(single, multiple, ordering, matching, categorise, numeric, shortText);

const anyPart: fc.Arbitrary<Part> = own.map((fields) => ({ ...partBase, id: 'part', ...fields }));

const caseOf = fc
	.tuple(ids(2, 4), fc.array(anyPart, { minLength: 4, maxLength: 4 }))
	.map(([names, parts]) => ({
		kind: 'case' as const,
		scenario: 'A shop.',
		parts: parts.slice(0, names.length).map((part, at) => ({ ...part, id: names[at] ?? '' }))
	}));

/** Sound questions of every kind. */
export const anyQuestion: fc.Arbitrary<Question> = fc
	.oneof({ weight: 4, arbitrary: own }, { weight: 1, arbitrary: caseOf })
	.map((fields) => ({ ...base, ...partBase, id: 'question', ...fields }));

const word = fc.oneof(id, phrase, fc.string(), fc.constantFrom('', '1', '9.45', '__proto__'));
const key = fc.oneof(id, fc.constant('__proto__'));

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
				fc.tuple(fc.constantFrom('place', 'pair', 'item'), id).map((words) => words.join('-')),
				word
			),
			fc.array(word, { maxLength: 4 })
		)
	)
	.map((entries) => new Map(entries));
