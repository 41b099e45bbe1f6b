import type { ProgressCourse } from '#lib/core/progress/course-map.ts';
import type { Answered, LogEvent, NewEvent, Reset } from '#lib/core/progress/events.ts';
import type { LessonProgress } from '#lib/core/progress/lesson-progress.ts';
import { writeLog, type LogEvents } from '#lib/core/progress/log-text.ts';
import type { Mastery } from '#lib/core/progress/mastery.ts';
import type { Stamp } from '#lib/core/progress/order.ts';
import { nextQuestion, type QuizRun } from '#lib/core/progress/quiz-run.ts';
import type { LessonOf, Place } from '#lib/core/progress/replay.ts';
import type { AsideText, ProgressStore, StoreProblem } from '#lib/core/progress/store.ts';
import { ProgressReading, type ProgressOptions } from './progress-reading.ts';
import { Watched } from './watched.ts';

/** What a component tells about an answer; the log adds its stamp. */
export type NewAnswer = Omit<Answered, keyof Stamp | 'kind'>;

/**
 * The learner's progress as pages see it. Everything is derived from the log; before `start`,
 * and so on a server, the log is empty.
 */
export class Progress extends Watched {
	readonly #reading: ProgressReading;
	/** What was asked for before there was a store. */
	#waiting: (() => void)[] = [];
	#store: ProgressStore | undefined;

	constructor(options: ProgressOptions) {
		super();
		this.#reading = new ProgressReading(options, () => this.#log.events);
	}

	/** Sets what the progress is computed against: each page knows its own stretch of the course. */
	setCourse(course: ProgressCourse): void {
		this.#reading.setCourse(course);
		this.changed();
	}

