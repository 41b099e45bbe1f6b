import { loadCourse } from '#lib/server/content/load-course.ts';
import { bitmapOf, lessonCards } from '#lib/server/content/page-data.ts';

export function load() {
	const course = loadCourse();
	return {
		passMark: course.passMark,
		hero: bitmapOf(course, 'text-to-image'),
		parts: course.parts.map((part) => ({
			...part,
			lessons: lessonCards(course, part.id)
		}))
	};
}
