import type { Answer } from '../quiz/types.ts';

/** How sure the learner said to be. Nothing said counts as sure. */
export type Confidence = 'sure' | 'unsure';

/** Where an answer was given. Answers of a pretest never count towards mastery. */
export type Where = 'pretest' | 'lesson' | 'quiz' | 'review' | 'exam';

interface EventBase {
	/** Unique over all devices and all time. */
	id: string;
	/** Milliseconds since 1970. */
	at: number;
}

export interface Answered extends EventBase {
	kind: 'answered';
	question: string;
	rev: number;
	answer: Answer;
	earned: number;
	total: number;
	where: Where;
	confidence?: Confidence;
	/** Hints opened before the answer; left out when none. */
	hints?: number;
	/** Time from showing to answering, in milliseconds. */
	ms?: number;
	/** The seed of the option order that was shown; left out for 0. */
	seed?: number;
	/** Id of the quiz-started event that the answer belongs to. */
	quiz?: string;
}

export interface QuizStarted extends EventBase {
	kind: 'quiz-started';
	lesson: string;
	/** Ids of the questions, in the order in which they are asked. */
	questions: string[];
	/** The seed of all option orders in this quiz. */
	seed: number;
}

export interface SectionRead extends EventBase {
	kind: 'section-read';
	lesson: string;
	section: string;
}

export interface LessonOpened extends EventBase {
	kind: 'lesson-opened';
	lesson: string;
}

export interface ExamStarted extends EventBase {
	kind: 'exam-started';
	questions: string[];
	orders: Record<string, string[]>;
}

export interface ExamFinished extends EventBase {
	kind: 'exam-finished';
	exam: string;
}

export interface Note extends EventBase {
	kind: 'note';
	lesson: string;
	section: string;
	text: string;
}

export interface Bookmark extends EventBase {
	kind: 'bookmark';
	lesson: string;
	section: string;
	on: boolean;
}

/** What lies before `at` in the scope no longer counts; it is kept and exported. */
export interface Reset extends EventBase {
	kind: 'reset';
	/** A lesson's slug, or `all`. */
	scope: string;
}

/** Takes a reset back. */
export interface ResetUndone extends EventBase {
	kind: 'reset-undone';
	reset: string;
}

export type LogEvent =
	| Answered
	| QuizStarted
	| SectionRead
	| LessonOpened
	| ExamStarted
	| ExamFinished
	| Note
	| Bookmark
	| Reset
	| ResetUndone;

export type EventKind = LogEvent['kind'];

/** An event before it gets its id and time. */
export type NewEvent = LogEvent extends infer E
	? E extends LogEvent
		? Omit<E, 'id' | 'at'>
		: never
	: never;
