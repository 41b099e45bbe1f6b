import { stateOn } from '#lib/core/catalogue/lifecycle.ts';
import type { ModelRow } from '#lib/core/catalogue/rows.ts';
import { SORTS, type SortKey, type View } from '#lib/core/catalogue/view.ts';
import * as words from '#words/models.ts';
import { stateDay } from './by-day.ts';

/** The table of models as the build drew it: its rows are hidden, ordered and brought up to date, never drawn anew. */
export class DrawnTable {
	readonly #table: HTMLElement;
	readonly #rows: ReadonlyMap<string, HTMLElement>;
	readonly #texts: ReadonlyMap<string, string>;

	constructor(table: HTMLElement) {
		this.#table = table;
		const rows = [...table.querySelectorAll<HTMLElement>('[data-model]')];
		this.#rows = new Map(rows.map((row) => [row.dataset['model'] ?? '', row]));
		this.#texts = new Map(rows.map((row) => [row.dataset['model'] ?? '', wordsIn(row)]));
	}

	/** True when the table holds each of these models: what is missing could be neither shown nor counted. */
	holds(ids: readonly string[]): boolean {
		return ids.every((id) => this.#rows.has(id));
	}

	/** What can be found of a model by typing, as it stood at first: a translator may change it later. */
	textOf(id: string): string {
		return this.#texts.get(id) ?? '';
	}

	/** Shows these models in this order, and no other. */
	show(ids: readonly string[]): void {
		const shown = ids.flatMap((id) => this.#rows.get(id) ?? []);
		const wanted = new Set(shown);
		for (const row of this.#rows.values()) row.hidden = !wanted.has(row);
		const others = [...this.#rows.values()].filter((row) => !wanted.has(row));
		const all = [...shown, ...others];
		const body = shown[0]?.parentElement;
		// A row that is put back where it stands would lose the focus for nothing.
		if (all.some((row, place) => body?.children[place] !== row)) body?.replaceChildren(...all);
	}

	markSort({ sort, descending }: Pick<View, 'sort' | 'descending'>): void {
		for (const header of this.#table.querySelectorAll<HTMLElement>('[data-sort]')) {
			if (header.dataset['sort'] !== sort) header.removeAttribute('aria-sort');
			else header.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
		}
	}

	/** Brings states up to the day, and marks what is past its shelf life. */
	markDay(rows: readonly ModelRow[], today: string): void {
		for (const row of rows) {
			if (stateOn(row, today) !== row.state) this.#moveState(row, today);
		}
		for (const seen of this.#table.querySelectorAll<HTMLElement>('[data-fresh-until]')) {
			if (today === '' || (seen.dataset['freshUntil'] ?? '') >= today) continue;
			seen.classList.add('old');
			seen.textContent = words.seenTooLongAgo(seen.textContent.trim());
		}
	}

	#moveState(row: ModelRow, today: string): void {
		const drawn = this.#rows.get(row.id);
		const name = drawn?.querySelector('.state');
		const state = stateOn(row, today);
		name?.replaceChildren(words.stateWords[state]);
		name?.classList.replace(row.state, state);
		const note = name?.nextElementSibling;
		note?.removeAttribute('data-fresh-until');
		const { kind, day } = stateDay(row, today, row.legacy ?? '');
		note?.replaceChildren(words.stateDays[kind](day));
	}

	/** Hears of clicks on the heads of columns and on names of models. Returns the clean-up. */
	listen(onsort: (sort: SortKey) => void, onopen: (id: string) => void): () => void {
		const hear = (event: MouseEvent) => {
			if (!(event.target instanceof Element) || !isPlain(event)) return;
			const head = event.target.closest('button')?.closest<HTMLElement>('[data-sort]');
			const sort = SORTS.find((key) => key === head?.dataset['sort']);
			if (sort) onsort(sort);
			const name = event.target.closest('a')?.closest<HTMLElement>('[data-model]');
			if (!name) return;
			event.preventDefault();
			onopen(name.dataset['model'] ?? '');
		};
		this.#table.addEventListener('click', hear);
		return () => this.#table.removeEventListener('click', hear);
	}
}

/** A model's name and provider, its family and model ID. */
function wordsIn(row: HTMLElement): string {
	const cells = [...row.children].slice(0, 2);
	return [...cells.map((cell) => cell.textContent), row.dataset['words']].join(' ');
}

/** Not one that asks for another tab or window. */
const isPlain = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
	button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;

/**
 * Takes the drawn details of all models out of the page, by id: from now on the panel shows one at a time,
 * and the page is an eighth of its size for whatever walks through it.
 */
export function takeOut(section: HTMLElement | null): ReadonlyMap<string, HTMLElement> {
	const details = [...(section?.querySelectorAll('article') ?? [])];
	section?.remove();
	return new Map(details.map((one) => [one.id, one]));
}
