import { compare, likeness } from '#engine/networks/encoders.ts';
import { hashOf, shuffle } from '#shared/seeded.ts';
import { captionsNear, CLASSES, sceneOf, troubleOf } from './captions.ts';
import { captionKey, exhibitKey, EXHIBITS, madeKey } from './items.ts';
import { flatMap, middleOf, minus, type Spot } from './map.ts';
import { MATRIX_SIDE, type OneSpaceSetting, type PictureChoice } from './setting.ts';

/** The points that are known so far, by key. */
export type Points = ReadonlyMap<string, Float32Array>;

const pictureKey = (picture: PictureChoice): string =>
	typeof picture === 'number' ? exhibitKey(picture) : madeKey(picture);

/** A caption in a list; `yours` when the learner wrote it. */
export interface ListedCaption {
	readonly caption: string;
	readonly yours: boolean;
}

function givenCaptions({ list, picture }: OneSpaceSetting): readonly string[] {
	if (list === 'stock') return EXHIBITS.map(({ caption }) => caption);
	if (list !== 'near') return CLASSES[list];
	const scene = typeof picture === 'number' ? EXHIBITS[picture]?.scene : sceneOf(picture);
	// A drawing, or more than two things: nobody has told what it shows, so all captions are tried.
	return scene ? captionsNear(scene) : EXHIBITS.map(({ caption }) => caption);
}

/** The captions that a picture is compared with, the learner's own first. */
export function listedCaptions(setting: OneSpaceSetting): ListedCaption[] {
	const own = setting.own.map((caption) => ({ caption, yours: true }));
	const given = givenCaptions(setting).filter((caption) => !setting.own.includes(caption));
	return [...own, ...given.map((caption) => ({ caption, yours: false }))];
}

/** The numbers of the pictures in the matrix. */
export function matrixPictures({ set }: OneSpaceSetting): number[] {
	return Array.from({ length: MATRIX_SIDE }, (_, i) => (set - 1) * MATRIX_SIDE + i);
}

/** Whose captions stand in the rows of the matrix, as numbers of pictures. */
export function matrixRows(setting: OneSpaceSetting): number[] {
	const numbers = matrixPictures(setting);
	return setting.mixed ? shuffle(numbers, hashOf(`rows ${setting.set}`)) : numbers;
}

/** The words that label the map from a side. */
function mapWords({ side }: OneSpaceSetting): readonly string[] {
	return side === 'all' ? [...CLASSES.places, ...CLASSES.colours] : CLASSES[side];
}

const allExhibits = () => EXHIBITS.map((_, number) => exhibitKey(number));

/** What must be read for a setting, by key. */
export function keysOf(setting: OneSpaceSetting): string[] {
	const searched = troubleOf(setting.search).empty ? [] : [captionKey(setting.search)];
	switch (setting.view) {
		case 'rank': {
			const captions = listedCaptions(setting).map(({ caption }) => captionKey(caption));
			return [pictureKey(setting.picture), ...captions];
		}
		case 'search':
			return [...searched, ...allExhibits()];
		case 'matrix': {
			return matrixPictures(setting).flatMap((number) => [
				exhibitKey(number),
				captionKey(EXHIBITS[number]?.caption ?? '')
			]);
		}
		case 'map':
			return [...searched, ...mapWords(setting).map(captionKey), ...allExhibits()];
	}
}

/** A caption and how well it fits. */
export interface RankedCaption extends ListedCaption {
	/** The cosine, -1 to 1. */
	readonly likeness: number;
	/** Its part of the whole when one of the list must be chosen; all parts sum to 1. */
	readonly share: number;
}

/** The captions of a list, the best first; empty while points are missing. */
export function rankCaptions(
	setting: OneSpaceSetting,
	points: Points,
	sharpness: number
): RankedCaption[] {
	const picture = points.get(pictureKey(setting.picture));
	const listed = listedCaptions(setting).flatMap((one) => {
		const point = points.get(captionKey(one.caption));
		return point ? [{ ...one, point }] : [];
	});
	if (!picture) return [];
	const shares = compare(
		picture,
		listed.map(({ point }) => point),
		sharpness
	);
	return listed
		.map(({ point, ...one }, i) => ({
			...one,
			likeness: likeness(picture, point),
			share: shares[i] ?? 0
		}))
		.toSorted((a, b) => b.likeness - a.likeness);
}

/** A picture of the gallery and how well it fits the words. */
export interface RankedPicture {
	readonly number: number;
	readonly likeness: number;
}

/** The gallery in the order of its likeness to the words; empty while points are missing. */
export function searchGallery({ search }: OneSpaceSetting, points: Points): RankedPicture[] {
	const query = points.get(captionKey(search));
	if (!query) return [];
	return EXHIBITS.flatMap((_, number) => {
		const point = points.get(exhibitKey(number));
		return point ? [{ number, likeness: likeness(query, point) }] : [];
	}).toSorted((a, b) => b.likeness - a.likeness);
}

/** A spot on the map, from 0 to 1 across and down. */
export interface MapSpot {
	readonly key: string;
	readonly at: Spot;
}

/** How far from the middle of the map the outermost spots lie; its edge lies at 0.5. */
const REACH = 0.42;
const EDGE = 0.47;

/** Spots spread round the middle of the map; `more` follow the same scale, but stay on the map. */
function spread(spots: readonly MapSpot[], more: readonly MapSpot[] = []): MapSpot[] {
	const scale = (axis: 0 | 1) => {
		const furthest = Math.max(...spots.map(({ at }) => Math.abs(at[axis]))) || 1;
		const onMap = (value: number) => Math.min(EDGE, Math.max(-EDGE, value));
		return (value: number) => 0.5 + onMap((value / furthest) * REACH);
	};
	const [across, down] = [scale(0), scale(1)];
	return [...spots, ...more].map(({ key, at }) => ({ key, at: [across(at[0]), down(at[1])] }));
}

/**
 * The space laid flat: the plane in which the words of a side differ most, or for `all` the pictures.
 * Pictures and words lie in two clouds; each is moved to the middle of the map and spread over it.
 */
export function mapSpots(setting: OneSpaceSetting, points: Points): MapSpot[] {
	const known = (keys: readonly string[]) =>
		keys.flatMap((key) => {
			const point = points.get(key);
			return point ? [{ key, point }] : [];
		});
	const pictures = known(allExhibits());
	const words = known(mapWords(setting).map(captionKey));
	if (pictures.length === 0 || words.length === 0) return [];
	const own = known([captionKey(setting.search)]).filter(
		({ key }) => !words.some((word) => word.key === key)
	);
	const cloud = (of: typeof pictures) => middleOf(of.map(({ point }) => point));
	const [lit, told] = [cloud(pictures), cloud(words)];
	const base = setting.side === 'all' ? pictures : words;
	const plane = flatMap(base.map(({ point }) => point));
	const laid = (of: typeof pictures, middle: Float64Array) =>
		of.map(({ key, point }) => ({ key, at: plane(minus(point, middle)) }));
	return [...spread(laid(pictures, lit)), ...spread(laid(words, told), laid(own, told))];
}
