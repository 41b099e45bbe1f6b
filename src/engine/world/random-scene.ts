import { pick, weighted, type Random } from './chance.ts';
import { COLOUR_NAMES } from './colours.ts';
import { heldOut, type Group } from './held-out.ts';
import { PLACE_NAMES } from './places.ts';
import { type Item, type Kind, type Scene, type Size } from './scene.ts';
import { THING_NAMES } from './things.ts';

/** How often each kind comes in training. */
const KINDS: readonly (readonly [Kind, number])[] = [
	['one', 26],
	['two', 9],
	['three', 9],
	['left', 28],
	['above', 28]
];
const SIZES: readonly (readonly [Size, number])[] = [
	['small', 1],
	['usual', 2],
	['big', 1]
];

function randomItem(random: Random, sized: boolean): Item {
	const size = sized ? weighted(random, SIZES) : 'usual';
	return { thing: pick(random, THING_NAMES), colour: pick(random, COLOUR_NAMES), size };
}

function anyScene(random: Random, kinds: readonly Kind[]): Scene {
	const kind = kinds.length > 0 ? pick(random, kinds) : weighted(random, KINDS);
	if (kind !== 'left' && kind !== 'above') {
		const item = randomItem(random, kind === 'one');
		return { kind, items: [item], place: pick(random, PLACE_NAMES) };
	}
	const items = [randomItem(random, true), randomItem(random, true)] as const;
	return { kind, items, place: pick(random, PLACE_NAMES) };
}

/** Whether the two things of a scene are of one kind and colour: such scenes are never drawn. */
export function isTwin({ items: [first, second] }: Scene): boolean {
	return first.thing === second?.thing && first.colour === second.colour;
}

/**
 * Any scene, as they are drawn for training.
 * @param groups which scenes may come: usually only such as in training
 * @param kinds which kinds may come, each as likely; none: all, as often as in training
 */
export function randomScene(
	random: Random,
	groups: readonly Group[] = ['trained'],
	kinds: readonly Kind[] = []
): Scene {
	for (;;) {
		const scene = anyScene(random, kinds);
		if (!isTwin(scene) && groups.includes(heldOut(scene))) return scene;
	}
}
