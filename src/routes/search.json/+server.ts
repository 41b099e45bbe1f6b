import { json } from '@sveltejs/kit';
import { loadCourse } from '#lib/server/content/load-course.ts';
import { searchDocuments } from '#lib/server/content/search-index.ts';

export const prerender = true;

export function GET() {
	return json(searchDocuments(loadCourse()));
}
