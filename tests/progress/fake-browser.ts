import type { Locks } from '../../src/lib/browser/progress/fold.ts';
import type { Journal, JournalRecord } from '../../src/lib/browser/progress/journal.ts';
import {
	openProgressStore,
	type PageEvents,
	type StorageChange,
	type StoreOptions
} from '../../src/lib/browser/progress/store.ts';
import type { TextStorage } from '../../src/lib/browser/progress/texts.ts';
import type { ProgressStore } from '../../src/lib/core/progress/store.ts';
import { NOON } from './sample.ts';

class FakePage implements PageEvents {
	readonly changed = new Set<(change: StorageChange) => void>();
	readonly hidden = new Set<() => void>();
	readonly returned = new Set<() => void>();

	onstorage(listener: (change: StorageChange) => void) {
		return listen(this.changed, listener);
	}
	onhide(listener: () => void) {
		return listen(this.hidden, listener);
	}
	onreturn(listener: () => void) {
		return listen(this.returned, listener);
	}
}

function listen<T>(listeners: Set<T>, listener: T): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/** Web Locks that grant at once. `held` are the names that are held now. */
class FakeLocks implements Locks {
	readonly held = new Set<string>();

	async request<T>(
		name: string,
		first: { ifAvailable: boolean } | (() => Promise<T>),
		second?: (lock: Lock | null) => Promise<T>
	): Promise<T> {
		const callback = typeof first === 'function' ? first : second;
		if (!callback) throw new TypeError('no callback');
		if (this.held.has(name)) return callback(null);
		this.held.add(name);
		try {
			return await callback({ name, mode: 'exclusive' });
		} finally {
			this.held.delete(name);
		}
	}

	query(): Promise<LockManagerSnapshot> {
		const held = [...this.held].map((name) => ({ name, mode: 'exclusive' as const, clientId: '' }));
		return Promise.resolve({ held, pending: [] });
	}
}

class FakeJournal implements Journal {
	records: JournalRecord[] = [];
	#count = 0;

	put(at: number, text: string): Promise<void> {
		this.records.push({ key: this.#count++, at, text });
		return Promise.resolve();
	}
	read(): Promise<JournalRecord[]> {
		return Promise.resolve([...this.records]);
	}
	remove(keys: readonly IDBValidKey[]): Promise<void> {
		this.records = this.records.filter(({ key }) => !keys.includes(key));
		return Promise.resolve();
	}
	close(): void {}
}

class FakeVisit {
	readonly texts = new Map<string, string>();

	getItem(key: string): string | null {
		return this.texts.get(key) ?? null;
	}
	setItem(key: string, text: string): void {
		this.texts.set(key, text);
	}
}

/** One open page with the real store in it. */
export interface Tab {
	store: ProgressStore;
	page: FakePage;
	/** Lets the tasks run that wait for an idle page, such as folding. */
	idle: () => Promise<void>;
	/** Ends the page as a killed browser does: no task runs any more. */
	kill: () => void;
}

/** A browser with one local storage, locks, a journal, a clock that stands still, and tabs. */
export class FakeBrowser {
	readonly texts = new Map<string, string>();
	readonly locks = new FakeLocks();
	readonly journal = new FakeJournal();
	/** What the visit keeps; every tab of this browser is part of one visit. */
	readonly visit = new FakeVisit();
	/** How many characters local storage holds. */
	quota = Infinity;
	now = NOON;
	persisted = 0;
	#ids = 0;
	readonly #tabs = new Set<FakePage>();

	open(options: Partial<StoreOptions> = {}): Tab {
		const page = new FakePage();
		const tasks: (() => void)[] = [];
		const store = openProgressStore({
			storage: this.#storageOf(page),
			journal: this.journal,
			visit: this.visit,
			locks: this.locks,
			page,
			now: () => this.now,
			newId: () => `id${String(this.#ids++).padStart(4, '0')}`,
			whenIdle: (task) => tasks.push(task),
			persist: () => this.persisted++,
			...options
		});
		this.#tabs.add(page);
		return {
			store,
			page,
			idle: async () => {
				for (const task of tasks.splice(0)) task();
				await settle();
			},
			kill: () => {
				this.#tabs.delete(page);
				store.close();
			}
		};
	}

	/** A change made by something else on the same host; every tab hears of it. */
	change(key: string | null, newValue: string | null, by?: FakePage): void {
		if (key === null) this.texts.clear();
		else if (newValue === null) this.texts.delete(key);
		else this.texts.set(key, newValue);
		for (const tab of this.#tabs) {
			if (tab !== by) for (const listener of tab.changed) listener({ key, newValue });
		}
	}

	keys(part: string): string[] {
		return [...this.texts.keys()].filter((key) => key.includes(part));
	}

	#storageOf(page: FakePage): TextStorage {
		const { texts } = this;
		return {
			get length() {
				return texts.size;
			},
			key: (n) => [...texts.keys()][n] ?? null,
			getItem: (key) => texts.get(key) ?? null,
			setItem: (key, text) => {
				const others = [...texts].filter(([other]) => other !== key);
				const used = others.reduce((sum, [k, t]) => sum + k.length + t.length, 0);
				if (used + key.length + text.length > this.quota) throw new Error('quota');
				this.change(key, text, page);
			},
			removeItem: (key) => {
				if (texts.has(key)) this.change(key, null, page);
			}
		};
	}
}

/** Lets everything that is already promised happen. */
export async function settle(): Promise<void> {
	for (let i = 0; i < 20; i++) await Promise.resolve();
}
