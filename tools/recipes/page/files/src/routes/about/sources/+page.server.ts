import { loadCourse } from '#lib/server/content/load-course.ts';

export function load() {
	const sources = [...loadCourse().sources.values()];
	return { sources: sources.toSorted((a, b) => a.title.localeCompare(b.title, 'en')) };
}
