import { EMBLEM_CELLS, emblemDots } from '#lib/core/emblem/dots.ts';
import { emblemPath } from '#lib/core/emblem/path.ts';

const MORPH_MS = 600;
/** Of noise alone it does not matter what it would become. */
const UNKNOWN = '0'.repeat(EMBLEM_CELLS * EMBLEM_CELLS);

/** Noise is fainter than a picture, so that a page of unknown lessons stays calm. */
export const emblemOpacity = (clarity: number): number =>
	Math.round(60 + 40 * Math.min(1, Math.max(0, clarity))) / 100;

/** An emblem as a path. @param bitmap as its file has it; may be left out for pure noise */
export const drawnPath = (bitmap: string | undefined, clarity: number, seed: number): string =>
	emblemPath(emblemDots(bitmap || UNKNOWN, clarity, seed));

/** The movements that are on their way. */
const frames = new WeakMap<Element, number>();

function draw(path: Element, bitmap: string | undefined, clarity: number, seed: number): void {
	path.setAttribute('d', drawnPath(bitmap, clarity, seed));
	path.setAttribute('fill-opacity', String(emblemOpacity(clarity)));
}

/**
 * Shows an emblem that stands in the page at another clarity: through steps in between, or at once where less
 * motion is asked for or nothing was drawn yet.
 * @param svg as `Emblem.svelte` draws it
 */
export function showEmblem(
	svg: Element,
	bitmap: string | undefined,
	clarity: number,
	seed: number
): void {
	const path = svg.querySelector('path');
	if (!path) return;
	const from = Number(svg.getAttribute('data-clarity'));
	svg.setAttribute('data-clarity', String(clarity));
	cancelAnimationFrame(frames.get(svg) ?? 0);
	const isNew = !path.getAttribute('d');
	const isStill = from === clarity || matchMedia('(prefers-reduced-motion: reduce)').matches;
	if (isNew || isStill) {
		if (isNew || from !== clarity) draw(path, bitmap, clarity, seed);
		return;
	}
	let start: number | undefined;
	const step = (now: number) => {
		start ??= now;
		const time = Math.min(1, (now - start) / MORPH_MS);
		draw(path, bitmap, from + (clarity - from) * time * time * (3 - 2 * time), seed);
		if (time < 1) frames.set(svg, requestAnimationFrame(step));
	};
	frames.set(svg, requestAnimationFrame(step));
}
