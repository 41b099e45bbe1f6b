import type { Services } from '#lib/state/services.ts';
import { afterPaint } from './after-paint.ts';
import { showEmblem } from './emblem/draw-emblem.ts';
import { lessonWords } from '#words/lesson-progress.ts';

/**
 * Keeps what a page shows of each lesson's progress up to date: emblems (`data-emblem`) and words
 * (`data-lesson-words`), both named by the lesson's slug.
 * @param bitmaps of emblems whose picture does not travel with the page, by slug
 */
export function liveMarks(
	root: ParentNode,
	{ progress }: Pick<Services, 'progress'>,
	bitmaps: () => Readonly<Record<string, string>>
): void {
	const words = [...root.querySelectorAll<HTMLElement>('[data-lesson-words]')];
	const emblems = [...root.querySelectorAll<SVGElement>('[data-emblem]')];

	function show(): void {
		for (const element of words) {
			const told = lessonWords(progress.lesson(element.dataset['lessonWords'] ?? ''));
			if (element.textContent !== told) element.textContent = told;
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
