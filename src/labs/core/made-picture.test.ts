import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLOUR_NAMES } from '#engine/world/colours.ts';
import { PLACE_NAMES } from '#engine/world/places.ts';
import { THING_NAMES } from '#engine/world/things.ts';
import {
	cellsBetween,
	drawMade,
	EMPTY_PICTURE,
	painted,
	PAINT_NAMES,
	placed,
	readMade,
	SIZE_NAMES,
	writeMade,
	type MadePicture,
	type MadeThing
} from './made-picture.ts';

const cat: MadeThing = { thing: 'cat', colour: 'red', size: 'usual', cell: 5 };

const anyThing: fc.Arbitrary<MadeThing> = fc.record({
	thing: fc.constantFrom(...THING_NAMES, 'umbrella' as const, 'bicycle' as const),
	colour: fc.constantFrom(...COLOUR_NAMES),
	size: fc.constantFrom(...SIZE_NAMES),
	cell: fc.nat(15)
});
const anyPicture: fc.Arbitrary<MadePicture> = fc
	.record({
		place: fc.constantFrom(...PLACE_NAMES),
		things: fc.uniqueArray(anyThing, { selector: ({ cell }) => cell, maxLength: 16 }),
		strokes: fc.array(
			fc.record({ cells: fc.array(fc.nat(1023)), paint: fc.constantFrom(...PAINT_NAMES) }),
			{ maxLength: 5 }
		)
	})
	.map(({ place, things, strokes }) =>
		strokes.reduce<MadePicture>((made, { cells, paint }) => painted(made, cells, paint), {
			...EMPTY_PICTURE,
			place,
			things
		})
	);

describe('a made picture', () => {
	it('comes back from its text as it was', () => {
		fc.assert(
			fc.property(anyPicture, (made) => {
				expect(readMade(writeMade(made))).toEqual(made);
			})
		);
	});

	it('is not read from any other text', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				const made = readMade(text);
				expect(made === undefined || writeMade(made) === text).toBe(true);
			})
		);
		for (const text of [
			'',
			'moon',
			'paper_cat',
			'paper_cat-red-usual-16',
			'paper_cat-red-usual-5_fish-red-usual-5',
			'paper_paint-1023.',
			'paper_paint-9999.9999.',
			'paper_paint-1024z'
		]) {
			expect(readMade(text)).toBeUndefined();
		}
	});

	it('draws 32 x 32 cells that the models can see, whatever is placed', () => {
		fc.assert(
			fc.property(anyPicture, (made) => {
				const picture = drawMade(made);
				expect(picture).toHaveLength(32 * 32 * 3);
				expect(picture.every((value) => value >= -1 && value <= 1)).toBe(true);
			}),
			{ numRuns: 20 }
		);
	});

	it('takes a thing away when it is placed again, and puts another in its place', () => {
		const one = placed(EMPTY_PICTURE, cat);
		expect(one.things).toEqual([cat]);
		expect(placed(one, cat).things).toEqual([]);
		expect(placed(one, { ...cat, colour: 'blue' }).things).toEqual([{ ...cat, colour: 'blue' }]);
	});

	it('holds the colour that was drawn, and nothing more once all is rubbed out', () => {
		const drawn = painted(EMPTY_PICTURE, [0, -1, 5000], 'white');
		expect(Array.from(drawMade(drawn).slice(0, 3), (value) => Math.round(value * 100))).toEqual([
			96, 96, 98
		]);
		expect(painted(drawn, [0], undefined)).toEqual(EMPTY_PICTURE);
	});
});

describe('cellsBetween', () => {
	it('leaves no gap between two cells', () => {
		fc.assert(
			fc.property(fc.nat(1023), fc.nat(1023), (from, to) => {
				const cells = cellsBetween(from, to);
				expect([cells[0], cells.at(-1)]).toEqual([from, to]);
				cells.slice(1).forEach((cell, i) => {
					const before = cells[i] ?? 0;
					expect(Math.abs((cell % 32) - (before % 32))).toBeLessThanOrEqual(1);
					expect(Math.abs(Math.floor(cell / 32) - Math.floor(before / 32))).toBeLessThanOrEqual(1);
				});
			})
		);
	});
});
