import type { LogEvent, NewEvent } from '#lib/core/progress/events.ts';
import { readLog, writeLog, type LogEvents, type ReadLog } from '#lib/core/progress/log-text.ts';
import { stampAfter } from '#lib/core/progress/order.ts';
import { parseEvent } from '#lib/core/progress/parse-event.ts';
import type {
	AsideText,
	ProgressStore,
	StoreListener,
	StoreProblem
} from '#lib/core/progress/store.ts';
import { foldSegments, holdTab, unreadablePart, type Locks } from './fold.ts';
import type { Journal, JournalRecord } from './journal.ts';
import { isAsideKey, tabOf } from './keys.ts';
import { LogMemory } from './log-memory.ts';
import { SegmentWriter } from './segment-writer.ts';
import { listAside, listLogs, type StoredText, type TextStorage } from './texts.ts';
import { Visit, type VisitStorage } from './visit.ts';

/** A change of local storage made by another tab; `key` is null when everything was cleared. */
export interface StorageChange {
	key: string | null;
	newValue: string | null;
}

/** What happens to the page. Each method gives back the function that ends the listening. */
export interface PageEvents {
	onstorage(listener: (change: StorageChange) => void): () => void;
	/** The page is left; it may come back from the back/forward cache. */
	onhide(listener: () => void): () => void;
	/** The page came back from there. */
	onreturn(listener: () => void): () => void;
}

export interface StoreOptions {
	/** Undefined where the browser keeps nothing for this site. */
	storage: TextStorage | undefined;
	journal: Journal | undefined;
	/** Undefined where the browser keeps nothing for a visit. */
	visit: VisitStorage | undefined;
	/** Undefined where there are no Web Locks: then nothing is folded. */
	locks: Locks | undefined;
	page: PageEvents;
	/** Milliseconds since 1970. */
	now: () => number;
	/** A short id that no other device makes. */
	newId: () => string;
	/** Runs a task when the page has nothing better to do. */
	whenIdle: (task: () => void) => void;
	/** Asks the browser to keep this site's data. */
	persist: () => void;
}

/** From which answer on the browser is asked to keep the data: not before there is some. */
const PERSIST_AFTER = 3;
/** How long a journal entry is kept even though local storage has it too: until that is on disk. */
const JOURNAL_MS = 60_000;

/** Opens the progress of this site. Reads local storage at once and never throws. */
export function openProgressStore(options: StoreOptions): ProgressStore {
	return new LocalProgressStore(options);
}

class LocalProgressStore implements ProgressStore {
	readonly #options: StoreOptions;
	readonly #memory = new LogMemory();
	readonly #writer: SegmentWriter;
	readonly #visit: Visit;
	readonly #listeners = new Set<StoreListener>();
	readonly #stops: (() => void)[];
	#tab: string;
	#releaseTab: () => void;
	/** Versions of logs that are too new for us, and texts that could not be read, by key. */
	#newer = new Map<string, number>();
	#unreadable = new Map<string, string>();
	#aside: AsideText[] = [];
	#answers = 0;
	#loading: Promise<LogEvents> | undefined;

