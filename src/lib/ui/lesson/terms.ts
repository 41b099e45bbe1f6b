import { on } from '../on.ts';

/** The term that an event is about. */
const termAt = ({ target }: Event): Element | null =>
	target instanceof Element ? target.closest('.term') : null;

/**
 * Definitions show by style alone, under the pointer and the focus. This adds what style cannot do:
 * the first tap of a finger shows the definition, a second one follows the link; Escape hides it
 * (`hush`) until the pointer or the focus leaves. Returns the clean-up.
 */
export function watchTerms(textId: string): () => void {
	const text = document.getElementById(textId);
	if (!text) return () => undefined;
	let byTouch = false;
	let shown: Element | null = null;
	const show = (term: Element | null) => {
		shown?.classList.remove('shown');
		term?.classList.add('shown');
		shown = term;
	};
	const stops = [
		on(document, 'pointerdown', (event) => {
			byTouch = event.pointerType === 'touch';
			if (termAt(event) !== shown) show(null);
		}),
		on(text, 'click', (event) => {
			const term = termAt(event);
			if (!byTouch || !term || term === shown) return;
			event.preventDefault();
			show(term);
		}),
		on(document, 'keydown', ({ key }) => {
			if (key !== 'Escape') return;
			show(null);
			for (const term of text.querySelectorAll('.term:is(:hover, :focus)')) {
				term.classList.add('hush');
			}
		}),
		...(['pointerout', 'focusout'] as const).map((left) =>
			on(text, left, (event) => termAt(event)?.classList.remove('hush'))
		)
	];
	return () => {
		for (const stop of stops) stop();
	};
}
