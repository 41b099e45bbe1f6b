import * as words from '#words/lesson.ts';
/**
 * Marks what rests on values of the catalogue that are past their shelf life.
 * @param today the learner's day, YYYY-MM-DD; empty where it is not known, then nothing is marked
 */
export function markStale(root: ParentNode, today: string): void {
	for (const element of root.querySelectorAll<HTMLElement>('[data-fresh-until]')) {
		if (today === '' || (element.dataset['freshUntil'] ?? '') >= today) continue;
		if ('stale' in element.dataset) continue;
		element.dataset['stale'] = '';
		// A sentence that stands ready, or a value in a lesson's text.
		if (element.hidden) element.hidden = false;
		else element.append(staleNote());
	}
}

function staleNote(): HTMLElement {
	const note = document.createElement('span');
	note.className = 'stale';
	note.textContent = ` ${words.mayBeStale}`;
	return note;
}
