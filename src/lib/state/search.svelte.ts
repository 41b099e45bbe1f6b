import { readDocuments, type SearchDocument } from '#lib/core/search/documents.ts';
import { createFind, type Find, type Result } from '#lib/core/search/find.ts';

export interface SearchOptions {
	/** Fetches the index; fails where that does not work. */
	load: () => Promise<unknown>;
	/** False for what must not be found, such as questions that are still to be asked. */
	mayShow: (document: SearchDocument) => boolean;
}

export type SearchNews = 'none' | 'failed' | 'loading' | 'nothing-found' | 'found';

/** The search of the course, from its opening on. */
export class Search {
	query = $state('');
	status = $state<'loading' | 'ready' | 'failed'>('loading');
	readonly results: readonly Result[] = $derived.by(() =>
		this.query.trim() === '' ? [] : (this.#find?.(this.query, this.#options.mayShow) ?? [])
	);
	#find = $state.raw<Find>();
	readonly #options: SearchOptions;

	constructor(options: SearchOptions) {
		this.#options = options;
	}

	/** Loads the index, or tries it again. Never rejects. */
	async open(): Promise<void> {
		this.status = 'loading';
		try {
			this.#find = createFind(readDocuments(await this.#options.load()));
			this.status = 'ready';
		} catch {
			this.status = 'failed';
		}
	}

	/** What is to be said: that there are results, or why there are none. Nothing before a query. */
	get news(): SearchNews {
		if (this.status === 'failed') return 'failed';
		if (this.query.trim() === '') return 'none';
		if (this.status === 'loading') return 'loading';
		return this.results.length === 0 ? 'nothing-found' : 'found';
	}
}
