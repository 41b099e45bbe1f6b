import type { Course, Family, Lesson, LessonInfo, Part } from '#lib/core/course/types.ts';

/** A lesson with what is needed to draw its card. */
export interface LessonCard extends LessonInfo {
	/** The emblem, as its file has it; empty while the lesson is in preparation. */
	bitmap: string;
	pretest: string[];
	/** The revision of each question that is not at its first. */
	revs: Record<string, number>;
}

/** A page to go to. */
export interface Neighbour {
	slug: string;
	title: string;
	family: Family;
}

/**
 * The emblem of a ready lesson (its slug), of the course (`course`) or of its questions (`questions`).
 * Throws where there is none, so that a build stops before a page shows a blank.
 */
export function bitmapOf(course: Course, name: string): string {
	const bitmap = course.emblems.get(name);
	if (bitmap === undefined) throw new Error(`There is no lessons/emblems/${name}.txt.`);
	return bitmap;
}

/** Leaves out everything of a lesson that only its own page needs. */
export function lessonCard(course: Course, lesson: Lesson): LessonCard {
	const { slug, number, title, summary, part, family, ready } = lesson;
	const { minutes, quiz, questions, objectives, pretest } = lesson;
	const revised = lesson.bank.filter((question) => question.rev !== 1);
	return {
		...{ slug, number, title, summary, part, family, ready },
		...{ minutes, quiz, questions, objectives, pretest },
		bitmap: ready ? bitmapOf(course, slug) : '',
		revs: Object.fromEntries(revised.map((question) => [question.id, question.rev]))
	};
}

/** The cards of a part's lessons. */
export function lessonCards(course: Course, part: string): LessonCard[] {
	const own = course.lessons.filter((lesson) => lesson.part === part);
	return own.map((lesson) => lessonCard(course, lesson));
}

/** The part that a lesson belongs to, with its lessons: all that a lesson page says of the course. */
export function partOf(course: Course, lesson: Lesson): Part & { lessons: LessonCard[] } {
	const part = course.parts.find((p) => p.id === lesson.part);
	if (!part) throw new Error(`Lesson "${lesson.slug}" belongs to no part of the course.`);
	return { ...part, lessons: lessonCards(course, part.id) };
}

/** The ready lessons before and after this one. */
export function neighbours(
	course: Course,
	lesson: Lesson
): { previous: Neighbour | undefined; next: Neighbour | undefined } {
	const ready = course.lessons.filter((l) => l.ready);
	const place = ready.indexOf(lesson);
	const of = (other: Lesson | undefined) =>
		other && { slug: other.slug, title: other.title, family: other.family };
	return { previous: of(ready[place - 1]), next: of(ready[place + 1]) };
}
