import type { Course, Lesson } from '#lib/core/course/types.ts';
import type { LessonBank } from '#lib/core/quiz/lesson-bank.ts';
import { pageFacts, pageQuestions } from './lesson-page.ts';

/** The way to the start page from the pages that ask outside a lesson: all of them lie one level deep. */
const HOME = '../';

/** The questions of a lesson as `/bank/LESSON.json` holds them: complete, their texts HTML. */
export function lessonBank(course: Course, lesson: Lesson): LessonBank {
	const ids = lesson.bank.map(({ id }) => id);
	const questions = pageQuestions(course, lesson, ids, HOME);
	const { slug, title, objectives } = lesson;
	return { slug, title, objectives, questions, facts: pageFacts(course, questions) };
}
