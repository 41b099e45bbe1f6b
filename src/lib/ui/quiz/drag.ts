/** What becomes of something that is dragged: by mouse, pen or finger. */
interface Dragged {
	/** The pointer has moved: by so many pixels since it was pressed, to this point of the window. */
	onmove: (by: { x: number; y: number }, at: { x: number; y: number }) => void;
	/** It was let go; nothing is dropped where the browser took the pointer away. */
	onend: (isDropped: boolean) => void;
}

/** Pixels within which a press is a tap. */
const SLACK = 4;

/**
 * Makes something draggable that a selector finds in a root. `begin` tells what is dragged, once the pointer has
 * moved; undefined where nothing can be. The place that is gripped needs `touch-action: none`.
 */
export function draggable(
	root: HTMLElement,
	selector: string,
	begin: (grip: HTMLElement) => Dragged | undefined
): void {
	root.addEventListener('pointerdown', (event) => {
		const { target, button, pointerId, clientX, clientY } = event;
		const grip = target instanceof Element ? target.closest<HTMLElement>(selector) : null;
		if (!grip || button !== 0) return;
		let dragged: Dragged | undefined;
		const end = new AbortController();
		const { signal } = end;
		// The whole window is listened to: what is dragged may leave its place in the page, and its capture with it.
		addEventListener(
			'pointermove',
			(move) => {
				if (move.pointerId !== pointerId) return;
				const by = { x: move.clientX - clientX, y: move.clientY - clientY };
				if (!dragged && Math.hypot(by.x, by.y) < SLACK) return;
				dragged ??= begin(grip);
				dragged?.onmove(by, { x: move.clientX, y: move.clientY });
			},
			{ signal }
		);
		const finish = (isDropped: boolean) => (last: PointerEvent) => {
			if (last.pointerId !== pointerId) return;
			end.abort();
			dragged?.onend(isDropped);
		};
		addEventListener('pointerup', finish(true), { signal });
		addEventListener('pointercancel', finish(false), { signal });
	});
}
