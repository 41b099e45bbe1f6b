import type { LessonProgress } from '#lib/core/progress/lesson-progress.ts';
import type { Services } from '#lib/state/services.ts';
import * as words from '#words/home.ts';

const isOpen = ({ state }: LessonProgress): boolean => state === 'new' || state === 'started';

/** Makes the start page live: the one thing to do next, and what is known of each part. */
export function liveHome(part: HTMLElement, _data: unknown, { progress }: Services): void {
	const action = part.querySelector<HTMLAnchorElement>('[data-next]');
	const links = [...part.querySelectorAll<HTMLAnchorElement>('a[data-lesson]')];
	const slugOf = (link: HTMLAnchorElement) => link.dataset['lesson'] ?? '';
	const of = (link: HTMLAnchorElement) => progress.lesson(slugOf(link));

	/** The lesson that was open last unless it is done, else the first open one. */
	function next(): { link: HTMLAnchorElement | undefined; say: (title: string) => string } {
		const place = links.find((link) => slugOf(link) === progress.place?.lesson);
		if (place && isOpen(of(place))) return { link: place, say: words.continueWith };
		const open = links.find((link) => isOpen(of(link)));
		if (open) return { link: open, say: progress.place ? words.goOnWith : words.startWith };
		return { link: links[0], say: words.lookAgainAt };
	}

	function showNotes(): void {
		for (const section of part.querySelectorAll('section')) {
			const own = links.filter((link) => section.contains(link));
			const known = own.filter((link) => of(link).known).length;
			const all = section.querySelectorAll('article').length;
			const note = section.querySelector<HTMLElement>('[data-note]');
			if (!note) continue;
			note.dataset['note'] ||= note.textContent;
			const text = known > 0 ? words.lessonsKnown(known, all) : note.dataset['note'];
			if (note.textContent !== text) note.textContent = text;
		}
	}

	progress.subscribe(() => {
		const { link, say } = next();
		if (action && link) {
			action.setAttribute('href', link.getAttribute('href') ?? '');
			action.querySelector('span')?.replaceChildren(say(link.textContent));
		}
		showNotes();
	});
}
