import type { Services } from '#lib/state/services.ts';
import { afterPaint } from '../after-paint.ts';
import { livePrint } from './live-print.ts';
import { liveSliders } from './live-sliders.ts';
import { LiveStages } from './live-stages.ts';
import { watchSections } from './reading.ts';
import { watchTerms } from './terms.ts';

/**
 * Makes the page of a lesson live around its questions: the contents follow the reader and show what was read,
 * the head leads on to what was not, terms open by touch.
 * @param part the lesson, whose `data-lesson` is its slug
 */
export function liveLesson(part: HTMLElement, _data: unknown, services: Services): void {
	const { progress } = services;
	const slug = part.querySelector<HTMLElement>('[data-lesson]')?.dataset['lesson'];
	const text = part.querySelector('#lesson-text');
	if (slug === undefined || !text) throw new Error('The page holds no whole lesson.');
	const links = [...part.querySelectorAll<HTMLAnchorElement>('[data-contents] a[href^="#"]')];
	const idOf = (link: HTMLAnchorElement) => link.hash.slice(1);
	const resume = part.querySelector<HTMLAnchorElement>('[data-resume]');

	function showRead(): void {
		const isRead = (link: HTMLAnchorElement) => progress.isRead(slug ?? '', idOf(link));
		for (const link of links)
			link.querySelector('[data-read]')?.toggleAttribute('hidden', !isRead(link));
		const next = links.some(isRead) ? links.find((link) => !isRead(link)) : undefined;
		if (!resume) return;
		resume.hidden = next === undefined;
		if (!next) return;
		resume.hash = next.hash;
		const words = next.querySelector('span')?.textContent ?? '';
		resume.querySelector('.where')?.replaceChildren(`: ${words}`);
	}

	function showPlace(id: string): void {
		for (const link of links) {
			if (idOf(link) === id) link.setAttribute('aria-current', 'location');
			else link.removeAttribute('aria-current');
		}
	}

	watchSections({
		textId: text.id,
		now: services.device.now,
		onsection: showPlace,
		onread: (id) => progress.readSection(slug, id)
	});
	watchTerms(text.id);
	livePrint(part);
	liveSliders(part);
	const stages = new LiveStages(part, slug, services);
	const stop = progress.subscribe(() => {
		if (!progress.ready) return;
		stop();
		stages.start();
		foldGuesses(part, slug, services);
	});
	progress.subscribe(afterPaint(showRead));
	progress.openLesson(slug);
}

/**
 * Folds the guesses of an earlier visit, which app.html has hidden before the first paint, and notes for the next
 * visit whether they were given.
 */
function foldGuesses(part: HTMLElement, slug: string, { progress, settings }: Services): void {
	const guesses = part.querySelector<HTMLDetailsElement>('[data-guesses]');
	const forms = [...(guesses?.querySelectorAll<HTMLElement>('form[data-question]') ?? [])];
	const isGiven = () => forms.every(({ id }) => progress.answersTo(id).length > 0);
	const root = document.documentElement;
	if (guesses && root.classList.contains('guessed') && isGiven()) guesses.open = false;
	root.classList.remove('guessed');
	let noted: boolean | undefined;
	progress.subscribe(() => {
		const given = isGiven();
		if (given !== noted) settings.noteGuessed(slug, given);
		noted = given;
	});
}
