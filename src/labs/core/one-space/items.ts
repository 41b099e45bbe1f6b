import { gallery, type Exhibit } from '#engine/world/gallery.ts';
import { readMade, writeMade, type MadePicture } from '../made-picture.ts';

/** The pictures of the lab's gallery. Its sheet (`gallery.png`) is drawn by tools/pictures/gallery-sheet.js. */
export const SHOW = { seed: 4, count: 36 } as const;

/** The gallery, in its order. */
export const EXHIBITS: readonly Exhibit[] = gallery(SHOW.seed, SHOW.count);

/** Something that has a point in the joint space. */
export type SpaceItem =
	| { readonly kind: 'exhibit'; readonly number: number }
	| { readonly kind: 'made'; readonly made: MadePicture }
	| { readonly kind: 'caption'; readonly caption: string };

/*
 * Keys name items as texts: they travel to the worker, and under them points are kept, so that
 * nothing is read twice.
 */
const EXHIBIT = 'exhibit/';
const MADE = 'made/';
const CAPTION = 'caption/';

/** @param number from 0 */
export const exhibitKey = (number: number): string => `${EXHIBIT}${number}`;
export const madeKey = (made: MadePicture): string => MADE + writeMade(made);
export const captionKey = (caption: string): string => CAPTION + caption.trim();

/** The item of a key; undefined where it means nothing. */
export function itemOf(key: string): SpaceItem | undefined {
	const after = (prefix: string) => key.slice(prefix.length);
	if (key.startsWith(CAPTION)) return { kind: 'caption', caption: after(CAPTION) };
	if (key.startsWith(EXHIBIT)) {
		const number = /^\d{1,3}$/.test(after(EXHIBIT)) ? Number(after(EXHIBIT)) : NaN;
		return number < SHOW.count ? { kind: 'exhibit', number } : undefined;
	}
	const made = key.startsWith(MADE) ? readMade(after(MADE)) : undefined;
	return made && { kind: 'made', made };
}
