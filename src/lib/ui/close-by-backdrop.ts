/**
 * Closes a dialog by a press beside it, where the browser does not know `closedby="any"`. The press must begin
 * and end beside it: a text that is selected with the mouse may end there.
 */
export function closeByBackdrop(dialog: HTMLDialogElement): () => void {
	if ('closedBy' in HTMLDialogElement.prototype) return () => undefined;
	let began = false;
	const isBeside = (event: MouseEvent): boolean => {
		if (event.target !== dialog) return false;
		const { left, right, top, bottom } = dialog.getBoundingClientRect();
		const { clientX: x, clientY: y } = event;
		return x < left || x > right || y < top || y > bottom;
	};
	const down = (event: MouseEvent) => (began = isBeside(event));
	const click = (event: MouseEvent) => {
		if (began && isBeside(event)) dialog.close();
	};
	dialog.addEventListener('pointerdown', down);
	dialog.addEventListener('click', click);
	return () => {
		dialog.removeEventListener('pointerdown', down);
		dialog.removeEventListener('click', click);
	};
}
