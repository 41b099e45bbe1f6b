import type { Question } from '../quiz/questions.ts';

export type Family = 'foundations' | 'language' | 'image' | 'multimodal' | 'choosing';

/** What a page needs to know of a lesson to link to it and to show how far the learner is. */
export interface LessonInfo {
	slug: string;
	/** Place in the course, from 1. */
	number: number;
	title: string;
	summary: string;
	part: string;
	family: Family;
	/** False while the lesson is in preparation: it is named, but has no page. */
	ready: boolean;
	/** Reading and answering time in minutes; 0 while in preparation. */
	minutes: number;
	/** Ids of the end quiz's questions, in written order. */
	quiz: string[];
	/** How many questions the lesson has in all: pretest, checks and quiz. */
	questions: number;
	objectives: Objective[];
}

export interface Objective {
	id: string;
	text: string;
	/** Ids of all its questions that count towards mastery: all but pretests. */
	questions: string[];
}

export interface Part {
	id: string;
	title: string;
}

export interface Source {
	id: string;
	title: string;
	url: string;
	kind: string;
	/** When it was read: YYYY, YYYY-MM or YYYY-MM-DD. */
	seen: string;
}

export interface Misconception {
	id: string;
	name: string;
	correction: string;
	source: string;
}

/** When a value of the catalogue was seen, and until when it may be shown without a warning. */
export interface FactDate {
	/** YYYY-MM-DD */
	seen: string;
	/** The last day on which the value may be shown without a warning, YYYY-MM-DD. */
	freshUntil: string;
}

/** A value of the catalogue, ready to be shown. */
export interface Fact extends FactDate {
	/** `entry.fact`, such as `nova-micro.price-in`. */
	id: string;
	value: string | number;
	unit?: string;
	kind: string;
	/** The value as text, such as "$0.035" or "128,000". */
	text: string;
	source: string;
	note?: string;
}

export interface CatalogueEntry {
	id: string;
	name: string;
	kind: 'model' | 'service';
	provider?: string;
	type?: string;
	input: string[];
	output: string[];
	modelId?: string;
	facts: Record<string, Fact>;
}

/** One lesson as read from its folder, checked. Texts of questions are still Markdown. */
export interface Lesson extends LessonInfo {
	folder: string;
	/** lesson.md without its front matter and script. */
	markdown: string;
	/** Headings of level 2 and 3 with the ids that the page gives them. */
	headings: { id: string; text: string; level: 2 | 3 }[];
	pretest: string[];
	/** Ids of the questions asked in the text, in order. */
	checks: string[];
	sources: string[];
	/** Typed numbers that the author declares as invented. */
	given: string[];
	bank: Question[];
	quizGiven: string[];
}

/** The whole course as read from `lessons/`. */
export interface Course {
	title: string;
	passMark: number;
	parts: Part[];
	/** Every lesson in order; those in preparation without text and bank. */
	lessons: Lesson[];
	/** Topic (family or selection factor) of each objective, by id. */
	topics: Record<string, string>;
	sources: Map<string, Source>;
	misconceptions: Map<string, Misconception>;
	entries: Map<string, CatalogueEntry>;
	retired: Set<string>;
}

/** Something wrong in a lesson file, as reported to the author. */
export interface Problem {
	/** Path from the repository root, such as lessons/10-cost/quiz.yaml. */
	file: string;
	/** Where in the file, such as questions[3].options[0].feedback; empty for the whole file. */
	path: string;
	problem: string;
	expected: string;
}
