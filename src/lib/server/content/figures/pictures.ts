import type { Painted } from '#lib/core/course/painted.ts';
import * as words from '#words/figures.ts';
import { escapeHtml } from '../inline.ts';
import type { LabelledPicture } from './schemas.ts';

/** Of a picture in a page, in CSS pixels: its cells stay squares. */
const SIDE = 128;

const image = (picture: LabelledPicture, paint: (picture: Painted) => string): string =>
	`<img src="${paint(picture)}" width="${SIDE}" height="${SIDE}" alt="" loading="lazy" decoding="async">`;

const labelled = (picture: LabelledPicture, paint: (picture: Painted) => string): string =>
	`<span class="frame">${image(picture, paint)}<span class="label">${escapeHtml(picture.label)}</span></span>`;

/** Pictures side by side, which is one picture to who hears it. */
export const drawStrip = (
	{ pictures }: { pictures: readonly LabelledPicture[] },
	label: string,
	paint: (picture: Painted) => string
): string => {
	const frames = pictures.map((picture) => labelled(picture, paint)).join('');
	return `<div class="strip" role="img" aria-label="${escapeHtml(label)}">${frames}</div>`;
};

/** Before and after; without script they stand side by side. */
export const drawSlider = (
	{ before, after }: { before: LabelledPicture; after: LabelledPicture },
	label: string,
	paint: (picture: Painted) => string
): string =>
	`<div class="slider" data-slider><div class="strip" role="img" aria-label="${escapeHtml(label)}">` +
	`${labelled(before, paint)}${labelled(after, paint)}</div>` +
	`<input type="range" min="0" max="100" value="50" aria-label="${escapeHtml(words.slide(before.label, after.label))}" hidden></div>`;
