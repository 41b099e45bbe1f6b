import type { Services } from '#lib/state/services.ts';
import { afterPaint } from './after-paint.ts';
import { showEmblem } from './emblem/draw-emblem.ts';
import { coverFrame } from '#lib/core/course/cover.ts';
import { lessonSigns, type Sign } from '#words/lesson-progress.ts';

/** Fills an element with signs, unless it says the same already. */
function showSigns(element: HTMLElement, signs: readonly Sign[]): void {
	if (element.textContent === signs.map(({ text }) => text).join(' ')) return;
	const drawn = signs.map(({ sign, text }) => {
		const span = document.createElement('span');
		span.dataset['sign'] = sign;
		span.textContent = text;
		return span;
	});
	element.replaceChildren(...drawn.flatMap((span, place) => (place === 0 ? [span] : [' ', span])));
}

/**
 * Keeps what a page shows of each lesson's progress up to date: emblems (`data-emblem`), covers (`data-cover`) and
 * words (`data-lesson-words`), all named by the lesson's slug.
 * @param bitmaps of emblems whose picture does not travel with the page, by slug
 */
export function liveMarks(
	root: ParentNode,
	{ progress }: Pick<Services, 'progress'>,
	bitmaps: () => Readonly<Record<string, string>>
): void {
	const words = [...root.querySelectorAll<HTMLElement>('[data-lesson-words]')];
	const covers = [...root.querySelectorAll<HTMLElement>('[data-cover]')];
	const emblems = [...root.querySelectorAll<SVGElement>('[data-emblem]')];

	function show(): void {
		for (const element of words) {
			showSigns(element, lessonSigns(progress.lesson(element.dataset['lessonWords'] ?? '')));
		}
		for (const cover of covers) {
			const { percent } = progress.lesson(cover.dataset['cover'] ?? '');
			cover.style.setProperty('--frame', String(coverFrame(percent)));
		}
		for (const svg of emblems) {
			const { emblem = '', bitmap, seed } = svg.dataset;
			const picture = bitmap ?? bitmaps()[emblem];
			const clarity = picture === undefined ? 0 : progress.lesson(emblem).percent / 100;
			showEmblem(svg, picture, clarity, Number(seed));
		}
	}

	show();
	progress.subscribe(afterPaint(show));
}
