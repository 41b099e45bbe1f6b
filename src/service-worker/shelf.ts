import type { OfflineTrouble } from '#lib/core/ports/offline.ts';
import { copyFrom, wholeCopy } from './content.ts';
import { cacheName, cachePrefix, isImmutable, type Edition } from './edition.ts';

/** What is used of one of the browser's caches. */
export interface Copies {
	match(path: string, options: CacheQueryOptions): Promise<Response | undefined>;
	put(path: string, response: Response): Promise<void>;
	delete(path: string, options: CacheQueryOptions): Promise<boolean>;
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

/** Why an edition could not be saved. */
export class NotSaved extends Error {
	readonly reason: OfflineTrouble;

	constructor(reason: OfflineTrouble, message: string, cause?: unknown) {
		super(message, { cause });
		this.reason = reason;
	}
}

/** Few enough to leave the network to the page, enough to keep a slow one busy. */
const AT_ONCE = 6;
const BY_PATH = { ignoreVary: true };

/** The copies of one edition in the browser's cache storage. Each is checked when it comes and when it goes. */
export class Shelf {
	readonly #edition: Edition;
	readonly #tools: ShelfTools;

	constructor(edition: Edition, tools: ShelfTools) {
		this.#edition = edition;
		this.#tools = tools;
	}

	/**
	 * Saves what is not saved yet; resolves only when the edition is whole.
	 * What an earlier, interrupted try has saved is kept.
	 * @throws {NotSaved} when a file cannot be had, or the storage is full
	 */
	async save(tell: Progress): Promise<void> {
		const total = this.#edition.hashes.size;
		const missing = await this.#missing();
		if (missing.length === 0) return;
		const others = await this.#others();
		let done = total - missing.length;
		await inParallel(missing, async (path) => {
			const copy = (await this.#copyOfOthers(path, others)) ?? (await this.#fetch(path));
			await this.#put(path, copy);
			done += 1;
			tell(done, total);
		});
		// The storage can be cleared meanwhile, and what was put into it is then gone.
		const lost = await this.#missing();
		if (lost.length > 0) throw new NotSaved('storage', `Not saved: ${lost.join(', ')}`);
	}

	/** Looks into every copy, and throws out what is damaged; `save` then gets it anew. */
	async throwOutDamaged(): Promise<void> {
		await inParallel([...this.#edition.hashes.keys()], async (path) => {
			await this.copyOf(path);
		});
	}

	/** The saved copy of a path, if there is one and it is whole; one that is not is thrown out. */
	async copyOf(path: string): Promise<Response | undefined> {
		const shelf = await this.#open();
		const saved = await shelf.match(path, BY_PATH);
		const copy = saved && (await copyFrom(saved, path, this.#hashOf(path)));
		if (saved && !copy) await shelf.delete(path, BY_PATH);
		return copy;
	}

	/** Fetches the file of a path, and saves it. @throws {NotSaved} when the host has another or none */
	async renew(path: string): Promise<Response> {
		const copy = await this.#fetch(path);
		// The page that asks gets it all the same.
		await this.#put(path, copy.clone()).catch(() => undefined);
		return copy;
	}

	/** The copy that another edition saved; only whole ones. */
	async otherCopyOf(path: string): Promise<Response | undefined> {
		return await firstOf(await this.#others(), async (other) => {
			const saved = await other.match(path, BY_PATH);
			return saved && (await wholeCopy(saved, path));
		});
	}

	/** Removes the copies of all other editions. */
	async removeOthers(): Promise<void> {
		const names = await this.#otherNames();
		await Promise.all(names.map((name) => this.#tools.caches.delete(name)));
	}

	#hashOf(path: string): string {
		return this.#edition.hashes.get(path) ?? '';
	}

	/** What another edition saved of a file that has not changed. */
	async #copyOfOthers(path: string, others: readonly Copies[]): Promise<Response | undefined> {
		return await firstOf(others, async (other) => {
			const saved = await other.match(path, BY_PATH);
			return saved && (await copyFrom(saved, path, this.#hashOf(path)));
		});
	}

	async #fetch(path: string): Promise<Response> {
		const copy = await firstOf(this.#requests(path), async (request) => {
			const answer = await this.#tools.fetch(request).catch((problem: unknown) => {
				throw new NotSaved('network', `${path}: no answer`, problem);
			});
			return await copyFrom(answer, path, this.#hashOf(path));
		});
		if (!copy) throw new NotSaved('altered', `${path}: not what this edition holds`);
		return copy;
	}

	/**
	 * How a file is asked for. A cache on the way may hold an old or a damaged one: then it is asked for
	 * past the browser's caches, and last under an address that no cache between here and the host knows.
	 * For a page that address is the name of its file, for hosts that answer no folders.
	 */
	#requests(path: string): Request[] {
		const url = this.#edition.origin + path;
		const ask = (address: string, cache: RequestCache) =>
			new Request(address, { mode: 'same-origin', cache });
		const file = url.endsWith('/') ? `${url}index.html` : url;
		return [
			ask(url, isImmutable(this.#edition, path) ? 'default' : 'no-cache'),
			ask(url, 'reload'),
			ask(`${file}?${this.#hashOf(path)}`, 'no-store')
		];
	}

	async #put(path: string, copy: Response): Promise<void> {
		const shelf = await this.#open();
		await shelf.put(path, copy).catch((problem: unknown) => {
			throw new NotSaved('storage', `${path}: no room`, problem);
		});
	}

	async #missing(): Promise<string[]> {
		const saved = await (await this.#open()).keys();
		const have = new Set(saved.map((request) => new URL(request.url).pathname));
		return [...this.#edition.hashes.keys()].filter((path) => !have.has(path));
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

/** The first result that a task finds, one item after the other. */
async function firstOf<T, R>(
	items: readonly T[],
	find: (item: T) => Promise<R | undefined>
): Promise<R | undefined> {
	for (const item of items) {
		const found = await find(item);
		if (found) return found;
	}
	return undefined;
}

/** The same content as a response with another status. */
export function withStatus(response: Response, status: number): Response {
	return new Response(response.body, { status, headers: response.headers });
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
