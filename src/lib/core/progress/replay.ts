import type { Answered, LogEvent, QuizStarted, Reset } from './events.ts';
import { compareEvents, type Stamp } from './order.ts';

/** Where the learner was last. */
export interface Place {
	lesson: string;
	section?: string;
	at: number;
}

/** What the log says, ready to be asked. Derived by replay, never stored. */
export interface ProgressIndex {
	/** The answers to each question that count, by its id, oldest first; those of pretests too. */
	answers: ReadonlyMap<string, readonly Answered[]>;
	/** The answers given in each quiz, by the id of the event that started it, oldest first. */
	quizAnswers: ReadonlyMap<string, readonly Answered[]>;
	/** The quizzes started in each lesson, by its slug, oldest first. */
	quizzes: ReadonlyMap<string, readonly QuizStarted[]>;
	/** Ids of the sections read, by the lesson's slug. */
	sections: ReadonlyMap<string, ReadonlySet<string>>;
	/** When each lesson was last opened, by its slug. */
	opened: ReadonlyMap<string, number>;
	place?: Place;
	/** The resets that hold, oldest first. */
	resets: readonly Reset[];
	/** The newest event of the log. */
	latest?: Stamp;
	/** How many events the log holds, those that do not count too. */
	size: number;
}

interface Draft extends ProgressIndex {
	answers: Map<string, Answered[]>;
	quizAnswers: Map<string, Answered[]>;
	quizzes: Map<string, QuizStarted[]>;
	sections: Map<string, Set<string>>;
	opened: Map<string, number>;
}

/** The slug of the lesson that a question belongs to, by the question's id. */
export type LessonOf = ReadonlyMap<string, string>;

/** The index of an empty log. */
export function emptyIndex(): ProgressIndex {
	return newDraft([]);
}

/**
 * Computes the index of a log from its first event on.
 * @param events in the order of a log
 */
export function replay(events: readonly LogEvent[], lessonOf: LessonOf): ProgressIndex {
	const undone = new Set<string>();
	for (const event of events) if (event.kind === 'reset-undone') undone.add(event.reset);
	const resets: Reset[] = [];
	for (const event of events) {
		if (event.kind === 'reset' && !undone.has(event.id)) resets.push(event);
	}
	// The last reset of a scope is the one that matters, and events come in order.
	const cuts = new Map(resets.map((reset) => [reset.scope, reset]));
	const draft = newDraft(resets);
	for (const event of events) {
		// An attempt at a quiz is cut or kept whole: its questions may since have moved to another lesson.
		if (event.kind === 'answered') takeForQuiz(draft, event);
		if (!isCut(event, cuts, lessonOf)) take(draft, event);
	}
	draft.latest = events.at(-1);
	draft.size = events.length;
	return draft;
}

/**
 * The index after one more event, without a replay; undefined when the event changes what came
 * before it (a reset, or an event older than the newest), so that only a replay can tell.
 */
export function extendIndex(index: ProgressIndex, event: LogEvent): ProgressIndex | undefined {
	if (event.kind === 'reset' || event.kind === 'reset-undone') return undefined;
	if (index.latest && compareEvents(index.latest, event) >= 0) return undefined;
	const draft: Draft = {
		...index,
		answers: copyLists(index.answers),
		quizAnswers: copyLists(index.quizAnswers),
		quizzes: copyLists(index.quizzes),
		sections: new Map([...index.sections].map(([lesson, read]) => [lesson, new Set(read)])),
		opened: new Map(index.opened),
		latest: event,
		size: index.size + 1
	};
	if (event.kind === 'answered') takeForQuiz(draft, event);
	take(draft, event);
	return draft;
}

function newDraft(resets: readonly Reset[]): Draft {
	return {
		answers: new Map(),
		quizAnswers: new Map(),
		quizzes: new Map(),
		sections: new Map(),
		opened: new Map(),
		resets,
		size: 0
	};
}

function copyLists<T>(lists: ReadonlyMap<string, readonly T[]>): Map<string, T[]> {
	const copy = new Map<string, T[]>();
	for (const [key, list] of lists) copy.set(key, [...list]);
	return copy;
}

/** True for an event that a reset has taken out of the count: it lies in its scope and not after it. */
function isCut(event: LogEvent, cuts: ReadonlyMap<string, Reset>, lessonOf: LessonOf): boolean {
	if (cuts.size === 0) return false;
	const lesson = lessonIn(event, lessonOf);
	return [cuts.get('all'), lesson === undefined ? undefined : cuts.get(lesson)].some(
		(cut) => cut !== undefined && compareEvents(event, cut) < 0
	);
}

function lessonIn(event: LogEvent, lessonOf: LessonOf): string | undefined {
	if (event.kind === 'answered') return lessonOf.get(event.question);
	return 'lesson' in event ? event.lesson : undefined;
}

function takeForQuiz(draft: Draft, answer: Answered): void {
	if (answer.quiz !== undefined) push(draft.quizAnswers, answer.quiz, answer);
}

function take(draft: Draft, event: LogEvent): void {
	switch (event.kind) {
		case 'answered':
			push(draft.answers, event.question, event);
			return;
		case 'quiz-started':
			push(draft.quizzes, event.lesson, event);
			return;
		case 'section-read':
			draft.sections.set(
				event.lesson,
				(draft.sections.get(event.lesson) ?? new Set()).add(event.section)
			);
			draft.place = { lesson: event.lesson, section: event.section, at: event.at };
			return;
		case 'lesson-opened':
			draft.opened.set(event.lesson, event.at);
			// Opening a lesson again leads back to the section that was read last.
			if (draft.place?.lesson === event.lesson) draft.place = { ...draft.place, at: event.at };
			else draft.place = { lesson: event.lesson, at: event.at };
			return;
		case 'exam-started':
		case 'exam-finished':
		case 'note':
		case 'bookmark':
		case 'reset':
		case 'reset-undone':
			return;
	}
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
	const list = lists.get(key);
	if (list) list.push(item);
	else lists.set(key, [item]);
}
