import { json } from '@sveltejs/kit';
import { courseOf } from '#lib/core/progress/course-map.ts';
import { loadCourse } from '#lib/server/content/load-course.ts';
import { lessonCard } from '#lib/server/content/page-data.ts';

export const prerender = true;

/** The whole course as far as progress is concerned, and the emblems of its lessons: for pages about all of it. */
export function GET() {
	const course = loadCourse();
	const ready = course.lessons
		.filter((lesson) => lesson.ready)
		.map((lesson) => lessonCard(course, lesson));
	const slim = ready.map(({ slug, objectives, pretest, revs }) => ({
		...{ slug, quiz: [], pretest, revs },
		objectives: objectives.map(({ id, questions }) => ({ id, questions }))
	}));
	const emblems = Object.fromEntries(ready.map(({ slug, bitmap }) => [slug, bitmap]));
	return json({ course: courseOf(course.passMark, slim), emblems });
}
