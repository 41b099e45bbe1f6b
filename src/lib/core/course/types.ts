import type { BlindReading } from './blind-reading.ts';
import type { Cover } from './cover.ts';
import type { Lab } from './labs.ts';
import type { Family } from './identity.ts';
import type { LessonTree } from './lesson-tree.ts';
import type { Question } from '../quiz/questions.ts';

export type { Family };

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

/** A term of the glossary. */
export interface Term {
	id: string;
	term: string;
	/** Further spellings, such as plurals and abbreviations. */
	forms: string[];
	/** Whether capital letters count where it is looked for: a Region is no region. */
	exact: boolean;
	/** One or two plain sentences. */
	definition: string;
	source: string;
	/** Slug of the lesson that teaches it. */
	lesson: string;
}

/** A claim that learners meet elsewhere, judged. */
export interface Claim {
	id: string;
	/** The claim in our words. */
	claim: string;
	verdict: 'correct' | 'incomplete' | 'imprecise' | 'outdated' | 'wrong';
	/** What is true. */
	truth: string;
	source: string;
	/** Where it is taught or corrected: slug of the lesson and id of its heading. */
	lesson: string;
	section: string;
	/** The questions that ask it. */
	questions: string[];
}

/** A task statement of an exam guide, in our words. */
export interface ExamTask {
	/** Number of the domain and of the task, such as "2.1". */
	id: string;
	title: string;
	/** What of it the course leaves out. */
	beyond: string;
}

interface ExamDomain {
	title: string;
	/** Share of the scored questions in per cent. */
	weight: number;
	tasks: ExamTask[];
}

/** The guide of the exam that candidates prepare for. */
export interface ExamGuide {
	code: string;
	name: string;
	version: string;
	/** Keys of the sources that it was read in. */
	sources: string[];
	domains: ExamDomain[];
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
	/** A family stands for its members in texts; it is no model of its own. */
	kind: 'model' | 'family' | 'service';
	provider?: string;
	/** What it is, in a sentence or two. */
	about?: string;
	type?: string;
	/** The name under which a model's relatives are known, such as "Claude". */
	family?: string;
	input: string[];
	output: string[];
	modelId?: string;
	/** Operations that call the model. */
	api?: string[];
	/** Ids of the models that a family stands for. */
	members?: string[];
	facts: Record<string, Fact>;
}

/** One lesson as read from its folder, checked. Texts of questions are still Markdown. */
export interface Lesson extends LessonInfo {
	folder: string;
	/** What stands in lesson.md below its front matter. */
	tree: LessonTree;
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
	passMark: number;
	parts: Part[];
	/** Every lesson in order; those in preparation without text and bank. */
	lessons: Lesson[];
	/** Topic (family or selection factor) of each objective, by id. */
	topics: Record<string, string>;
	/** Ids of the exam's tasks that each objective prepares for, by the objective's id. */
	tasks: Record<string, string[]>;
	exam: ExamGuide;
	claims: Claim[];
	/** 16 rows of 16 grey levels, as 256 digits from 0 (empty) to 9 (full): by slug of a ready lesson, and by name. */
	emblems: Map<string, string>;
	/** What the course paints for each lesson, by slug of a ready one. */
	covers: Map<string, Cover>;
	/** The labs by id, each as its file in lessons/labs has it. */
	labs: Map<string, Lab>;
	glossary: Term[];
	sources: Map<string, Source>;
	misconceptions: Map<string, Misconception>;
	entries: Map<string, CatalogueEntry>;
	retired: Set<string>;
	blindReading: BlindReading;
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
