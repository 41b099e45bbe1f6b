/** The next thing of the page that stands behind a part of it, and is shown. */
function nextShown(part: HTMLElement): HTMLElement | undefined {
	for (let at: Element | null = part; at; at = at.parentElement) {
		for (let next = at.nextElementSibling; next; next = next.nextElementSibling) {
			if (next instanceof HTMLElement && next.checkVisibility()) return next;
		}
	}
	return undefined;
}

/** Leads on to what stands behind a question: it comes to the top of the window, and has the focus. */
export function readOn(part: HTMLElement): void {
	const next = nextShown(part);
	if (!next) return;
	if (!next.matches('a, button, input, [tabindex]')) next.tabIndex = -1;
	next.focus({ preventScroll: true });
	next.scrollIntoView({ block: 'start' });
}
