/** The line that the learner has chosen, the first of several: that is what they are looking at. */
export const chosenIn = (form: HTMLElement): Element | undefined =>
	form.querySelector('.option:has(> label > :checked)') ?? undefined;

/** Changes the page so that an element stays where it stands in the window, whatever opens above it. */
export function keepInPlace(element: Element | undefined, change: () => void): void {
	const before = element?.getBoundingClientRect().top;
	change();
	const after = element?.getBoundingClientRect().top;
	if (before !== undefined && after !== undefined && after !== before)
		scrollBy({ top: after - before, behavior: 'instant' });
}
