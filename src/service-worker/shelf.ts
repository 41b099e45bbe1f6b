import { belongsTo, cacheName, cachePrefix, findFault, isPage, type Edition } from './edition.ts';

/** What is used of one of the browser's caches. */
export interface Copies {
	match(path: string, options: CacheQueryOptions): Promise<Response | undefined>;
	put(path: string, response: Response): Promise<void>;
	keys(): Promise<readonly { url: string }[]>;
}

/** What the shelf needs of the browser. */
export interface ShelfTools {
	caches: {
		open(name: string): Promise<Copies>;
		keys(): Promise<string[]>;
		delete(name: string): Promise<boolean>;
	};
	fetch: (request: Request) => Promise<Response>;
}

export type Progress = (done: number, total: number) => void;

/** Few enough to leave the network to the page, enough to keep a slow one busy. */
const AT_ONCE = 6;
const BY_PATH = { ignoreVary: true };

/** The copies of one edition in the browser's cache storage. */
export class Shelf {
	readonly #edition: Edition;
	readonly #tools: ShelfTools;

	constructor(edition: Edition, tools: ShelfTools) {
		this.#edition = edition;
		this.#tools = tools;
	}

	/**
	 * Saves what is not saved yet; resolves only when the edition is whole.
	 * What an earlier, interrupted try has saved is kept: every copy was checked when it was put.
	 * @throws {Error} when a file cannot be had, or the storage is full
	 */
	async save(tell: Progress): Promise<void> {
		const { paths } = this.#edition;
		const missing = await this.#missing();
		if (missing.length === 0) return;
		const shelf = await this.#open();
		const others = await this.#others();
		let done = paths.length - missing.length;
		await inParallel(missing, async (path) => {
			await shelf.put(path, await this.#obtain(path, others));
			done += 1;
			tell(done, paths.length);
		});
		// The storage can be cleared meanwhile, and what was put into it is then gone.
		const lost = await this.#missing();
		if (lost.length > 0) throw new Error(`Not saved: ${lost.join(', ')}`);
	}

	/** The saved copy of a path, if there is one. */
	async copyOf(path: string): Promise<Response | undefined> {
		return await (await this.#open()).match(path, BY_PATH);
	}

	/** The copy that another edition saved. */
	async otherCopyOf(path: string): Promise<Response | undefined> {
		return await firstMatch(await this.#others(), path);
	}

	/** Removes the copies of all other editions. */
	async removeOthers(): Promise<void> {
		const names = await this.#otherNames();
		await Promise.all(names.map((name) => this.#tools.caches.delete(name)));
	}

	/** A good answer for a path: a copy of another edition where nothing changed, else a new one. */
	async #obtain(path: string, others: readonly Copies[]): Promise<Response> {
		const kept = await firstMatch(others, path);
		if (kept && this.#edition.hashed.has(path)) return kept;
		const fetched = await this.#tools.fetch(this.#request(path, kept));
		const response = kept && fetched.status === 304 ? kept : withoutRedirect(fetched);
		const fault = findFault(this.#edition, path, response);
		if (fault) throw new Error(`${path}: ${fault}`);
		if (isPage(path) && !belongsTo(this.#edition, await response.clone().text())) {
			throw new Error(`${path}: a page of another edition`);
		}
		return response;
	}

	/** Asks for a path, so that what did not change is not sent again. */
	#request(path: string, kept: Response | undefined): Request {
		const url = this.#edition.origin + path;
		const mode = 'same-origin';
		if (this.#edition.hashed.has(path)) return new Request(url, { mode });
		const tag = kept?.headers.get('etag');
		// A condition of our own bypasses the browser's cache and shows us the 304.
		const headers = { 'If-None-Match': tag ?? '' };
		if (tag) return new Request(url, { mode, headers, cache: 'no-store' });
		return new Request(url, { mode, cache: 'no-cache' });
	}

	async #missing(): Promise<string[]> {
		const saved = await (await this.#open()).keys();
		const have = new Set(saved.map((request) => new URL(request.url).pathname));
		return this.#edition.paths.filter((path) => !have.has(path));
	}

	#open(): Promise<Copies> {
		return this.#tools.caches.open(cacheName(this.#edition));
	}

	async #others(): Promise<Copies[]> {
		const names = await this.#otherNames();
		return Promise.all(names.map((name) => this.#tools.caches.open(name)));
	}

	/** Newest first, as far as the browser keeps the order in which caches were made. */
	async #otherNames(): Promise<string[]> {
		const names = await this.#tools.caches.keys();
		const prefix = cachePrefix(this.#edition);
		const own = cacheName(this.#edition);
		return names.filter((name) => name.startsWith(prefix) && name !== own).reverse();
	}
}

async function firstMatch(caches: readonly Copies[], path: string): Promise<Response | undefined> {
	for (const cache of caches) {
		const copy = await cache.match(path, BY_PATH);
		if (copy) return copy;
	}
	return undefined;
}

/** A navigation must not be answered by a response that came by a redirect. */
function withoutRedirect(response: Response): Response {
	return response.redirected ? rebuilt(response, response.status) : response;
}

/** The same content as a response of its own. The body is decoded already. */
export function rebuilt(response: Response, status: number): Response {
	const headers = new Headers(response.headers);
	headers.delete('content-encoding');
	headers.delete('content-length');
	return new Response(response.body, { status, headers });
}

/** Runs the task for each item, a few at a time; fails after all have ended if one has failed. */
async function inParallel<T>(items: readonly T[], task: (item: T) => Promise<void>): Promise<void> {
	const rest = items.values();
	const walk = async () => {
		for (const item of rest) await task(item);
	};
	const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, walk));
	for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
