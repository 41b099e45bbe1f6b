import { nodesOf, wordsOf } from '#lib/core/course/lesson-tree.ts';
import type { Course, Family } from '#lib/core/course/types.ts';

/** Where a lab stands in the course. */
export interface LabPlace {
	/** Of the lab. */
	id: string;
	lesson: { slug: string; title: string; family: Family };
	/** The section that it stands in, which explains it. */
	section: { id: string; text: string };
}

/** The labs of the lessons that are ready, in the order in which learners meet them. */
export function labPlaces({ lessons }: Pick<Course, 'lessons'>): LabPlace[] {
	return lessons.flatMap(({ ready, tree, slug, title, family }) => {
		if (!ready) return [];
		let section = { id: '', text: title };
		return nodesOf(tree, 'heading', 'component').flatMap((node): LabPlace[] => {
			if (node.type === 'heading') {
				if (node.depth === 2) section = { id: node.id, text: wordsOf(node.children) };
				return [];
			}
			if (node.name !== 'Lab') return [];
			return [{ id: node.value, lesson: { slug, title, family }, section }];
		});
	});
}
