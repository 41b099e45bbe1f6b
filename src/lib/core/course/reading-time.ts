/** Whoever goes faster than this has not read: words a second. Fast readers of such texts reach 5 to 8. */
const SKIMMED = 12;

/** The time after which a text of so many words may have been read, in milliseconds. */
export const readingTime = (words: number): number => (1000 * words) / SKIMMED;

/** How long a reader has been in each section. The clock comes with each call: milliseconds that only grow. */
export class ReadingClock {
	readonly #spent = new Map<string, number>();
	#at: { section: string; since: number } | undefined;

	/** The reader is in a section from now on; in none, where it is empty. */
	enter(section: string, now: number): void {
		this.leave(now);
		if (section !== '') this.#at = { section, since: now };
	}

	/** The reader is nowhere: between sections, or in another window. */
	leave(now: number): void {
		if (!this.#at) return;
		const { section, since } = this.#at;
		this.#at = undefined;
		this.#spent.set(section, this.spent(section, now) + Math.max(0, now - since));
	}

	/** Milliseconds in a section so far. */
	spent(section: string, now: number): number {
		const before = this.#spent.get(section) ?? 0;
		return this.#at?.section === section ? before + Math.max(0, now - this.#at.since) : before;
	}
}
