import { loadCourse } from '#lib/server/content/load-course.ts';

export function load() {
	const { claims, lessons, sources } = loadCourse();
	const judged = claims.flatMap((one) => sources.get(one.source) ?? []);
	return {
		total: claims.length,
		correct: claims.filter(({ verdict }) => verdict === 'correct').length,
		lessons: lessons
			.map(({ slug, title, family }) => ({
				...{ slug, title, family },
				claims: claims.filter(({ lesson }) => lesson === slug)
			}))
			.filter((lesson) => lesson.claims.length > 0),
		sources: [...new Set(judged)]
	};
}
