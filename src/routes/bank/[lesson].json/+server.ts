import { error, json } from '@sveltejs/kit';
import { loadCourse } from '#lib/server/content/load-course.ts';
import { lessonBank } from '#lib/server/pages/lesson-bank.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const readyLessons = () => loadCourse().lessons.filter((lesson) => lesson.ready);

export const entries: EntryGenerator = () => readyLessons().map(({ slug }) => ({ lesson: slug }));

/** All questions of a lesson as data: for pages that ask outside a lesson. */
export const GET: RequestHandler = ({ params }) => {
	const lesson = readyLessons().find(({ slug }) => slug === params.lesson);
	if (!lesson) error(404, 'There is no such lesson.');
	return json(lessonBank(loadCourse(), lesson));
};
