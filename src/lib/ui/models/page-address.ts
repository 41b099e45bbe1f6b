type Pairs = Iterable<readonly [string, string]>;

/** The query of the page's address. */
export const addressPairs = (): [string, string][] => [...new URLSearchParams(location.search)];

/** The place that the address names, without its #. */
export const addressPlace = (): string => location.hash.slice(1);

/** Where a step came from: going back undoes one that was made here. */
export type Step = 'typed' | 'chosen' | 'opened';

/** Writes the query into the address: what is typed changes the entry, a choice makes a new one. */
export function writeAddress(pairs: Pairs, step: Step): void {
	const query = new URLSearchParams([...pairs].map(([name, value]) => [name, value])).toString();
	const address = location.pathname + (query && `?${query}`);
	if (step === 'typed') history.replaceState(history.state, '', address);
	else history.pushState(step, '', address);
}

/** True where the entry was made by opening something on this page: then going back closes it. */
export const wasOpenedHere = (): boolean => history.state === ('opened' satisfies Step);

export const goBack = (): void => history.back();
