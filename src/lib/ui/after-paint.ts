/**
 * Work that can wait until what the learner asked for is on the screen: the function that is given back asks for it,
 * and it is done once after the next paint, however often it was asked for until then.
 */
export function afterPaint(work: () => void): () => void {
	let isAsked = false;
	const begin = () => {
		isAsked = false;
		work();
	};
	return () => {
		if (isAsked) return;
		isAsked = true;
		// The frame is drawn after the first callback; the second one comes after the drawing.
		requestAnimationFrame(() => setTimeout(begin));
	};
}
