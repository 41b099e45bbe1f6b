import { glossaryPage } from '#lib/server/content/glossary-page.ts';
import { loadCourse } from '#lib/server/content/load-course.ts';

export function load() {
	const course = loadCourse();
	return { letters: glossaryPage(course), total: course.glossary.length };
}
