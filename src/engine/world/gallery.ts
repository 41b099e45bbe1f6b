import { randomFrom, shuffle } from '#shared/seeded.ts';
import { pick, whole, type Random } from './chance.ts';
import { COLOUR_NAMES } from './colours.ts';
import { heldOut } from './held-out.ts';
import { PLACE_NAMES, standsOut, type PlaceName } from './places.ts';
import { type Item, type Kind, type Scene, type Size } from './scene.ts';
import { isTwin } from './random-scene.ts';
import { THING_NAMES } from './things.ts';
import { canonical } from './words.ts';

/** A scene on show: `draw(scene, seed)` is its picture. */
export interface Exhibit {
	readonly scene: Scene;
	readonly seed: number;
	/** The plain caption; no two in a gallery are the same. */
	readonly caption: string;
}

/** The kinds take turns in this order. */
const TURNS: readonly Kind[] = ['one', 'left', 'one', 'above', 'one', 'two', 'left', 'three'];
const SINGLE_SIZES: readonly Size[] = ['usual', 'usual', 'big', 'big', 'small'];
const PAIR_SIZES: readonly Size[] = ['usual', 'usual', 'big'];
/** Scenes tried before a gallery repeats itself. */
const TRIES = 200;

/** Deals the entries of a list, each once before any comes again. */
function dealer<T>(random: Random, list: readonly T[]): () => T {
	let deck: T[] = [];
	return () => {
		if (deck.length === 0) deck = shuffle(list, whole(random, 0, 0xffff));
		return deck.pop() ?? pick(random, list);
	};
}

/** Whether a scene can be seen well and is as in training. */
function isFit(scene: Scene): boolean {
	return !isTwin(scene) && scene.items.every((item) => standsOut(item.colour, scene.place));
}

/**
 * A pleasant mix for the labs: all things, colours, places and kinds take turns, nothing is hard to
 * see, no caption comes twice, and all is as in training.
 * @param count at most some thousand
 */
export function gallery(seed: number, count: number): Exhibit[] {
	const random = randomFrom(seed);
	const thing = dealer(random, THING_NAMES);
	const colour = dealer(random, COLOUR_NAMES);
	const place = dealer(random, PLACE_NAMES);
	const item = (sizes: readonly Size[]): Item => ({
		thing: thing(),
		colour: colour(),
		size: pick(random, sizes)
	});
	const scene = (kind: Kind, where: PlaceName): Scene =>
		kind === 'left' || kind === 'above'
			? { kind, items: [item(PAIR_SIZES), item(PAIR_SIZES)], place: where }
			: { kind, items: [item(kind === 'one' ? SINGLE_SIZES : ['usual'])], place: where };
	const shown = new Map<string, Exhibit>();
	for (let i = 0; i < count; i++) {
		const kind = TURNS[i % TURNS.length] ?? 'one';
		const where = place();
		for (let tries = 0; tries < TRIES; tries++) {
			const candidate = scene(kind, where);
			const caption = canonical(candidate);
			if (shown.has(caption) || !isFit(candidate) || heldOut(candidate) !== 'trained') continue;
			shown.set(caption, { scene: candidate, seed: whole(random, 0, 0xffff), caption });
			break;
		}
	}
	return [...shown.values()];
}
