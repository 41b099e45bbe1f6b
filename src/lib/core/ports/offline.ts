/**
 * Why the course is not saved: the host does not answer; it answers with something else than the
 * course, as a sign-in page or an old cache does; or there is no room.
 */
export type OfflineTrouble = 'network' | 'altered' | 'storage';

/** What becomes known about offline use while a page is open. */
export type OfflineReport =
	/** The browser can keep the course. */
	| { kind: 'supported' }
	/** It is being saved, and that takes long. */
	| { kind: 'saving'; done: number; total: number }
	/** Saving failed, perhaps it is known why; it is tried again later. */
	| { kind: 'not-saved'; reason?: OfflineTrouble }
	/** The whole course is on the device. */
	| { kind: 'ready' }
	/** A new edition is saved and waits, or another tab has taken it. */
	| { kind: 'update' }
	/** A piece of the page could not be loaded. */
	| { kind: 'missing' };

/** Who keeps the course on the device; the browser layer implements it. */
export interface OfflineKeeper {
	start(tell: (report: OfflineReport) => void): void;
	reload(): void;
}
