import * as words from '#words/quiz.ts';
import { draggable } from './drag.ts';

/** The lines of an ordering question: what is seen is what is answered. */
export interface LiveSorting {
	/** Begins anew with the lines as they stand. */
	start(): void;
	/** Brings the lines into the places that are chosen. */
	takeOver(): void;
}

const linesOf = (list: HTMLElement) => [...list.querySelectorAll<HTMLElement>(':scope > .option')];
const fieldOf = (line: HTMLElement) => line.querySelector('select');

/** Makes the lines movable: by a pointer that drags them, by the place that is chosen, and one up or down by buttons. */
export function liveSorting(list: HTMLElement): LiveSorting {
	const lines = () => linesOf(list);
	const status = list.parentElement?.querySelector('[data-moved]');
	const moved = document.createElement('input');
	moved.type = 'hidden';
	moved.name = (fieldOf(list)?.name ?? '').replace(/place-.*$/, 'moved');
	list.after(moved);

	/** A select that was once used keeps its own choice when the line moves in another way; it has to be told. */
	function tellPlaces(): void {
		for (const [place, line] of lines().entries()) {
			const field = fieldOf(line);
			if (field) field.value = String(place + 1);
		}
	}

	function start(): void {
		moved.value = 'no';
		if (status) status.textContent = '';
		tellPlaces();
	}

	/** @param focus what keeps the focus in the moved line, where it can still be used */
	function move(line: HTMLElement, to: number, focus: string): void {
		const others = lines().filter((other) => other !== line);
		const next = others[to];
		if (next) next.before(line);
		else others.at(-1)?.after(line);
		moved.value = 'yes';
		tellPlaces();
		if (status) status.textContent = words.nowInPlace(to + 1, others.length + 1);
		const target = line.querySelector<HTMLElement>(focus);
		const canFocus = target?.checkVisibility({ visibilityProperty: true });
		(canFocus ? target : fieldOf(line))?.focus();
	}

	list.addEventListener('change', ({ target }) => {
		const line = target instanceof HTMLSelectElement && target.closest<HTMLElement>('.option');
		if (line) move(line, Number(target.value) - 1, 'select');
	});
	list.addEventListener('click', ({ target }) => {
		const button = target instanceof Element ? target.closest<HTMLElement>('[data-move]') : null;
		const line = button?.closest<HTMLElement>('.option');
		const by = button?.dataset['move'];
		if (!line || by === undefined) return;
		const to = lines().indexOf(line) + Number(by);
		if (to >= 0 && to < lines().length) move(line, to, `[data-move="${by}"]`);
	});

	dragLines(list, (line) => move(line, lines().indexOf(line), 'select'));
	takeOver();
	return { start, takeOver };

	/** The learner may have chosen places before the script came: the lines follow. */
	function takeOver(): void {
		const before = lines();
		const chosen = (line: HTMLElement) => Number(fieldOf(line)?.value);
		const isChanged = before.some((line, place) => chosen(line) !== place + 1);
		list.append(...before.toSorted((a, b) => chosen(a) - chosen(b)));
		start();
		if (isChanged) moved.value = 'yes';
	}
}

/** A line that is dragged follows the pointer; the others make room as it passes the middle of them. */
function dragLines(list: HTMLElement, drop: (line: HTMLElement) => void): void {
	draggable(list, '[data-grip]', (grip) => {
		const line = grip.closest<HTMLElement>('.option');
		if (!line || fieldOf(line)?.disabled) return undefined;
		const from = line.offsetTop;
		line.classList.add('dragged');
		return {
			onmove({ y }) {
				const others = linesOf(list).filter((other) => other !== line);
				const middle = from + y + line.offsetHeight / 2;
				const next = others.find((other) => other.offsetTop + other.offsetHeight / 2 > middle);
				const isThere = (next ? next.previousElementSibling : list.lastElementChild) === line;
				if (!isThere) list.insertBefore(line, next ?? null);
				line.style.translate = `0 ${from + y - line.offsetTop}px`;
			},
			onend() {
				line.style.translate = '';
				line.classList.remove('dragged');
				drop(line);
			}
		};
	});
}
