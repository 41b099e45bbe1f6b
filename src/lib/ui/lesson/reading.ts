/**
 * Watches where in a lesson the reader is. `onsection` gets the id of the last heading that has passed the upper
 * third of the window; `onread` gets a section's id once its end has been on the screen. Returns the clean-up.
 */
export function watchSections(
	textId: string,
	onsection: (id: string) => void,
	onread: (id: string) => void
): () => void {
	const text = document.getElementById(textId);
	const headings = [...(text?.querySelectorAll('.prose > h2[id]') ?? [])];
	const above = new Set<Element>();
	const position = new IntersectionObserver(
		(entries) => {
			for (const entry of entries) {
				const passed = entry.boundingClientRect.top < (entry.rootBounds?.bottom ?? 0);
				if (passed) above.add(entry.target);
				else above.delete(entry.target);
			}
			onsection(headings.findLast((heading) => above.has(heading))?.id ?? '');
		},
		{ rootMargin: '0px 0px -66% 0px' }
	);
	const ends = new IntersectionObserver((entries) => {
		for (const entry of entries) {
			const section = entry.isIntersecting ? sectionBefore(entry.target, headings) : undefined;
			if (section) onread(section.id);
		}
	});
	for (const heading of headings) position.observe(heading);
	for (const heading of headings.slice(1)) ends.observe(heading);
	if (text?.nextElementSibling) ends.observe(text.nextElementSibling);
	return () => {
		position.disconnect();
		ends.disconnect();
	};
}

/** The section that ends where this element begins. */
function sectionBefore(element: Element, headings: readonly Element[]): Element | undefined {
	const place = headings.indexOf(element);
	return place < 0 ? headings.at(-1) : headings[place - 1];
}
