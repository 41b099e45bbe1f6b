import { loadCourse } from '#lib/server/content/load-course.ts';
import { bitmapOf } from '#lib/core/emblem/bitmaps.ts';
import { lessonCard } from '#lib/server/content/page-data.ts';

export function load() {
	const course = loadCourse();
	return {
		passMark: course.passMark,
		hero: bitmapOf('text-to-image'),
		parts: course.parts.map((part) => ({
			...part,
			lessons: course.lessons.filter((lesson) => lesson.part === part.id).map(lessonCard)
		}))
	};
}
