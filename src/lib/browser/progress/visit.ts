import { isRecord } from '#lib/core/quiz/types.ts';
import { VISIT } from './keys.ts';
import { tryWrite, type TextStorage } from './texts.ts';

/** What a visit keeps: it lasts over pages, until the tab is closed. */
export type VisitStorage = Pick<TextStorage, 'getItem' | 'setItem'>;

/** The resets made on this visit, by id: no clock could tell them from others. */
export class Visit {
	readonly #storage: VisitStorage | undefined;
	#resets: readonly string[];

	/** @param storage undefined where the browser keeps nothing: then a visit is a page */
	constructor(storage: VisitStorage | undefined) {
		this.#storage = storage;
		this.#resets = readResets(storage);
	}

	get resets(): readonly string[] {
		return this.#resets;
	}

	addReset(id: string): void {
		this.#resets = [...this.#resets, id];
		if (this.#storage) tryWrite(this.#storage, VISIT, JSON.stringify({ resets: this.#resets }));
	}
}

function readResets(storage: VisitStorage | undefined): string[] {
	try {
		const value: unknown = JSON.parse(storage?.getItem(VISIT) ?? 'null');
		const resets = isRecord(value) ? value['resets'] : undefined;
		return Array.isArray(resets) ? resets.filter((id) => typeof id === 'string') : [];
	} catch {
		return [];
	}
}
