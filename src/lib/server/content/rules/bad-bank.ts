import type { Course, Lesson } from '#lib/core/course/types.ts';
import type { Question } from '#lib/core/quiz/questions.ts';
import { parseMarkdown } from '../parse-lesson.ts';
import {
	rightOption,
	sampleBase,
	sampleCourse,
	sampleLesson,
	sampleSingle,
	sampleTerm,
	wrongOption
} from './samples.ts';

/** The way careless banks are written: a long, rich key in one place, short distractors with "always". */
function longKey(n: number): Question {
	return sampleSingle({
		id: `long-${n}`,
		level: 'recall',
		stem: 'What should a shop choose for photos?',
		options: [
			rightOption(
				'acme',
				'The shop should choose Acme One for its photos and texts, so that it has a model'
			),
			wrongOption('birch', 'Always buy Birch Two'),
			wrongOption('own', 'Never buy a model'),
			wrongOption('none', 'Only buy texts')
		]
	});
}

/** The same habit turned round: the key is what is left when every distractor is padded. */
function shortKey(n: number): Question {
	return sampleSingle({
		id: `short-${n}`,
		level: 'recall',
		stem: 'What does it hold?',
		options: [
			rightOption('tokens', 'Tokens'),
			wrongOption('files', 'All the files that were ever sent to it before'),
			wrongOption('rules', 'Every rule that its makers must have given to it'),
			wrongOption('users', 'Only what its users have always wanted to ask it')
		]
	});
}

/** One item for each rule about single wordings and forms. */
const oddities: readonly Question[] = [
	sampleSingle({ id: 'long-1', sources: [] }),
	sampleSingle({
		id: 'old-one',
		hints: ['Think of what embeds both of them.'],
		stem: 'Which is not never unsuitable',
		options: [
			{ ...wrongOption('same', 'An apple of some kind'), misconception: undefined },
			{ ...rightOption('other', 'embeds both of them'), feedback: 'As in option B above.' }
		]
	}),
	sampleSingle({
		id: 'of-the-above',
		stem:
			'Notwithstanding considerable organisational heterogeneity, infrastructural interdependencies ' +
			'necessitate comprehensive architectural deliberation regarding multidimensional optimisation',
		options: [
			wrongOption('part', 'Considerable deliberation'),
			wrongOption('whole', 'Considerable deliberation regarding heterogeneity'),
			rightOption('all', 'All of the above')
		]
	}),
	sampleSingle({
		id: 'falling',
		stem: 'How many of {{acme-one.price}} or $5 as of today?',
		options: [wrongOption('many', '30'), rightOption('some', '20'), wrongOption('few', '10')]
	}),
	sampleSingle({
		id: 'tells',
		stem: 'Do you know that a model that embeds both of them is what a shop needs?'
	}),
	sampleSingle({ id: 'told' })
];

const kinds: readonly Question[] = [
	{
		...sampleBase,
		id: 'unnumbered',
		kind: 'multiple',
		stem: 'Which are models?',
		options: [rightOption('one', 'The first'), wrongOption('two', 'The second')]
	},
	{
		...sampleBase,
		id: 'window-word',
		kind: 'short-text',
		answers: ['window'],
		accept: ['pane'],
		reject: ['window'],
		feedback: 'No.',
		wrong: []
	},
	{
		...sampleBase,
		id: 'bill',
		kind: 'numeric',
		answer: 7,
		tolerance: 0,
		unit: 'US dollars',
		computed: 'input-bill requests=1000000 tokens=1 price=acme-one.price',
		feedback: 'No.',
		wrong: []
	}
];

const sentence =
	'Notwithstanding considerable organisational heterogeneity, infrastructural interdependencies ' +
	'necessitate comprehensive architectural deliberation. ';

const badLesson: Partial<Lesson> = {
	summary: sentence.repeat(2),
	tree: parseMarkdown(
		`## Price\n\nIt costs $5.\n\n![](./a.svg)\n\n${sentence.repeat(180)}\n\n${'You may read of a ceiling. '.repeat(7)}`
	),
	pretest: [],
	objectives: [
		{ id: 'shop-find', text: 'Find things.', questions: [] },
		{ id: 'shop-buy', text: 'Buy things.', questions: [] }
	]
};

/** A course that breaks every rule at least once: it proves that the rules are awake. */
export function badCourse(): Course {
	const many = Array.from({ length: 30 }, (_unused, n) => [longKey(n), shortKey(n)]).flat();
	const bank = [...many, ...oddities, ...kinds];
	const tree = parseMarkdown('A lesson without any figure.');
	const more = Array.from({ length: 10 }, (_unused, n) => longKey(n + 100));
	const plain = sampleLesson(more, { slug: 'plain', tree });
	return sampleCourse([sampleLesson(bank, badLesson), plain], {
		topics: { 'shop-find': 'multimodal', 'shop-buy': 'cost' },
		retired: new Set(['old-one']),
		glossary: [sampleTerm({ term: 'Window', definition: 'It costs $5.' })],
		claims: [
			{
				...{ id: 'one-price', claim: 'A model has one price.', truth: 'It has two.' },
				...{ verdict: 'wrong', source: 'BOOK', lesson: 'shop', section: 'price', questions: [] }
			}
		]
	});
}
