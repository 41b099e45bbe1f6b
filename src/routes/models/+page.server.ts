import { addressWord, rowOf } from '#lib/core/catalogue/rows.ts';
import type { CatalogueEntry } from '#lib/core/course/types.ts';
import { loadCourse } from '#lib/server/content/load-course.ts';

/** The newest day on which a list of the models on offer was read. */
function listedOn(models: readonly CatalogueEntry[]): string {
	const states = models.flatMap((model) => model.facts['state'] ?? []);
	const days = states.filter(({ value }) => value === 'active').map(({ seen }) => seen);
	return days.sort().at(-1) ?? '';
}

export function load() {
	const { entries, sources } = loadCourse();
	const models = [...entries.values()]
		.filter(({ kind }) => kind === 'model')
		.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
	const providers = [...new Set(models.flatMap(({ provider }) => provider ?? []))];
	return {
		models,
		rows: models.map(rowOf),
		providers: Object.fromEntries(providers.map((name) => [addressWord(name), name])),
		sources: Object.fromEntries(sources),
		listed: listedOn(models)
	};
}
