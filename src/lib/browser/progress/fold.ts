import type { LogEvent } from '#lib/core/progress/events.ts';
import {
	joinLog,
	readLog,
	writeLog,
	type LogReading,
	type ReadLog
} from '#lib/core/progress/log-text.ts';
import { EventSet } from '#lib/core/progress/merge-events.ts';
import type { UnknownEvent } from '#lib/core/progress/parse-event.ts';
import { BASE, FOLD_LOCK, tabLock, tabOf, tabOfLock } from './keys.ts';
import { listLogs, setAside, tryWrite, type TextStorage } from './texts.ts';

/** What we use of the Web Locks interface. */
export interface Locks {
	request<T>(name: string, callback: () => Promise<T>): Promise<T>;
	request<T>(
		name: string,
		options: { ifAvailable: boolean },
		callback: (lock: Lock | null) => Promise<T>
	): Promise<T>;
	query(): Promise<LockManagerSnapshot>;
}

/** Marks a tab as open until the function it gives back is called, or the page ends. */
export function holdTab(locks: Locks | undefined, tab: string): () => void {
	let release = () => {};
	const released = new Promise<void>((resolve) => {
		release = resolve;
	});
	// Without the lock the tab's segments may be folded early, which loses nothing.
	locks?.request(tabLock(tab), () => released).catch(() => undefined);
	return () => release();
}

/**
 * Folds the segments of closed tabs into the base, unless another tab is at it. Two steps keep it
 * safe even where a tab sees the storage late: a start folds segments in, and only a later one,
 * which finds all their events in the base, removes them.
 */
export async function foldSegments(storage: TextStorage, locks: Locks, now: () => number) {
	await locks.request(FOLD_LOCK, { ifAvailable: true }, async (lock) => {
		if (lock === null) return;
		const { held = [], pending = [] } = await locks.query();
		const open = new Set([...held, ...pending].map(({ name }) => tabOfLock(name ?? '')));
		const closed = (key: string) => tabOf(key) !== undefined && !open.has(tabOf(key));
		fold(storage, closed, now());
	});
}

function fold(storage: TextStorage, isClosed: (key: string) => boolean, at: number): void {
	const base = readOrSetAside(storage, BASE, storage.getItem(BASE) ?? joinLog([]), at);
	if (!base) return;
	const events = new EventSet<LogEvent>();
	const unknown = new EventSet<UnknownEvent>();
	events.add(base.events);
	unknown.add(base.unknown);
	let grown = false;
	for (const { key, text } of listLogs(storage)) {
		if (!isClosed(key)) continue;
		const log = readOrSetAside(storage, key, text, at);
		if (!log) continue;
		const added = events.add(log.events).length + unknown.add(log.unknown).length;
		if (added === 0) storage.removeItem(key);
		else grown = true;
	}
	// Where the base does not fit, the segments go on beside it: they are read all the same.
	if (grown) tryWrite(storage, BASE, writeLog({ events: events.list, unknown: unknown.list }));
}

/**
 * Reads a log that is ours to change. What cannot be read is moved aside first; a log of a later
 * edition, and one whose copy does not fit, is left as it is: undefined.
 */
function readOrSetAside(
	storage: TextStorage,
	key: string,
	text: string,
	at: number
): ReadLog | undefined {
	const log = readLog(text);
	const strange = unreadablePart(log, text);
	if (strange === undefined) return log.ok ? log : undefined;
	if (!setAside(storage, strange, at)) return undefined;
	// A segment without anything readable is then removed like one whose events are all in the base.
	const clean: ReadLog = log.ok ? log : { ok: true, events: [], unknown: [], unreadable: [] };
	if (log.ok || key === BASE) tryWrite(storage, key, writeLog(clean));
	return clean;
}

/** What of a text could not be read: all of it, a part as a log of its own, or nothing. */
export function unreadablePart(log: LogReading, text: string): string | undefined {
	if (log.ok) return log.rest;
	return log.problem === 'newer' ? undefined : text;
}
