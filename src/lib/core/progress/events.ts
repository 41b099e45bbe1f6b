import type { Answer } from '../quiz/types.ts';
import type { Stamp } from './order.ts';

/** How sure the learner said to be. Most say nothing; the first editions kept no `sure`, only doubts. */
export type Confidence = 'sure' | 'unsure';

/** Where an answer was given. Answers of a pretest never count towards mastery. */
export type Where = 'pretest' | 'lesson' | 'quiz' | 'review' | 'exam';

export interface Answered extends Stamp {
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

export interface QuizStarted extends Stamp {
	kind: 'quiz-started';
	lesson: string;
	/** Ids of the questions, in the order in which they are asked. */
	questions: string[];
	/** The seed of all option orders in this quiz. */
	seed: number;
}

export interface SectionRead extends Stamp {
	kind: 'section-read';
	lesson: string;
	section: string;
}

export interface LessonOpened extends Stamp {
	kind: 'lesson-opened';
	lesson: string;
}

interface ExamStarted extends Stamp {
	kind: 'exam-started';
	questions: string[];
	/** The seed of all option orders in this exam. Absent in the first logs, which listed the orders (`orders`). */
	seed?: number;
}

interface ExamFinished extends Stamp {
	kind: 'exam-finished';
	exam: string;
}

interface Note extends Stamp {
	kind: 'note';
	lesson: string;
	section: string;
	text: string;
}

interface Bookmark extends Stamp {
	kind: 'bookmark';
	lesson: string;
	section: string;
	on: boolean;
}

/** What lies before it in the scope no longer counts; it is kept and exported. */
export interface Reset extends Stamp {
	kind: 'reset';
	/** A lesson's slug, or `all`. */
	scope: string;
}

/** Takes a reset back. */
interface ResetUndone extends Stamp {
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

/** An event before it gets its stamp. */
export type NewEvent = LogEvent extends infer E
	? E extends LogEvent
		? Omit<E, keyof Stamp>
		: never
	: never;
