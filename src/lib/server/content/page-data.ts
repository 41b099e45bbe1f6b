import type { Course, Family, Lesson, LessonInfo, Part } from '#lib/core/course/types.ts';
import { bitmapOf } from '#lib/core/emblem/bitmaps.ts';

/** A lesson with what is needed to draw its card. */
export interface LessonCard extends LessonInfo {
	/** The emblem, as `bitmapOf` gives it. */
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

/** Leaves out everything of a lesson that only its own page needs. */
export function lessonCard(lesson: Lesson): LessonCard {
	const { slug, number, title, summary, part, family, ready } = lesson;
	const { minutes, quiz, questions, objectives, pretest } = lesson;
	const revised = lesson.bank.filter((question) => question.rev !== 1);
	return {
		...{ slug, number, title, summary, part, family, ready },
		...{ minutes, quiz, questions, objectives, pretest },
		bitmap: bitmapOf(slug),
		revs: Object.fromEntries(revised.map((question) => [question.id, question.rev]))
	};
}

/** The part that a lesson belongs to, with its lessons: all that a lesson page says of the course. */
export function partOf(course: Course, lesson: Lesson): Part & { lessons: LessonCard[] } {
	const part = course.parts.find((p) => p.id === lesson.part);
	if (!part) throw new Error(`Lesson "${lesson.slug}" belongs to no part of the course.`);
	return { ...part, lessons: course.lessons.filter((l) => l.part === part.id).map(lessonCard) };
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
