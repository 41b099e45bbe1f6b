import { KNOWN_WORDS, MOST_WORDS, type CaptionTrouble } from '#labs/core/one-space/captions.ts';
import { EXHIBITS } from '#labs/core/one-space/items.ts';
import type { RankedCaption } from '#labs/core/one-space/results.ts';
import { MATRIX_SIDE, type OneSpaceSetting } from '#labs/core/one-space/setting.ts';
import type { Summary } from '#labs/core/one-space/summary.ts';

/** A likeness with two decimals and a true minus sign; never minus zero. */
export function likeness(value: number): string {
	const text = Math.abs(value).toFixed(2);
	return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** A share in whole per cent. */
export function share(part: number): string {
	if (part > 0 && part < 0.005) return 'under 1%';
	if (part < 1 && part >= 0.995) return 'over 99%';
	return `${Math.round(part * 100)}%`;
}

const writeFirst = 'Write some words to search by.';

/** What stands on the screen. */
export function summary(shown: Summary): string {
	switch (shown.view) {
		case 'rank': {
			const { count, best } = shown;
			return `Of ${count} captions “${best.caption}” is nearest: similarity ${likeness(best.likeness)}, ${share(best.share)} of the whole.`;
		}
		case 'search': {
			const { found, nearest } = shown;
			if (!nearest) return writeFirst;
			return `${found} found. The nearest picture shows ${nearest.caption}: similarity ${likeness(nearest.likeness)}.`;
		}
		case 'matrix':
			return `${shown.right} of ${MATRIX_SIDE} captions lie nearest to their own picture.`;
		case 'map':
			return `${EXHIBITS.length} pictures and the words among them lie on the map.`;
	}
}

export const whatToDo = 'What to do';
export const views: Readonly<Record<OneSpaceSetting['view'], string>> = {
	rank: 'Rank captions',
	search: 'Search pictures',
	matrix: 'All pairs',
	map: 'Map'
};

/** What the encoders cannot read of a caption; empty where they read all. */
export function trouble({ unknown, tooMany, empty }: CaptionTrouble): string {
	if (empty) return 'Write some words first.';
	const quoted = unknown.map((word) => `“${word}”`).join(', ');
	const parts = [
		...(unknown.length > 0
			? [`Not in its ${KNOWN_WORDS} words: ${quoted}. All unknown words are one to it.`]
			: []),
		...(tooMany > 0 ? [`It reads ${MOST_WORDS} words; the last ${tooMany} are left out.`] : [])
	];
	return parts.join(' ');
}
export const add = 'Add';

/** @param number from 0 */
export const pictureShows = (number: number, caption: string): string =>
	`Picture ${number + 1}: ${caption}`;
export const pictureOf = (number: number, all: number): string => `Picture ${number + 1} of ${all}`;
export const yourPicture = 'Your picture';
export const gallery = (open: boolean): string =>
	open ? 'Close the gallery' : 'Pick from the gallery';
export const makeOwn = 'Make your own';

export const compareWith = 'Compare the picture with';
export const lists: Readonly<Record<OneSpaceSetting['list'], string>> = {
	near: 'Close captions',
	things: '16 things',
	colours: '8 colours',
	places: '5 places',
	stock: 'All 36 captions'
};
export const caption = 'Caption';
export const similarity = 'Similarity';
export const part = 'Share';
/** Beside a caption of the learner's. */
export const yours = (unknown: number): string =>
	unknown > 0 ? `yours, ${unknown} unknown` : 'yours';
export const remove = (written: string): string => `Remove “${written}”`;
export const more = (hidden: number): string => `And ${hidden} more below.`;
export const ownCaption = 'Your own caption';
export const askToWrite = 'Ask it to write a caption';

/** What comes of asking encoders to write: they score what others wrote, and do no more. */
export function cannotWrite(ranked: readonly RankedCaption[], lowest: number): string {
	const [best] = ranked;
	const start = `It cannot: no part of it writes. It scored ${ranked.length} captions that were written before.`;
	if (!best) return start;
	if (best.likeness < lowest) {
		return `${start} None comes to ${likeness(lowest)}, where captions that fit begin: it has no caption for this picture.`;
	}
	return `${start} The nearest is “${best.caption}” with ${likeness(best.likeness)}. Without it in the list, the next would come first, right or wrong.`;
}

export const searchBy = (pictures: number): string => `Words to search the ${pictures} pictures by`;
export const store = (pictures: number): string => `The ${pictures} pictures, in no order`;
export const wordsToTry = 'Words to try';
export const lowestThatCounts = 'Similarity threshold';
export const found = (pictures: number): string => `Found: ${pictures}`;
export const noneNear = 'No picture is that near. The search finds nothing.';
export const below = (lowest: number, pictures: number): string =>
	`Below ${likeness(lowest)}: ${pictures}`;

export const nearest = '(the nearest)';
export const framed = 'Framed: the nearest picture of each caption.';
export const otherPictures = 'Five other pictures';
export const mix = (mixed: boolean): string =>
	mixed ? 'Put the captions in order' : 'Mix the captions';

export const seenFrom = 'Seen from the side of';
export const sides: Readonly<Record<OneSpaceSetting['side'], string>> = {
	places: 'Places',
	colours: 'Colours',
	all: 'All at once'
};
export const map = (pictures: number): string =>
	`Map of ${pictures} pictures and the words among them`;
export const pointAt = 'Point at a picture, or go through them with the Tab key, to see it large.';
/** On a screen that is touched. */
export const tapOn = 'Tap a picture to see it large.';
export const withoutLabel = (captions: readonly string[]): string =>
	`Dots without room for a label: ${captions.join(', ')}.`;
export const ownOnMap = 'Words of your own on the map';
export const aboutMap =
	'A flat map keeps two of 64 dimensions: what lies together here may lie apart in the space. The cloud of pictures and the cloud of words are moved and stretched to cover each other.';
