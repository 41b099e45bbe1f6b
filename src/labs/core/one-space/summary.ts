import { type OneSpaceSetting } from './setting.ts';
import { captionKey, exhibitKey, EXHIBITS } from './items.ts';
import {
	keysOf,
	listedCaptions,
	matrixPictures,
	rankCaptions,
	searchGallery,
	type Points,
	type RankedCaption
} from './results.ts';
import { likeness } from '#engine/networks/encoders.ts';

/** From here on a caption of this world fits its picture; measured on the gallery. */
export const FITS = 0.3;

/** What stands on the screen. */
export type Summary =
	| { readonly view: 'rank'; readonly count: number; readonly best: RankedCaption }
	| {
			readonly view: 'search';
			readonly found: number;
			/** What the nearest picture shows; left out where nothing is searched for. */
			readonly nearest?: { readonly caption: string; readonly likeness: number };
	  }
	| { readonly view: 'matrix'; readonly right: number }
	| { readonly view: 'map' };

/** How many captions of the matrix lie nearest to their own picture. */
function countNearest(setting: OneSpaceSetting, points: Points): number {
	const numbers = matrixPictures(setting);
	return numbers.filter((number) => {
		const caption = points.get(captionKey(EXHIBITS[number]?.caption ?? ''));
		const values = numbers.map((other) => {
			const picture = points.get(exhibitKey(other));
			return caption && picture ? likeness(caption, picture) : -1;
		});
		return values.indexOf(Math.max(...values)) === numbers.indexOf(number);
	}).length;
}

/** What stands on the screen; undefined while it is being read. */
export function summaryOf(
	setting: OneSpaceSetting,
	points: Points,
	sharpness: number
): Summary | undefined {
	if (keysOf(setting).some((key) => !points.has(key))) return undefined;
	switch (setting.view) {
		case 'rank': {
			const [best] = rankCaptions(setting, points, sharpness);
			return best && { view: 'rank', count: listedCaptions(setting).length, best };
		}
		case 'search': {
			const ranked = searchGallery(setting, points);
			const [best] = ranked;
			const found = ranked.filter((one) => one.likeness >= setting.lowest).length;
			if (!best) return { view: 'search', found };
			const caption = EXHIBITS[best.number]?.caption ?? '';
			return { view: 'search', found, nearest: { caption, likeness: best.likeness } };
		}
		case 'matrix':
			return { view: 'matrix', right: countNearest(setting, points) };
		case 'map':
			return { view: 'map' };
	}
}
