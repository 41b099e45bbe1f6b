import type {
	Answered,
	LessonOpened,
	LogEvent,
	QuizStarted,
	Reset,
	SectionRead
} from './events.ts';
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
 * before it (a reset, or an event older than the newest), so that only a replay can tell. What the
 * event does not touch is shared with the index before, so that it costs the same however long the log is.
 */
export function extendIndex(index: ProgressIndex, event: LogEvent): ProgressIndex | undefined {
	if (event.kind === 'reset' || event.kind === 'reset-undone') return undefined;
	if (index.latest && compareEvents(index.latest, event) >= 0) return undefined;
	return { ...index, ...changeBy(event, index), latest: event, size: index.size + 1 };
}

/** What one event changes. */
function changeBy(event: LogEvent, index: ProgressIndex): Partial<ProgressIndex> {
	switch (event.kind) {
		case 'answered': {
			const answers = withItem(index.answers, event.question, event);
			if (event.quiz === undefined) return { answers };
			return { answers, quizAnswers: withItem(index.quizAnswers, event.quiz, event) };
		}
		case 'quiz-started':
			return { quizzes: withItem(index.quizzes, event.lesson, event) };
		case 'section-read': {
			const read = new Set(index.sections.get(event.lesson)).add(event.section);
			return {
				sections: new Map(index.sections).set(event.lesson, read),
				place: placeAfter(event, index.place)
			};
		}
		case 'lesson-opened':
			return {
				opened: new Map(index.opened).set(event.lesson, event.at),
				place: placeAfter(event, index.place)
			};
		case 'exam-started':
		case 'exam-finished':
		case 'note':
		case 'bookmark':
		case 'reset':
		case 'reset-undone':
			return {};
	}
}

function withItem<T>(
	lists: ReadonlyMap<string, readonly T[]>,
	key: string,
	item: T
): ReadonlyMap<string, readonly T[]> {
	return new Map(lists).set(key, [...(lists.get(key) ?? []), item]);
}

/** Where the learner is after one of the events that tell it. */
function placeAfter(event: SectionRead | LessonOpened, before: Place | undefined): Place {
	const { lesson, at } = event;
	if (event.kind === 'section-read') return { lesson, section: event.section, at };
	// Opening a lesson again leads back to the section that was read last.
	return before?.lesson === lesson ? { ...before, at } : { lesson, at };
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
			draft.place = placeAfter(event, draft.place);
			return;
		case 'lesson-opened':
			draft.opened.set(event.lesson, event.at);
			draft.place = placeAfter(event, draft.place);
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
