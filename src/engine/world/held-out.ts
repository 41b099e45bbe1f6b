import { crc32 } from '../arithmetic/crc32.ts';
import { type ColourName } from './colours.ts';
import { type Item, type Scene } from './scene.ts';
import { type ThingName } from './things.ts';

/** Colours and things that never came together in training. */
export const HELD_PAIRS: readonly (readonly [ColourName, ThingName])[] = [
	['red', 'star'],
	['orange', 'fish'],
	['purple', 'mushroom'],
	['green', 'boat'],
	['blue', 'balloon'],
	['orange', 'car'],
	['green', 'circle'],
	['yellow', 'flower'],
	['pink', 'heart'],
	['brown', 'house'],
	['red', 'rocket'],
	['yellow', 'square']
];

/** What training never showed in a scene: a colour of a thing, two things in a relation, both or nothing. */
export type Group = 'trained' | 'pair' | 'combination' | 'both';

/** Whether a thing of this colour never came in training. */
export function isHeldPair({ colour, thing }: Pick<Item, 'colour' | 'thing'>): boolean {
	return HELD_PAIRS.some(([c, t]) => c === colour && t === thing);
}

/** Whether the two things never stood so in training: a tenth of all, chosen by checksum. */
function isHeldCombination({ kind, items }: Scene): boolean {
	if (kind !== 'left' && kind !== 'above') return false;
	const text = [...items.map((item) => item.thing), kind].join('|');
	return crc32(Uint8Array.from(text, (letter) => letter.charCodeAt(0))) % 10 === 0;
}

/** The group of a scene. */
export function heldOut(scene: Scene): Group {
	const combination = isHeldCombination(scene);
	if (scene.items.some(isHeldPair)) return combination ? 'both' : 'pair';
	return combination ? 'combination' : 'trained';
}
