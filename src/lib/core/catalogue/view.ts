import { isOfferedOn, stateOn, STATES } from './lifecycle.ts';
import { CUSTOMIZATIONS, ELSEWHERE, type ModelRow } from './rows.ts';

export const FILTERS = ['type', 'input', 'output', 'provider', 'state', 'where', 'custom'] as const;
export type FilterName = (typeof FILTERS)[number];

export const SORTS = [
	'name',
	'provider',
	'type',
	'context',
	'price-in',
	'price-out',
	'state'
] as const;
export type SortKey = (typeof SORTS)[number];

/** What the reader looks at: it stands in the address. */
export interface View {
	/** A filter that is not set is missing. */
	filters: Partial<Record<FilterName, string>>;
	/** The text that was typed. */
	words: string;
	sort: SortKey;
	descending: boolean;
	/** The id of the model that is open; empty for none. */
	model: string;
}

export const PLAIN_VIEW: View = {
	filters: {},
	words: '',
	sort: 'name',
	descending: false,
	model: ''
};

/** The values that each filter knows, in the order in which they are offered. */
export type Options = Record<FilterName, readonly string[]>;

/** What a model is for a filter, on a day (YYYY-MM-DD, or '' for what was read). */
function valuesOf(row: ModelRow, filter: FilterName, day: string): readonly string[] {
	switch (filter) {
		case 'type':
		case 'provider':
			return [row[filter]];
		case 'input':
		case 'output':
		case 'custom':
			return row[filter];
		case 'state':
			return [stateOn(row, day)];
		case 'where':
			return isOfferedOn(row, day) ? ['bedrock', ...row.elsewhere] : row.elsewhere;
	}
}

/** The order in which values are offered; other filters are offered as they first occur. */
const ORDER: Partial<Record<FilterName, readonly string[]>> = {
	state: STATES,
	where: ['bedrock', ...ELSEWHERE],
	custom: CUSTOMIZATIONS
};

/** The values of each filter that at least one model has, on any day. */
export function optionsOf(rows: readonly ModelRow[]): Options {
	const found = (filter: FilterName): string[] => [
		...new Set(rows.flatMap((row) => valuesOf(row, filter, '')))
	];
	const listed = (filter: FilterName) => [...(ORDER[filter] ?? found(filter).sort())];
	return {
		type: listed('type'),
		input: listed('input'),
		output: listed('output'),
		provider: listed('provider'),
		state: listed('state'),
		where: listed('where'),
		custom: listed('custom')
	};
}

/** True where a model passes every filter on that day. */
export function passes(row: ModelRow, filters: View['filters'], day: string): boolean {
	return FILTERS.every((filter) => {
		const wanted = filters[filter];
		return wanted === undefined || valuesOf(row, filter, day).includes(wanted);
	});
}

/** True where a text holds every word that was typed, whatever its case. */
export function holdsWords(text: string, words: string): boolean {
	const low = text.toLowerCase();
	return words
		.toLowerCase()
		.split(/\s+/)
		.every((word) => low.includes(word));
}

type Rank = number | string | undefined;

function rankOf(row: ModelRow, sort: SortKey, day: string): Rank {
	switch (sort) {
		case 'name':
			return 0;
		case 'provider':
		case 'type':
			return row[sort];
		case 'context':
			return row.context;
		case 'price-in':
			return row.priceIn;
		case 'price-out':
			return row.priceOut;
		case 'state':
			return `${STATES.indexOf(stateOn(row, day))} ${row.end ?? ''}`;
	}
}

function compare(a: Rank, b: Rank): number {
	if (typeof a === 'number' && typeof b === 'number') return a - b;
	if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : Number(a > b);
	return 0;
}

/**
 * Rows in another order; `rows` come in the order of their names. Rows that have nothing to be ordered by
 * stand last in either direction, equal ones in the order of their names.
 */
export function sortRows(
	rows: readonly ModelRow[],
	{ sort, descending }: Pick<View, 'sort' | 'descending'>,
	day: string
): ModelRow[] {
	if (sort === 'name') return descending ? rows.toReversed() : [...rows];
	const sign = descending ? -1 : 1;
	const ranked = rows.map((row) => ({ row, rank: rankOf(row, sort, day) }));
	const known = ranked.filter(({ rank }) => rank !== undefined);
	const unknown = ranked.filter(({ rank }) => rank === undefined);
	const ordered = known.toSorted((a, b) => sign * compare(a.rank, b.rank));
	return [...ordered, ...unknown].map(({ row }) => row);
}
