import { draggable } from './drag.ts';

/**
 * Lets the right sides of a matching question be dragged to their lines. The lists stay what is answered with, by
 * keys and by those who hear the page: what is dragged only chooses in them, and is hidden from both.
 */
export function liveMatching(list: HTMLElement): void {
	const lists = [...list.querySelectorAll('select')];
	const [first] = lists;
	const box = list.nextElementSibling;
	if (!first || !(box instanceof HTMLElement)) return;
	const drawn = [...box.querySelectorAll<HTMLElement>('[data-side]')];
	const sides = new Map(drawn.map((side) => [side.dataset['side'] ?? '', side]));
	// In the order of the lists, which each attempt has of its own.
	box.append(...[...first.options].flatMap(({ value }) => sides.get(value) ?? []));

	const lineAt = ({ x, y }: { x: number; y: number }): HTMLElement | undefined => {
		const line = document.elementFromPoint(x, y)?.closest<HTMLElement>('.option');
		return line && list.contains(line) ? line : undefined;
	};
	let over: HTMLElement | undefined;
	const hover = (line: HTMLElement | undefined): void => {
		over?.classList.remove('over');
		over = line;
		over?.classList.add('over');
	};

	/** A side that was chosen steps back; it can still be dragged. */
	list.addEventListener('change', () => {
		const chosen = new Set(lists.map(({ value }) => value));
		for (const [id, side] of sides) side.classList.toggle('used', chosen.has(id));
	});

	draggable(box, '.side', (side) => {
		if (first.disabled) return undefined;
		side.classList.add('dragged');
		return {
			onmove({ x, y }, at) {
				side.style.translate = `${x}px ${y}px`;
				hover(lineAt(at));
			},
			onend(isDropped) {
				const select = over?.querySelector('select');
				hover(undefined);
				side.style.translate = '';
				side.classList.remove('dragged');
				if (!isDropped || !select) return;
				select.value = side.dataset['side'] ?? '';
				select.dispatchEvent(new Event('change', { bubbles: true }));
			}
		};
	});
}
