import { COLOUR_NAMES } from '../world/colours.ts';
import { PLACE_NAMES } from '../world/places.ts';
import { type Item, type Scene } from '../world/scene.ts';
import { THING_NAMES } from '../world/things.ts';
import { canonical } from '../world/words.ts';
import { likeness, type Encoders } from './encoders.ts';
import { type Picture } from './picture-tower.ts';

/** So many things are taken on from the first round, to be tried in pairs. */
const TAKEN = 6;

interface Tried {
	readonly scene: Scene;
	readonly near: number;
}

const SINGLES: readonly Item[] = THING_NAMES.flatMap((thing) =>
	COLOUR_NAMES.map((colour): Item => ({ thing, colour, size: 'usual' }))
);

/** The caption with the place also where it goes without saying: a shorter one fits more pictures. */
function withPlace(scene: Scene): string {
	const caption = canonical(scene);
	return scene.place === 'paper' ? `${caption} on paper` : caption;
}

function alone(item: Item, kind: 'one' | 'two' | 'three'): Scene {
	return { kind, items: [item], place: 'paper' };
}

/** A thing by itself, small or big, and several of it. */
function variants(item: Item): Scene[] {
	return [
		alone(item, 'one'),
		alone({ ...item, size: 'small' }, 'one'),
		alone({ ...item, size: 'big' }, 'one'),
		alone(item, 'two'),
		alone(item, 'three')
	];
}

function everywhere(scene: Scene): Scene[] {
	return PLACE_NAMES.map((place) => ({ ...scene, place }));
}

function pairsOf(items: readonly Item[]): Scene[] {
	return items.flatMap((first) =>
		items
			.filter((second) => second !== first)
			.flatMap((second) =>
				(['left', 'above'] as const).map((kind): Scene => ({
					kind,
					items: [first, second],
					place: 'paper'
				}))
			)
	);
}

/**
 * Makes a function that says what the two encoders take a picture for: the plain caption that lies
 * nearest to it. They look first for one thing, then for several of it and for pairs, last for the
 * place. The prompt plays no part. Two things are told without their sizes.
 */
export function pictureNamer(encoders: Encoders): (picture: Picture) => string {
	// Captions are read once; most come again for the next picture.
	const points = new Map<string, Float32Array>();
	const pointOf = (caption: string): Float32Array => {
		const point = points.get(caption) ?? encoders.read(caption).point;
		points.set(caption, point);
		return point;
	};
	return (picture) => {
		const seen = encoders.pictures.see(picture).point.slice();
		const nearest = (scenes: readonly Scene[], caption = canonical): Scene[] =>
			scenes
				.map((scene): Tried => ({ scene, near: likeness(seen, pointOf(caption(scene))) }))
				.toSorted((a, b) => b.near - a.near)
				.map(({ scene }) => scene);
		const items = nearest(SINGLES.map((item) => alone(item, 'one')))
			.slice(0, TAKEN)
			.map(({ items: [item] }) => item);
		const few = items.slice(0, 3).flatMap(variants);
		const pairs = nearest(pairsOf(items)).slice(0, 3);
		const [best] = nearest([...few, ...pairs].flatMap(everywhere), withPlace);
		if (!best) throw new RangeError('Nothing was tried.');
		return canonical(best);
	};
}
