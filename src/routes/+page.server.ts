import { coverStrip, heroStrip, paintingBytes } from '#labs/build/strips.ts';
import { loadCourse } from '#lib/server/content/load-course.ts';
import { lessonCards } from '#lib/server/content/page-data.ts';

/** The start page lies at the root of the site. */
const BASE = '';

export function load() {
	const course = loadCourse();
	const coverOf = (slug: string): string => {
		const cover = course.covers.get(slug);
		return cover ? coverStrip(cover, BASE) : '';
	};
	return {
		passMark: course.passMark,
		exam: `${course.exam.name} (${course.exam.code})`,
		hero: { strip: heroStrip(BASE), bytes: paintingBytes() },
		parts: course.parts.map((part) => ({
			...part,
			lessons: lessonCards(course, part.id).map((card) => ({ ...card, cover: coverOf(card.slug) }))
		}))
	};
}
