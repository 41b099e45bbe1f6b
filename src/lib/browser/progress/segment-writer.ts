import { joinLog } from '#lib/core/progress/log-text.ts';
import type { Stamp } from '#lib/core/progress/order.ts';
import { segmentKey } from './keys.ts';
import { tryWrite, type TextStorage } from './texts.ts';

/**
 * How many events a segment holds before the next is begun. Each append writes its segment whole,
 * so this bounds what one answer costs, however long the log is.
 */
const SEGMENT_SIZE = 100;

interface Segment {
	key: string;
	ids: string[];
	/** Each event as JSON. */
	texts: string[];
	saved: boolean;
}

/** Writes the events of one open tab, to keys that no other tab writes to. */
export class SegmentWriter {
	readonly #storage: TextStorage | undefined;
	readonly #onsave: (ids: readonly string[]) => void;
	#tab: string;
	#count = 0;
	#segments: Segment[] = [];

	/** @param onsave told the ids that lie in storage after each write that succeeded */
	constructor(
		storage: TextStorage | undefined,
		tab: string,
		onsave: (ids: readonly string[]) => void
	) {
		this.#storage = storage;
		this.#tab = tab;
		this.#onsave = onsave;
	}

	/** True when everything that was ever added lies in storage. */
	get saved(): boolean {
		return this.#segments.every((segment) => segment.saved);
	}

	/**
	 * Writes events at once; says whether they lie in storage. What does not fit stays here and is
	 * tried again with the next.
	 */
	add(events: readonly Stamp[]): boolean {
		const last = this.#segments.at(-1);
		const fits = last !== undefined && last.ids.length + events.length <= SEGMENT_SIZE;
		const segment = fits ? last : this.#begin();
		for (const event of events) {
			segment.ids.push(event.id);
			segment.texts.push(JSON.stringify(event));
		}
		segment.saved = false;
		this.flush();
		return segment.saved;
	}

	/** Goes on under another tab's name: the old one counts as closed, and others may fold it. */
	rename(tab: string): void {
		this.#tab = tab;
		this.#count = 0;
		const unsaved = this.#segments.filter((segment) => !segment.saved);
		for (const segment of unsaved) segment.key = this.#nextKey();
		this.#segments = unsaved;
	}

	/** Puts back a segment of ours that someone else changed; false when the key is not ours. */
	restore(key: string, found: string | null): boolean {
		const segment = this.#segments.find((one) => one.key === key);
		if (!segment) return false;
		if (found !== joinLog(segment.texts)) {
			segment.saved = false;
			this.flush();
		}
		return true;
	}

	#begin(): Segment {
		const segment: Segment = { key: this.#nextKey(), ids: [], texts: [], saved: true };
		this.#segments.push(segment);
		return segment;
	}

	#nextKey(): string {
		return segmentKey(this.#tab, this.#count++);
	}

	/** Tries again what did not fit before. */
	flush(): void {
		if (!this.#storage) return;
		for (const segment of this.#segments) {
			if (segment.saved) continue;
			segment.saved = tryWrite(this.#storage, segment.key, joinLog(segment.texts));
			if (segment.saved) this.#onsave(segment.ids);
		}
	}
}
