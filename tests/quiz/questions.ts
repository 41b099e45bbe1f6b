import type { Part } from '../../src/lib/core/quiz/parts.ts';
import type { KindName, Question } from '../../src/lib/core/quiz/questions.ts';
import type { Answer } from '../../src/lib/core/quiz/types.ts';

type OfKind<K extends KindName> = Extract<Question, { kind: K }>;

const base = {
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
function option(id: string, right = false) {
	return { id, text: `Text of ${id}`, right, feedback: `Reason of ${id}.` };
}

function item(id: string) {
	return { id, text: `Text of ${id}`, feedback: `Reason of ${id}.` };
}

/** One sound question of each kind. Texts are HTML, as after the content step. */
export const samples: { [K in KindName]: OfKind<K> } = {
	single: {
		...base,
		id: 'llm-single',
		kind: 'single',
		stem: 'Which one?',
		fixedOrder: false,
		options: [option('good', true), option('bad'), option('worse'), option('worst')]
	},
	multiple: {
		...base,
		id: 'llm-multiple',
		kind: 'multiple',
		stem: 'Which two?',
		options: [option('one', true), option('two', true), option('three'), option('four')]
	},
	ordering: {
		...base,
		id: 'llm-ordering',
		kind: 'ordering',
		stem: 'In which order?',
		items: [item('first'), item('second'), item('third'), item('fourth')]
	},
	matching: {
		...base,
		id: 'llm-matching',
		kind: 'matching',
		stem: 'What belongs together?',
		pairs: ['cat', 'dog', 'cow'].map((id) => ({
			id,
			left: `Left of ${id}`,
			right: `Right of ${id}`,
			feedback: `Reason of ${id}.`
		})),
		extra: [item('spare')]
	},
	categorise: {
		...base,
		id: 'llm-categorise',
		kind: 'categorise',
		stem: 'Which is which?',
		categories: [
			{ id: 'fruit', text: 'Fruit' },
			{ id: 'root', text: 'Root' }
		],
		items: [
			{ ...item('apple'), category: 'fruit' },
			{ ...item('carrot'), category: 'root' },
			{ ...item('pear'), category: 'fruit' }
		]
	},
	numeric: {
		...base,
		id: 'llm-numeric',
		kind: 'numeric',
		stem: 'How much?',
		answer: 9.45,
		tolerance: 0.01,
		unit: 'US dollars',
		feedback: 'Reason of the number.',
		wrong: [{ id: 'input', value: 5.25, tolerance: 0.01, feedback: 'Reason of input.' }]
	},
	'short-text': {
		...base,
		id: 'llm-short-text',
		kind: 'short-text',
		stem: 'Billed by what?',
		answers: ['tokens', 'token'],
		accept: ['Tokens'],
		reject: ['words'],
		feedback: 'Reason of the word.',
		wrong: [{ id: 'words', answers: ['words'], feedback: 'Reason of words.' }]
	},
	case: {
		...base,
		id: 'llm-case',
		kind: 'case',
		stem: 'Read the case.',
		scenario: 'A shop has a wish.',
		parts: [
			{
				id: 'mode',
				kind: 'single',
				level: 'apply',
				stem: 'Which mode?',
				why: 'Why of mode.',
				fixedOrder: false,
				options: [option('batch', true), option('live'), option('hours')]
			},
			{
				id: 'half',
				kind: 'numeric',
				level: 'apply',
				stem: 'How much is half?',
				why: 'Why of half.',
				answer: 5,
				tolerance: 0,
				unit: 'US dollars',
				feedback: 'Reason of half.',
				wrong: []
			}
		]
	}
};

export const kindNames: readonly KindName[] = Object.values(samples).map(({ kind }) => kind);

/** The answer that a question declares as right. */
export function rightAnswer(question: Question | Part): Answer {
	switch (question.kind) {
		case 'single':
			return question.options.find((one) => one.right)?.id ?? '';
		case 'multiple':
			return question.options.filter((one) => one.right).map(({ id }) => id);
		case 'ordering':
			return question.items.map(({ id }) => id);
		case 'matching':
			return Object.fromEntries(question.pairs.map(({ id }) => [id, id]));
		case 'categorise':
			return Object.fromEntries(question.items.map(({ id, category }) => [id, category]));
		case 'numeric':
			return String(question.answer);
		case 'short-text':
			return question.answers[0] ?? '';
		case 'case':
			return Object.fromEntries(question.parts.map((part) => [part.id, rightAnswer(part)]));
	}
}

/** What a form gives that nobody has touched; an order always stands there, so its fields are left out. */
export function emptyAnswer(question: Question | Part): Answer {
	switch (question.kind) {
		case 'single':
		case 'numeric':
		case 'short-text':
			return '';
		case 'multiple':
		case 'ordering':
			return [];
		case 'matching':
			return Object.fromEntries(question.pairs.map(({ id }) => [id, '']));
		case 'categorise':
			return Object.fromEntries(question.items.map(({ id }) => [id, '']));
		case 'case':
			return Object.fromEntries(question.parts.map((part) => [part.id, emptyAnswer(part)]));
	}
}

/** How many answers a question of this kind is graded by: the points of its declared right answer. */
export function pointsOf(question: Question | Part): number {
	switch (question.kind) {
		case 'multiple':
			return question.options.filter((one) => one.right).length;
		case 'ordering':
		case 'categorise':
			return question.items.length;
		case 'matching':
			return question.pairs.length;
		case 'case':
			return question.parts.reduce((sum, part) => sum + pointsOf(part), 0);
		case 'single':
		case 'numeric':
		case 'short-text':
			return 1;
	}
}
