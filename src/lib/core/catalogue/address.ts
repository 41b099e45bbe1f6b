import { FILTERS, PLAIN_VIEW, SORTS, type Options, type SortKey, type View } from './view.ts';

/** No name of a model is longer. */
export const MAX_WORDS = 80;

type Pair = readonly [name: string, value: string];

/** A part of an address that the list does not know. */
export interface Unknown {
	name: string;
	value: string;
}

const isSort = (value: string): value is SortKey => SORTS.some((sort) => sort === value);

const WORDS = 'q';
const SORT = 'sort';
const MODEL = 'model';

/**
 * Reads the query of an address, given as its pairs. Values that the list does not know are left out and
 * given back; names that it does not know belong to somebody else. Of two pairs with one name the first counts.
 */
export function readView(
	pairs: Iterable<Pair>,
	options: Options,
	models: readonly string[]
): { view: View; unknown: Unknown[] } {
	const given = new Map([...pairs].toReversed());
	const view: View = { ...PLAIN_VIEW, filters: {} };
	const unknown: Unknown[] = [];
	const read = (name: string, known: (value: string) => boolean, take: (value: string) => void) => {
		const value = given.get(name) ?? '';
		if (value === '') return;
		if (known(value)) take(value);
		else unknown.push({ name, value });
	};
	for (const filter of FILTERS) {
		const isOption = (value: string) => options[filter].includes(value);
		read(filter, isOption, (value) => (view.filters[filter] = value));
	}
	view.words = (given.get(WORDS) ?? '').slice(0, MAX_WORDS);
	const withoutSign = (value: string) => value.replace(/^-/, '');
	read(
		SORT,
		(value) => isSort(withoutSign(value)),
		(value) => {
			const key = withoutSign(value);
			if (isSort(key)) view.sort = key;
			view.descending = value !== key;
		}
	);
	read(
		MODEL,
		(value) => models.includes(value),
		(value) => (view.model = value)
	);
	return { view, unknown };
}

/** The query of a view as pairs; what is as in the plain view is left out. */
export function writeView(view: View): Pair[] {
	const { words, sort, descending, model } = view;
	const filters = FILTERS.map((filter): Pair => [filter, view.filters[filter] ?? '']);
	const order = descending ? `-${sort}` : sort;
	const all: Pair[] = [
		[WORDS, words],
		...filters,
		[SORT, order === PLAIN_VIEW.sort ? '' : order],
		[MODEL, model]
	];
	return all.filter(([, value]) => value !== '');
}
