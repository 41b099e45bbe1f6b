import { describe, expect, it } from 'vitest';
import { canonical } from '#engine/world/words.ts';
import { EMPTY_PICTURE, type MadeThing } from '../made-picture.ts';
import { captionsNear, CLASSES, sceneOf, troubleOf } from './captions.ts';
import { EXHIBITS } from './items.ts';

/** The trouble with a caption that can be read. */
const NONE = { unknown: [], tooMany: 0, empty: false };

const thing = (own: Partial<MadeThing>): MadeThing => ({
	...{ thing: 'cat', colour: 'red', size: 'usual', cell: 0 },
	...own
});

describe('captionsNear', () => {
	it('gives six captions for each picture of the gallery, the right one once, all of known words', () => {
		for (const { scene } of EXHIBITS) {
			const captions = captionsNear(scene);
			expect(new Set(captions).size).toBe(6);
			expect(captions.filter((caption) => caption === canonical(scene))).toHaveLength(1);
			for (const caption of captions) expect(troubleOf(caption)).toEqual(NONE);
		}
	});

	it('swaps the colours of two things', () => {
		const [pair] = EXHIBITS.filter(({ scene }) => scene.kind === 'left');
		expect(pair && captionsNear(pair.scene)).toContain(
			'a big green cat left of a yellow mushroom at sea'
		);
	});
});

describe('sceneOf', () => {
	const made = (...things: MadeThing[]) => sceneOf({ ...EMPTY_PICTURE, things });
	const words = (...things: MadeThing[]) => {
		const scene = made(...things);
		return scene && canonical(scene);
	};

	it('tells what was placed, from left to right and from above', () => {
		expect(words(thing({ size: 'big' }))).toBe('a big red cat');
		const fish = thing({ thing: 'fish', colour: 'blue' });
		expect(words({ ...fish, cell: 3 }, thing({}))).toBe('a red cat left of a blue fish');
		expect(words(thing({}), { ...fish, cell: 12 })).toBe('a red cat above a blue fish');
		expect(words(thing({ cell: 12 }), fish)).toBe('a blue fish above a red cat');
	});

	it('does not guess what a drawing, a crowd or a thing of another world is', () => {
		expect(made()).toBeUndefined();
		expect(made(thing({}), thing({ cell: 1 }), thing({ cell: 2 }))).toBeUndefined();
		expect(made(thing({ thing: 'umbrella' }))).toBeUndefined();
		expect(sceneOf({ ...EMPTY_PICTURE, things: [thing({})], paint: 'r' })).toBeUndefined();
	});
});

describe('the trouble with a caption', () => {
	it('is none for names of classes', () => {
		for (const caption of Object.values(CLASSES).flat()) expect(troubleOf(caption)).toEqual(NONE);
	});

	it('names unknown words once, words without room, and emptiness', () => {
		expect(troubleOf('A happy, happy Cat.')).toEqual({
			unknown: ['happy'],
			tooMany: 0,
			empty: false
		});
		expect(troubleOf('cat '.repeat(23))).toEqual({ ...NONE, tooMany: 3 });
		expect(troubleOf(' ?! ')).toEqual({ ...NONE, empty: true });
	});
});
