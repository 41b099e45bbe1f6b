import type { LessonProgress } from '#lib/core/progress/lesson-progress.ts';
import { coverFrame } from '#lib/core/course/cover.ts';
import type { Services } from '#lib/state/services.ts';
import * as words from '#words/home.ts';

const isOpen = ({ state }: LessonProgress): boolean => state === 'new' || state === 'started';
const slugOf = (link: HTMLAnchorElement): string => link.dataset['lesson'] ?? '';

function setText(element: Element | null, text: string): void {
	if (element && element.textContent !== text) element.textContent = text;
}

/** Makes the start page live: the one thing to do next, what was done last, and what is known of each part. */
export function liveHome(part: HTMLElement, _data: unknown, { progress }: Services): void {
	const actions = [...part.querySelectorAll<HTMLAnchorElement>('[data-next]')];
	const links = [...part.querySelectorAll<HTMLAnchorElement>('a[data-lesson]')];
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
			setText(note, known > 0 ? words.lessonsKnown(known, all) : note.dataset['note']);
		}
	}

	/** The cover, the title and the colour of the lesson that comes next. */
	function showNext(step: HTMLElement, link: HTMLAnchorElement): void {
		const card = link.closest<HTMLElement>('article');
		const strip = card?.querySelector('img');
		const cover = step.querySelector<HTMLElement>('.cover');
		step.dataset['family'] = card?.dataset['family'] ?? '';
		setText(step.querySelector('[data-next-title]'), link.textContent);
		cover?.style.setProperty('--frame', String(coverFrame(of(link).percent)));
		if (!strip || !cover || cover.querySelector('img')?.src === strip.src) return;
		const copy = strip.cloneNode();
		if (copy instanceof HTMLImageElement) copy.loading = 'eager';
		cover.replaceChildren(copy);
	}

	function showFar(step: HTMLElement): void {
		const { place } = progress;
		const last = links.find((link) => slugOf(link) === place?.lesson);
		if (last && place)
			setText(step.querySelector('[data-last]'), words.lastOpen(last.textContent, place.at));
		const all = links.map((link) => of(link).objectives);
		const sum = (key: 'known' | 'all') => all.reduce((total, one) => total + one[key], 0);
		// Which objectives there are comes with the file of the course.
		if (sum('all') === 0) return;
		setText(step.querySelector('[data-all-known]'), words.knownInAll(sum('known'), sum('all')));
		const bar = step.querySelector('progress');
		if (bar) bar.value = sum('known') / sum('all');
	}

	progress.subscribe(() => {
		const { link, say } = next();
		for (const action of link ? actions : []) {
			action.setAttribute('href', link?.getAttribute('href') ?? '');
			// The arrow is part of the text: one that stood behind it would move.
			setText(action.querySelector('span'), `${say(link?.textContent ?? '')} →`);
		}
		const step = part.querySelector<HTMLElement>('[data-next-step]');
		if (step && link && progress.hasEvents) {
			showNext(step, link);
			showFar(step);
		}
		showNotes();
	});
}