	/** Attaches the store; gives back the function that lets go of it. The store stays open. */
	start(store: ProgressStore): () => void {
		const stop = store.subscribe((events) => this.#receive(events));
		this.#store = store;
		this.#reading.readAgain();
		this.changed();
		for (const task of this.#waiting.splice(0)) task();
		void store.load();
		return () => {
			stop();
			this.#reading.catchUp();
			this.#store = undefined;
			this.changed();
		};
	}

	/** True once the learner's own progress is shown. */
	get ready(): boolean {
		this.observed();
		return this.#store !== undefined;
	}

	get problems(): readonly StoreProblem[] {
		this.observed();
		return this.#store?.problems() ?? [];
	}

	/** True once the learner has done anything that is kept. */
	get hasEvents(): boolean {
		this.observed();
		return this.#log.events.length > 0;
	}

	/** Texts that could not be read, for download. */
	get aside(): readonly AsideText[] {
		this.observed();
		return this.#store?.aside() ?? [];
	}

	/** Where the learner was last; undefined at the start of the course. */
	get place(): Place | undefined {
		this.observed();
		return this.#reading.index.place;
	}

	/** The resets that hold, oldest first: each can be taken back. */
	get resets(): readonly Reset[] {
		this.observed();
		return this.#reading.index.resets;
	}

	/** The latest reset of a scope that was made on this visit and holds. */
	visitReset(scope: string): Reset | undefined {
		this.observed();
		const made = this.#store?.visitResets() ?? [];
		return this.#reading.index.resets.findLast(
			(one) => one.scope === scope && made.includes(one.id)
		);
	}

	lesson(slug: string): LessonProgress {
		this.observed();
		return this.#reading.lesson(slug);
	}

	objective(id: string): Mastery {
		this.observed();
		return this.#reading.objective(id);
	}

	/** The answers to a question that count, oldest first. */
	answersTo(question: string): readonly Answered[] {
		this.observed();
		return this.#reading.index.answers.get(question) ?? [];
	}

	isRead(lesson: string, section: string): boolean {
		this.observed();
		return this.#hasRead(lesson, section);
	}

	/** The attempts at a lesson's quiz that count, oldest first. */
	quizzes(lesson: string): QuizRun[] {
		this.observed();
		return this.#reading.runs(lesson);
	}

	/** An attempt at a lesson's quiz by its id; undefined for one that no longer counts. */
	quizRun(lesson: string, id: string): QuizRun | undefined {
		this.observed();
		return this.#reading.runs(lesson).find((run) => run.id === id);
	}

	/** The latest attempt at a lesson's quiz, unless it is finished. */
	quizInProgress(lesson: string): QuizRun | undefined {
		const run = this.quizzes(lesson).at(-1);
		return run && nextQuestion(run) !== undefined ? run : undefined;
	}

	/** Records an answer. What says nothing (no word of confidence, no hints, the first order) is left out of the log. */
	answer({ confidence, hints, seed, ...answer }: NewAnswer): void {
		this.#append({
			kind: 'answered',
			...answer,
			...(confidence && { confidence }),
			...(hints && { hints }),
			...(seed && { seed })
		});
	}

	/**
	 * Starts the end quiz of a lesson; gives back the attempt that it starts. Undefined before `start`,
	 * and, with nothing recorded, on a page that does not know which questions the quiz asks.
	 * @param seed of the order of all options, a whole number from 0 to 2^32
	 */
	startQuiz(slug: string, seed: number): QuizRun | undefined {
		const questions = [...(this.#reading.findLesson(slug)?.quiz ?? [])];
		if (questions.length === 0) return undefined;
		const event = this.#append({ kind: 'quiz-started', lesson: slug, questions, seed });
		return event && this.#reading.started(event);
	}

	/** Records that a section was read; once is enough. */
	readSection(lesson: string, section: string): void {
		this.#whenStarted(() => {
			if (!this.#hasRead(lesson, section)) this.#append({ kind: 'section-read', lesson, section });
		});
	}

	/** Records that a lesson was opened, unless it is the one that was open last. */
	openLesson(lesson: string): void {
		this.#whenStarted(() => {
			if (this.#reading.index.place?.lesson !== lesson)
				this.#append({ kind: 'lesson-opened', lesson });
		});
	}

	/** Starts a lesson (its slug) or everything (`all`) afresh. Nothing is deleted: `undoReset` takes it back. */
	reset(scope: string): void {
		this.#append({ kind: 'reset', scope });
	}

	/** @param reset an id from `resets` */
	undoReset(reset: string): void {
		this.#append({ kind: 'reset-undone', reset });
	}

	/** The whole log as it stands. */
	get log(): LogEvents {
		this.observed();
		return this.#log;
	}

	/** Which lesson a question belongs to, as far as this page knows. */
	get lessonOf(): LessonOf {
		return this.#reading.lessonOf;
	}

	/** The whole log as the text of a file. */
	exportText(): string {
		return writeLog(this.log);
	}

	/** Adds what another log holds and this one does not: `newIn` finds it. */
	merge(fresh: LogEvents): void {
		this.#store?.merge(fresh);
	}

	removeAside(key: string): void {
		this.#store?.removeAside(key);
	}

	get #log(): LogEvents {
		return this.#store?.readNow() ?? { events: [], unknown: [] };
	}

	/** Records an event, now or once there is a store; gives back what was recorded now. */
	#append(event: NewEvent): LogEvent | undefined {
		if (this.#store) return this.#store.append(event);
		this.#whenStarted((store) => store.append(event));
		return undefined;
	}

	/** Components mount before the page attaches the store; what they say then must not be lost. */
	#whenStarted(task: (store: ProgressStore) => void): void {
		if (this.#store) task(this.#store);
		else this.#waiting.push(() => this.#whenStarted(task));
	}

	#receive(fresh: readonly LogEvent[]): void {
		this.#reading.note(fresh);
		this.changed();
	}

	#hasRead(lesson: string, section: string): boolean {
		return this.#reading.index.sections.get(lesson)?.has(section) ?? false;
	}
}
