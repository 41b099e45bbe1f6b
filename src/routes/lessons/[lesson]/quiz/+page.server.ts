import { error } from '@sveltejs/kit';
import { loadCourse } from '#lib/server/content/load-course.ts';
import { pageFacts, pageQuestions } from '#lib/server/pages/lesson-page.ts';
import { lessonCard, neighbours } from '#lib/server/content/page-data.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
	const course = loadCourse();
	const lesson = course.lessons.find((l) => l.ready && l.slug === params.lesson);
	if (!lesson) error(404, 'There is no such lesson.');
	const questions = pageQuestions(course, lesson, lesson.quiz, '../../../');
	return {
		lesson: lessonCard(course, lesson),
		passMark: course.passMark,
		next: neighbours(course, lesson).next,
		questions,
		facts: pageFacts(course, questions)
	};
};
