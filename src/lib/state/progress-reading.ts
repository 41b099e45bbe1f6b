import {
	mapQuestions,
	type ProgressCourse,
	type ProgressLesson
} from '#lib/core/progress/course-map.ts';
import type { LogEvent } from '#lib/core/progress/events.ts';
import {
	lessonProgress,
	lessonsTouchedBy,
	type LessonProgress
} from '#lib/core/progress/lesson-progress.ts';
import { masteryOf, type DayOf, type Mastery } from '#lib/core/progress/mastery.ts';
import { quizRuns, startedRun, type QuizPlace, type QuizRun } from '#lib/core/progress/quiz-run.ts';
import { emptyIndex, extendIndex, replay, type LessonOf } from '#lib/core/progress/replay.ts';

export interface ProgressOptions {
	course: ProgressCourse;
	dayOf: DayOf;
}

const NEW_LESSON: LessonProgress = {
	...{ state: 'new', percent: 0, passed: false, known: false },
	objectives: { known: 0, all: 0 }
};

/** More new events than this are cheaper to replay than to follow one by one. */
const FEW = 20;

/**
 * What a log says, worked out when it is asked for, and of that only what has changed: an answer is
 * kept and painted first, and costs the same however long the log is.
 */
export class ProgressReading {
	readonly #dayOf: DayOf;
	readonly #readEvents: () => readonly LogEvent[];
	#course: ProgressCourse;
	#lessonOf: LessonOf;
	#index = emptyIndex();
	/** What came into the log since the index was asked for; undefined when all is to be read again. */
	#fresh: LogEvent[] | undefined = [];
	readonly #lessons = new Map<string, LessonProgress>();

	/** @param readEvents gives all events, in the order of a log */
	constructor({ course, dayOf }: ProgressOptions, readEvents: () => readonly LogEvent[]) {
		this.#course = course;
		this.#lessonOf = mapQuestions(course);
		this.#dayOf = dayOf;
		this.#readEvents = readEvents;
	}

	get lessonOf(): LessonOf {
		return this.#lessonOf;
	}

	get index() {
		this.catchUp();
		return this.#index;
	}

	setCourse(course: ProgressCourse): void {
		this.#course = course;
		this.#lessonOf = mapQuestions(course);
		this.readAgain();
	}

	/** The log is another one, or means something else. */
	readAgain(): void {
		this.#fresh = undefined;
	}

	/** These events came into the log. */
	note(events: readonly LogEvent[]): void {
		this.#fresh?.push(...events);
		if (this.#fresh && this.#fresh.length > FEW) this.readAgain();
	}

	lesson(slug: string): LessonProgress {
		this.catchUp();
		const lesson = this.findLesson(slug);
		if (!lesson) return NEW_LESSON;
		const known = this.#lessons.get(slug);
		const far = known ?? lessonProgress(lesson, this.#index, this.#course, this.#dayOf);
		this.#lessons.set(slug, far);
		return far;
	}

	objective(id: string): Mastery {
		const all = this.#course.lessons.flatMap((lesson) => lesson.objectives);
		const objective = all.find((one) => one.id === id) ?? { questions: [] };
		return masteryOf(objective, this.index.answers, this.#course, this.#dayOf);
	}

	/** The attempts at a lesson's quiz that count, oldest first. */
	runs(slug: string): QuizRun[] {
		return quizRuns(this.index, this.#placeOf(slug));
	}

	/** The attempt that an event has just started. */
	started(event: LogEvent): QuizRun | undefined {
		if (event.kind !== 'quiz-started') return undefined;
		return startedRun(event, this.#placeOf(event.lesson));
	}

	findLesson(slug: string): ProgressLesson | undefined {
		return this.#course.lessons.find((lesson) => lesson.slug === slug);
	}

	#placeOf(slug: string): QuizPlace {
		return this.findLesson(slug) ?? { slug, quiz: [], objectives: [] };
	}

	/** Reads what came into the log since it was asked last. */
	catchUp(): void {
		const fresh = this.#fresh;
		if (fresh?.length === 0) return;
		this.#fresh = [];
		const events = this.#readEvents();
		// An event that took the place of another is in the log once, and must not count twice.
		if (fresh && this.#follow(fresh) && this.#index.size === events.length) return;
		this.#index = replay(events, this.#lessonOf);
		this.#lessons.clear();
	}

	/** Follows events one by one; false where only a replay can tell what they change. */
	#follow(events: readonly LogEvent[]): boolean {
		for (const event of events) {
			const next = extendIndex(this.#index, event);
			if (!next) return false;
			this.#index = next;
			for (const slug of lessonsTouchedBy(event, next, this.#course)) this.#lessons.delete(slug);
		}
		return true;
	}
}
