import { loadCourse } from '#lib/server/content/load-course.ts';
import { bitmapOf } from '#lib/server/content/page-data.ts';

export function load() {
	return { logo: bitmapOf(loadCourse(), 'course') };
}
