import { error } from '@sveltejs/kit';
import { labBlocks } from '#labs/build/lab-blocks.ts';
import { loadCourse } from '#lib/server/content/load-course.ts';
import { labPlaces } from '#lib/server/pages/lab-places.ts';
import type { PageServerLoad } from './$types';

export function entries() {
	return labPlaces(loadCourse()).map(({ id }) => ({ lab: id }));
}

export const load: PageServerLoad = ({ params }) => {
	const course = loadCourse();
	const places = labPlaces(course);
	const at = places.findIndex(({ id }) => id === params.lab);
	const [here, next] = [places[at], places[at + 1] ?? places[0]];
	const lab = course.labs.get(params.lab);
	if (!here || !next || !lab) error(404, 'There is no such lab.');
	return {
		...here,
		...{ title: lab.title, line: lab.try, number: at + 1, count: places.length },
		blocks: labBlocks(course, [lab.id]),
		next: { id: next.id, title: course.labs.get(next.id)?.title ?? '' }
	};
};
