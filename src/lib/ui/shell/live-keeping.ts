import type { Services } from '#lib/state/services.ts';
import * as words from '#words/shell.ts';
import { problemText } from '../progress/problem-text.ts';

/** Says what is wrong with how progress is kept, until the learner closes it. */
export function liveKeeping(part: HTMLElement, _data: unknown, { progress }: Services): void {
	const notice = part.querySelector<HTMLElement>('.notice');
	const place = part.querySelector<HTMLElement>('[data-problem]');
	const button = part.querySelector('[data-close]');
	if (!notice || !place || !button) throw new Error('The page has no place for notices.');
	let closed = '';

	function show(): void {
		if (!notice || !place) return;
		const [first] = progress.problems;
		const aside = progress.aside.length > 0 ? words.setAside : '';
		const told = first ? problemText(first) : aside;
		notice.hidden = told === '' || told === closed;
		if (place.textContent !== told) place.textContent = told;
	}

	button.addEventListener('click', () => {
		closed = place.textContent;
		show();
	});
	// A notice must not hide what has the focus.
	document.addEventListener('focusin', ({ target }) => {
		if (notice.hidden || !(target instanceof Element) || part.contains(target)) return;
		// A pointer sees where it presses, and what it presses must not move.
		if (!target.matches(':focus-visible')) return;
		const under = target.getBoundingClientRect().bottom - notice.getBoundingClientRect().top;
		if (under > 0 && getComputedStyle(notice).visibility === 'visible')
			scrollBy({ top: under + GAP });
	});
	show();
	progress.subscribe(show);
}

/** Room between what has the focus and the notice, in CSS pixels. */
const GAP = 12;