	constructor(options: StoreOptions) {
		this.#options = options;
		const { storage, page, locks, newId, whenIdle } = options;
		this.#visit = new Visit(options.visit);
		this.#tab = newId();
		this.#releaseTab = holdTab(locks, this.#tab);
		this.#writer = new SegmentWriter(storage, this.#tab, (ids) => this.#memory.markStored(ids));
		this.#stops = [
			page.onstorage((change) => this.#follow(change)),
			page.onhide(() => this.#leave()),
			page.onreturn(() => this.#return())
		];
		this.#readStorage();
		whenIdle(() => void this.#fold());
	}

	readNow(): LogEvents {
		return this.#memory.all;
	}

	load(): Promise<LogEvents> {
		this.#loading ??= this.#readJournal().then(() => this.#memory.all);
		return this.#loading;
	}

	append(event: NewEvent): LogEvent {
		const { now, newId } = this.#options;
		const stamp = stampAfter(now(), this.#memory.newest);
		const stamped: LogEvent = { ...event, id: newId(), ...stamp };
		const problem = parseEvent(stamped);
		if (typeof problem === 'string') throw new TypeError(`This event cannot be kept: ${problem}.`);
		if (stamped.kind === 'reset') this.#visit.addReset(stamped.id);
		this.merge({ events: [stamped], unknown: [] });
		if (stamped.kind === 'answered' && ++this.#answers === PERSIST_AFTER) this.#options.persist();
		return stamped;
	}

	merge(log: LogEvents): void {
		const added = this.#memory.add(log);
		const all = [...added.events, ...added.unknown];
		if (all.length === 0) return;
		this.#writer.add(all);
		this.#keepInJournal(added);
		this.#notify(added.events);
	}

	subscribe(listener: StoreListener): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	visitResets(): readonly string[] {
		return this.#visit.resets;
	}

	problems(): readonly StoreProblem[] {
		const problems: StoreProblem[] = [];
		if (!this.#options.storage) problems.push({ kind: 'disabled' });
		else if (!this.#writer.saved) problems.push({ kind: 'full' });
		for (const [key, version] of this.#newer) problems.push({ kind: 'newer', key, version });
		for (const { key } of this.#aside) problems.push({ kind: 'unreadable', key });
		return problems;
	}

	aside(): readonly AsideText[] {
		return this.#aside;
	}

	removeAside(key: string): void {
		const found = this.#aside.find((one) => one.key === key);
		// Only what the learner was shown may go: the text may have changed since.
		if (found?.removable && this.#options.storage?.getItem(key) === found.text) {
			this.#options.storage.removeItem(key);
			this.#writer.flush();
		}
		this.#listAside();
		this.#notify([]);
	}

	close(): void {
		for (const stop of this.#stops) stop();
		this.#listeners.clear();
		this.#releaseTab();
		this.#options.journal?.close();
	}

	/** Takes in what local storage holds; gives back what was new. Writes nothing. */
	#readStorage(): LogEvent[] {
		const { storage } = this.#options;
		if (!storage) return [];
		this.#newer.clear();
		this.#unreadable.clear();
		const fresh = listLogs(storage).flatMap((text) => this.#takeText(text));
		this.#listAside();
		return fresh;
	}

	/** Takes in one text of local storage; gives back what was new. */
	#takeText({ key, text }: StoredText): readonly LogEvent[] {
		const log = readLog(text);
		if (!log.ok && log.problem === 'newer') this.#newer.set(key, log.newer);
		if (unreadablePart(log, text) !== undefined) this.#unreadable.set(key, text);
		if (!log.ok) return [];
		return this.#memory.addStored(log).events;
	}

	#listAside(): void {
		const { storage } = this.#options;
		if (!storage) return;
		const inPlace = [...this.#unreadable].flatMap(([key, text]) => {
			if (storage.getItem(key) !== text) return [];
			const log = readLog(text);
			return [{ key, text: unreadablePart(log, text) ?? text, removable: !log.ok }];
		});
		const moved = listAside(storage).map((text) => ({ ...text, removable: true }));
		this.#aside = [...moved, ...inPlace];
	}

	#notify(events: readonly LogEvent[]): void {
		for (const listener of this.#listeners) listener(events);
	}

	async #readJournal(): Promise<void> {
		const { journal } = this.#options;
		if (!journal) return;
		try {
			const records = await journal.read();
			const spent: IDBValidKey[] = [];
			let fresh: LogEvent[] = [];
			for (const { key, at, text } of records) {
				const log = readLog(text);
				if (!log.ok) continue;
				if (this.#isSpent(log, at)) spent.push(key);
				fresh = fresh.concat(this.#memory.add(log).events);
			}
			this.#heal();
			this.#notify(fresh);
			await journal.remove(spent);
			await this.#stampAgain(journal, records);
		} catch {
			// Without a journal nothing else changes.
		}
	}

	/** True for a journal entry that local storage has had for long enough to be on disk. */
	#isSpent(log: ReadLog, at: number): boolean {
		const isOld = this.#options.now() - at > JOURNAL_MS;
		return isOld && !log.rest && this.#memory.areStored(log);
	}

	/** Where the clock was set back since, nobody knows how old an entry is: it counts as new. */
	async #stampAgain(journal: Journal, records: readonly JournalRecord[]): Promise<void> {
		const now = this.#options.now();
		for (const { key, at, text } of records) {
			if (at <= now) continue;
			await journal.put(now, text);
			await journal.remove([key]);
		}
	}

	/** Writes what local storage lacks: events that only the journal or this tab still had. */
	#heal(): void {
		this.#writer.flush();
		const missing = this.#memory.missing();
		const all = [...missing.events, ...missing.unknown];
		if (all.length === 0 || !this.#writer.saved || !this.#options.storage) return;
		// Local storage is late again, so the entries must look new to the next start.
		if (this.#writer.add(all)) this.#keepInJournal(missing);
	}

	#keepInJournal(log: LogEvents): void {
		const { journal, now } = this.#options;
		journal?.put(now(), writeLog(log)).catch(() => undefined);
	}

	#follow({ key, newValue }: StorageChange): void {
		if (key === null) {
			// Nothing here clears the storage; whoever did may share the host with us.
			this.#memory.forgetStored();
			this.#heal();
		} else if (isAsideKey(key)) {
			this.#listAside();
			this.#notify([]);
		} else if (tabOf(key) !== undefined && !this.#writer.restore(key, newValue)) {
			// The base is not followed: all that is folded into it came by here as a segment.
			if (newValue !== null) this.#notify(this.#takeText({ key, text: newValue }));
		}
	}

	/** A page that holds a lock is not let into the back/forward cache. Its segments may be folded. */
	#leave(): void {
		this.#releaseTab();
		this.#tab = this.#options.newId();
		this.#writer.rename(this.#tab);
	}

	/** Other tabs may have written while this page lay in the back/forward cache and heard nothing. */
	#return(): void {
		this.#releaseTab = holdTab(this.#options.locks, this.#tab);
		this.#notify(this.#readStorage());
	}

	async #fold(): Promise<void> {
		const { storage, locks, now } = this.#options;
		if (!storage || !locks) return;
		try {
			await foldSegments(storage, locks, now);
		} catch {
			return; // The segments stay as they are; the next start tries again.
		}
		if (this.#unreadable.size === 0) return;
		this.#listAside();
		this.#notify([]);
	}
}
