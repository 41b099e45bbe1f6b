import { afterEach, describe, expect, it } from 'vitest';
import { markStale } from './stale.ts';

afterEach(() => document.body.replaceChildren());

/** A text with two values and a sentence that stands ready; their last days differ. */
function draw() {
	document.body.innerHTML =
		'<b data-fresh-until="2026-11-21">$1</b><b data-fresh-until="2026-11-22">$2</b>' +
		'<i hidden data-fresh-until="2026-11-21">Old.</i>';
	const shown = () =>
		[...document.querySelectorAll<HTMLElement>('[data-fresh-until]:not([hidden])')].map(
			(fact) => fact.textContent
		);
	return { shown };
}

describe('markStale', () => {
	it('marks values whose last day has passed, each once, and shows the sentences that say so', () => {
		const { shown } = draw();
		markStale(document, '2026-11-22');
		markStale(document, '2026-11-22');
		expect(shown()).toEqual(['$1 (may be out of date)', '$2', 'Old.']);
	});

	it('marks nothing while the day is not known', () => {
		const { shown } = draw();
		markStale(document, '');
		expect(shown()).toEqual(['$1', '$2']);
	});
});
