import type { LogEvent, NewEvent } from './events.ts';
import type { LogEvents } from './log-text.ts';

/** Something that the learner should know about how the progress is kept. */
export type StoreProblem =
	/** The storage is full: what came last is kept in memory, and in the journal where there is one. */
	| { kind: 'full' }
	/** The browser keeps nothing for this site: the progress lasts as long as the page, or lies in the journal alone. */
	| { kind: 'disabled' }
	/** A log of a later edition of the course lies here; it is left as it is. */
	| { kind: 'newer'; key: string; version: number }
	/** A text that could not be read is kept; see `aside`. */
	| { kind: 'unreadable'; key: string };

/** A text that could not be read, kept for the learner to download or to remove. */
export interface AsideText {
	key: string;
	text: string;
	/** False while the text still lies among readable events and cannot be taken out alone. */
	removable: boolean;
}

/** Told after each change: the events that are new here, oldest first; none when only problems changed. */
export type StoreListener = (events: readonly LogEvent[]) => void;

/** Where the progress is kept. Implemented in `browser/progress`. */
export interface ProgressStore {
	/** Everything known now, at once: what local storage held, and what came since. */
	readNow(): LogEvents;
	/** The same, after the journal was read too. Never rejects. */
	load(): Promise<LogEvents>;
	/**
	 * Stamps one event, so that it comes after all that are known, writes it at once, and tells the listeners. A full or missing storage is
	 * reported, not thrown.
	 * @throws TypeError for an event that could not be read again: a mistake of the program.
	 */
	append(event: NewEvent): LogEvent;
	/** Merges the events of another log, such as an imported one. Never throws. */
	merge(log: LogEvents): void;
	/** Follows changes made here and in other tabs; gives back the function that ends it. */
	subscribe(listener: StoreListener): () => void;
	/** Ids of the resets made on this visit, oldest first: as long as it lasts, they can be taken back. */
	visitResets(): readonly string[];
	problems(): readonly StoreProblem[];
	aside(): readonly AsideText[];
	/** Removes a text listed by `aside`, at the learner's wish. */
	removeAside(key: string): void;
	/** Lets go of locks and listeners. */
	close(): void;
}
