import { MATRIX_SIDE, type OneSpaceSetting } from './setting.ts';
import { EXHIBITS } from './items.ts';
import { captionKey, exhibitKey } from './items.ts';
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

/** A likeness with two decimals and a true minus sign; never minus zero. */
export function likenessText(value: number): string {
	const text = Math.abs(value).toFixed(2);
	return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** A share in whole per cent. */
export function percentText(share: number): string {
	if (share > 0 && share < 0.005) return 'under 1%';
	if (share < 1 && share >= 0.995) return 'over 99%';
	return `${Math.round(share * 100)}%`;
}

/** What comes of asking encoders to write: they score what others wrote, and do no more. */
export function writtenWords(ranked: readonly RankedCaption[], lowest: number): string {
	const [best] = ranked;
	const start = `It cannot: no part of it writes. It scored ${ranked.length} captions that were written before.`;
	if (!best) return start;
	if (best.likeness < lowest) {
		return `${start} None comes to ${likenessText(lowest)}, where captions that fit begin: it has no caption for this picture.`;
	}
	return `${start} The nearest is “${best.caption}” with ${likenessText(best.likeness)}. Without it in the list, the next would come first, right or wrong.`;
}

function matrixWords(setting: OneSpaceSetting, points: Points): string {
	const numbers = matrixPictures(setting);
	const right = numbers.filter((number) => {
		const caption = points.get(captionKey(EXHIBITS[number]?.caption ?? ''));
		const values = numbers.map((other) => {
			const picture = points.get(exhibitKey(other));
			return caption && picture ? likeness(caption, picture) : -1;
		});
		return values.indexOf(Math.max(...values)) === numbers.indexOf(number);
	}).length;
	return `${right} of ${MATRIX_SIDE} captions lie nearest to their own picture.`;
}

/** What stands on the screen, in words; empty while it is being read. */
export function spaceWords(setting: OneSpaceSetting, points: Points, sharpness: number): string {
	if (keysOf(setting).some((key) => !points.has(key))) return '';
	switch (setting.view) {
		case 'rank': {
			const [best] = rankCaptions(setting, points, sharpness);
			if (!best) return '';
			const count = listedCaptions(setting).length;
			return `Of ${count} captions “${best.caption}” is nearest: similarity ${likenessText(best.likeness)}, ${percentText(best.share)} of the whole.`;
		}
		case 'search': {
			const ranked = searchGallery(setting, points);
			const [best] = ranked;
			if (!best) return 'Write some words to search by.';
			const found = ranked.filter((one) => one.likeness >= setting.lowest).length;
			const caption = EXHIBITS[best.number]?.caption ?? '';
			return `${found} found. The nearest picture shows ${caption}: similarity ${likenessText(best.likeness)}.`;
		}
		case 'matrix':
			return matrixWords(setting, points);
		case 'map':
			return `${EXHIBITS.length} pictures and the words among them lie on the map.`;
	}
}
