import type { CatalogueEntry, Course, Lesson, Term } from '#lib/core/course/types.ts';
import type { Option } from '#lib/core/quiz/schema.ts';
import type { Question } from '#lib/core/quiz/questions.ts';
import { hashOf, shuffle } from '#shared/seeded.ts';
import { parseMarkdown } from '../parse-lesson.ts';

/** Fields that the samples of all kinds share. */
export const sampleBase = {
	id: 'shop-search',
	rev: 1,
	objective: 'shop-find',
	level: 'apply' as const,
	sources: ['BOOK'],
	facts: [],
	section: 'the-idea',
	stem: 'A shop wants to find pictures by words. Which kind of model does it need?',
	why: 'Words and pictures must be comparable.',
	hints: []
};

export type SampleSingle = Extract<Question, { kind: 'single' }>;

/** A sound single-choice question; what a test is about is overridden. */
export function sampleSingle(own: Partial<SampleSingle> = {}): SampleSingle {
	return {
		...sampleBase,
		kind: 'single',
		fixedOrder: false,
		options: [
			wrongOption('painter', 'A model that draws new pictures'),
			rightOption('embedder', 'A model that embeds both of them'),
			wrongOption('captioner', 'A model that writes the captions')
		],
		...own
	};
}

export function rightOption(id: string, text: string): Option {
	return { id, text, right: true, feedback: reason(id) };
}

export function wrongOption(id: string, text: string): Option {
	return { id, text, right: false, misconception: 'mixed-up', feedback: reason(id) };
}

const pool =
	'rivers gardens engines kitchens violins harbours lanterns deserts follow polish borrow measure ' +
	'gather repair imagine protect yellow quiet broad wooden frozen clever rusty gentle window bread ' +
	'cloud pepper saddle ladder mirror pocket';

/** Feedback of sixteen words that is unlike that of any other id. */
export function reason(id: string): string {
	return `It is ${shuffle(pool.split(' '), hashOf(id)).slice(0, 14).join(' ')}.`;
}

/** A model of the catalogue with one price. */
function sampleEntry(id: string, name: string, provider: string): CatalogueEntry {
	const price = {
		id: `${id}.price`,
		value: 2,
		unit: 'usd-per-million-tokens',
		kind: 'price',
		text: '$2.00',
		seen: '2026-01-02',
		freshUntil: '2026-07-01',
		source: 'BOOK'
	};
	return { id, name, kind: 'model', provider, input: [], output: [], facts: { price } };
}

/** A sound term of the glossary. */
export function sampleTerm(own: Partial<Term> = {}): Term {
	return {
		id: 'shop',
		term: 'Shop',
		forms: [],
		exact: false,
		definition: 'A place that sells things.',
		source: 'BOOK',
		lesson: 'shop',
		...own
	};
}

/** A sound sentence: of eighteen words, neither hard nor bare. */
export const SENTENCE =
	'A shop wants its customers to find pictures by words, so it needs a model that compares both.';
const FIGURE = '![A picture of a shop](./shop.svg "The shop")';

/** The text of a sound lesson. */
export const SOUND = ['The idea', 'What goes wrong', 'Summary'].reduce(
	(text, title) => `${text}\n\n## ${title}\n\n${SENTENCE}`,
	`${SENTENCE}\n\n${FIGURE}\n\n${FIGURE}`
);

/** A sound lesson around these questions. */
export function sampleLesson(bank: Question[], own: Partial<Lesson> = {}): Lesson {
	return {
		slug: 'shop',
		number: 1,
		title: 'Shop',
		summary: 'How a shop finds things.',
		part: 'types',
		family: 'multimodal',
		ready: true,
		minutes: 10,
		quiz: bank.map((question) => question.id),
		questions: bank.length,
		objectives: [{ id: 'shop-find', text: 'Find things.', questions: [] }],
		folder: '01-shop',
		tree: parseMarkdown(SOUND),
		pretest: ['shop-guess'],
		checks: [],
		sources: ['BOOK'],
		given: [],
		bank,
		quizGiven: [],
		...own
	};
}

/** A course of these lessons with a catalogue of two models. */
export function sampleCourse(lessons: Lesson[], own: Partial<Course> = {}): Course {
	const entries = [
		sampleEntry('acme-one', 'Acme One', 'Acme'),
		sampleEntry('birch-two', 'Birch Two', 'Birch')
	];
	return {
		passMark: 80,
		parts: [{ id: 'types', title: 'Types' }],
		lessons,
		topics: { 'shop-find': 'multimodal' },
		tasks: {},
		exam: { code: '', name: '', version: '', sources: [], domains: [] },
		claims: [],
		emblems: new Map(),
		covers: new Map(),
		labs: new Map(),
		glossary: ['shop', 'it', 'so'].map((word) => sampleTerm({ id: word, term: word })),
		sources: new Map(),
		misconceptions: new Map([
			['mixed-up', { id: 'mixed-up', name: 'All are one.', correction: 'No.', source: 'BOOK' }]
		]),
		entries: new Map(entries.map((entry) => [entry.id, entry])),
		retired: new Set(),
		blindReading: {},
		...own
	};
}
