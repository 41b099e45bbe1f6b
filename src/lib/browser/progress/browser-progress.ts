import type { ProgressStore } from '#lib/core/progress/store.ts';
import { newId } from './ids.ts';
import { openJournal, type Journal } from './journal.ts';
import { openProgressStore, type PageEvents } from './store.ts';
import type { TextStorage } from './texts.ts';

/** Opens the learner's progress in this browser. Call it once a page, not while rendering on a server. */
export function openBrowserProgress(): ProgressStore {
	return openProgressStore({
		storage: findStorage(() => window.localStorage),
		visit: findStorage(() => window.sessionStorage),
		journal: findJournal(),
		// There are no locks in a page that came over plain HTTP from another host.
		locks: 'locks' in navigator ? navigator.locks : undefined,
		page: pageEvents,
		now: Date.now,
		newId,
		whenIdle,
		persist: askToPersist
	});
}

/** The learner's local day of a moment (milliseconds since 1970), such as 2026-11-22. */
export function localDay(at: number): string {
	const date = new Date(at);
	const [month, day] = [date.getMonth() + 1, date.getDate()];
	return [date.getFullYear(), pad(month), pad(day)].join('-');
}

function pad(n: number): string {
	return String(n).padStart(2, '0');
}

/** Where the learner forbids storage, naming it throws. */
function findStorage(name: () => TextStorage): TextStorage | undefined {
	try {
		return name();
	} catch {
		return undefined;
	}
}

function findJournal(): Journal | undefined {
	try {
		return 'indexedDB' in window ? openJournal(window.indexedDB) : undefined;
	} catch {
		return undefined;
	}
}

const pageEvents: PageEvents = {
	onstorage: (listener) =>
		listen('storage', (event) => {
			// Session storage reports its changes under the same name.
			if (event.storageArea === findStorage(() => window.localStorage)) listener(event);
		}),
	onhide: (listener) => listen('pagehide', listener),
	onreturn: (listener) =>
		listen('pageshow', (event) => {
			if (event.persisted) listener();
		})
};

function listen<K extends keyof WindowEventMap>(
	name: K,
	listener: (event: WindowEventMap[K]) => void
): () => void {
	window.addEventListener(name, listener);
	return () => window.removeEventListener(name, listener);
}

/** After the first paint, and after what the page itself has to do. */
function whenIdle(task: () => void): void {
	if ('requestIdleCallback' in window) window.requestIdleCallback(task, { timeout: 10_000 });
	else setTimeout(task, 2_000);
}

/** Asks that this site's data be not cleared when the disk gets full. The answer changes nothing for us. */
function askToPersist(): void {
	if (!('storage' in navigator)) return;
	const { storage } = navigator;
	storage
		.persisted()
		.then((kept) => kept || storage.persist())
		.catch(() => undefined);
}
