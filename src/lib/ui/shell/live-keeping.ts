import type { Services } from '#lib/state/services.ts';
import { problemText } from '../progress/problem-text.ts';

/** Says what is wrong with how progress is kept, until the learner closes it. */
export function liveKeeping(part: HTMLElement, _data: unknown, { progress }: Services): void {
	const notice = part.querySelector<HTMLElement>('.notice');
	const words = part.querySelector<HTMLElement>('[data-problem]');
	const button = part.querySelector('[data-close]');
	if (!notice || !words || !button) throw new Error('The page has no place for notices.');
	let closed = '';

	function show(): void {
		if (!notice || !words) return;
		const [first] = progress.problems;
		const aside = progress.aside.length > 0 ? ASIDE : '';
		const told = first ? problemText(first) : aside;
		notice.hidden = told === '' || told === closed;
		if (words.textContent !== told) words.textContent = told;
	}

	button.addEventListener('click', () => {
		closed = words.textContent;
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

const ASIDE = 'Some saved progress could not be read and was set aside.';
/** Room between what has the focus and the notice, in CSS pixels. */
const GAP = 12;
