import { labCards } from '#labs/build/lab-blocks.ts';
import { loadCourse } from '#lib/server/content/load-course.ts';
import { labPlaces } from '#lib/server/pages/lab-places.ts';

export function load() {
	const course = loadCourse();
	const places = labPlaces(course);
	const cards = labCards(
		course,
		places.map(({ id }) => id)
	);
	return {
		labs: places.flatMap(({ id, lesson }) =>
			cards.filter((card) => card.id === id).map((card) => ({ ...card, lesson }))
		)
	};
}
