import { describe, expect, it } from 'vitest';
import { COLOUR_NAMES } from './colours.ts';
import { gallery } from './gallery.ts';
import { heldOut } from './held-out.ts';
import { PLACE_NAMES, standsOut } from './places.ts';
import { THING_NAMES } from './things.ts';
import { canonical } from './words.ts';

const shown = gallery(1, 64);
const items = shown.flatMap(({ scene }) => [...scene.items]);

describe('gallery', () => {
	it('is the same for the same seed and another for another', () => {
		expect(gallery(1, 64)).toEqual(shown);
		expect(gallery(2, 64)).not.toEqual(shown);
	});

	it('begins with the same pictures whatever its length', () => {
		expect(gallery(1, 10)).toEqual(shown.slice(0, 10));
		expect(gallery(1, 0)).toEqual([]);
	});

	it('shows every thing, colour, place and kind', () => {
		expect(new Set(items.map(({ thing }) => thing)).size).toBe(THING_NAMES.length);
		expect(new Set(items.map(({ colour }) => colour)).size).toBe(COLOUR_NAMES.length);
		expect(new Set(shown.map(({ scene }) => scene.place)).size).toBe(PLACE_NAMES.length);
		expect(new Set(shown.map(({ scene }) => scene.kind)).size).toBe(5);
	});

	it('tells each picture by a caption of its own', () => {
		const many = gallery(3, 400);
		expect(new Set(many.map(({ caption }) => caption)).size).toBe(400);
		for (const { scene, caption } of many) expect(caption).toBe(canonical(scene));
	});

	it('shows only what training showed, and nothing that is hard to see', () => {
		for (const { scene } of shown) {
			expect(heldOut(scene)).toBe('trained');
			for (const { colour } of scene.items) expect(standsOut(colour, scene.place)).toBe(true);
		}
	});
});
