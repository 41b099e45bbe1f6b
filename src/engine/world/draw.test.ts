import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '#shared/seeded.ts';
import { COLOUR_NAMES } from './colours.ts';
import { arrange, draw, drawPlaced, example, type Placed, type Style } from './draw.ts';
import { gallery } from './gallery.ts';
import { NEW_THING_NAMES, OUTSIDE_THING_NAMES } from './new-things.ts';
import { toRgba, type Picture } from './picture.ts';
import { PLACE_NAMES, type PlaceName } from './places.ts';
import { randomScene } from './random-scene.ts';
import { type Scene } from './scene.ts';
import { THING_NAMES } from './things.ts';

interface Fixtures {
	placed: { place: PlaceName; seed: number; things: Placed[] }[];
	drawn: { seed: number; style: Style; scene: Scene }[];
	/** All pictures, placed ones first: red, green, blue as bytes, deflated, in base64. */
	bytes: string;
}

function readFixtures(): Fixtures {
	const url = new URL('fixtures/pictures.json', import.meta.url);
	const fixtures: Fixtures = JSON.parse(readFileSync(url, 'utf8'));
	return fixtures;
}

const { placed, drawn, bytes } = readFixtures();
const expected = inflateSync(Buffer.from(bytes, 'base64'));
const PICTURE = 32 * 32 * 3;

/** The largest difference of a channel, from 0 to 255, to the n-th picture that training's generator drew. */
function distance(picture: Picture, n: number): number {
	const other = expected.subarray(n * PICTURE, (n + 1) * PICTURE);
	expect(other.length).toBe(picture.length);
	return Math.max(...picture.map((value, i) => Math.abs((value + 1) * 127.5 - (other[i] ?? NaN))));
}

/** In how many cells two pictures differ. */
function changed(one: Picture, other: Picture): number {
	const [a, b] = [new Uint32Array(toRgba(one).buffer), new Uint32Array(toRgba(other).buffer)];
	return a.filter((cell, i) => cell !== b[i]).length;
}

const scenes = Array.from({ length: 60 }, (_, seed) => randomScene(randomFrom(seed)));
const inTheMiddle = { radius: 8, cx: 16, cy: 16 };

describe('drawPlaced', () => {
	it.each(placed.map((one, n) => ({ ...one, n })))(
		'draws $things.0.thing as in training, wherever and however large',
		({ place, seed, things, n }) => {
			expect(distance(drawPlaced(place, things, seed), n)).toBeLessThan(1.01);
		}
	);

	it('draws every thing in every place so that it can be seen', () => {
		for (const thing of [...THING_NAMES, ...NEW_THING_NAMES, ...OUTSIDE_THING_NAMES]) {
			for (const place of PLACE_NAMES) {
				const drawing = drawPlaced(place, [{ thing, colour: 'yellow', ...inTheMiddle }], 1);
				expect(changed(drawing, drawPlaced(place, [], 1)), thing).toBeGreaterThan(60);
			}
		}
	});

	it('draws later things in front of earlier ones', () => {
		const square = { thing: 'square', colour: 'red', ...inTheMiddle } as const;
		const cat = { thing: 'cat', colour: 'blue', ...inTheMiddle, radius: 4 } as const;
		const alone = drawPlaced('snow', [square], 1);
		expect(drawPlaced('snow', [cat, square], 1)).toEqual(alone);
		expect(drawPlaced('snow', [square, cat], 1)).not.toEqual(alone);
	});

	it('shows the part of a thing that lies in the picture, and nothing of one outside', () => {
		const at = (cx: number) => [{ thing: 'heart', colour: 'pink', ...inTheMiddle, cx } as const];
		const empty = drawPlaced('meadow', [], 4);
		expect(changed(drawPlaced('meadow', at(32), 4), empty)).toBeGreaterThan(20);
		expect(drawPlaced('meadow', at(60), 4)).toEqual(empty);
	});

	it('leaves out things without a size', () => {
		const empty = drawPlaced('sea', [], 1);
		for (const radius of [0, -3, NaN]) {
			const things = [{ thing: 'car', colour: 'red', ...inTheMiddle, radius } as const];
			expect(drawPlaced('sea', things, 1)).toEqual(empty);
		}
	});

	it('turns a thing the other way when it is mirrored', () => {
		const bird = { thing: 'bird', colour: 'blue', ...inTheMiddle } as const;
		const [one, other] = [
			drawPlaced('paper', [bird], 1),
			drawPlaced('paper', [{ ...bird, mirror: true }], 1)
		];
		const flipped = one.map((_, i) => {
			const [cell, channel] = [Math.floor(i / 3), i % 3];
			return one[(cell + 31 - 2 * (cell % 32)) * 3 + channel] ?? NaN;
		});
		expect(changed(one, other)).toBeGreaterThan(60);
		expect(flipped).toEqual(other);
	});
});

describe('draw', () => {
	it.each(drawn.map((one, n) => ({ ...one, n })))(
		'draws a scene of kind $scene.kind, $style, as in training from the same random numbers',
		({ scene, seed, style, n }) => {
			expect(distance(draw(scene, seed, style), placed.length + n)).toBeLessThan(1.01);
		}
	);

	it('gives 32 x 32 cells of three channels from -1 to 1, each a whole level of colour', () => {
		for (const scene of scenes) {
			const picture = draw(scene, 5);
			expect(picture.length).toBe(PICTURE);
			const levels = picture.map((value) => (value + 1) * 127.5);
			expect(Math.min(...levels)).toBeGreaterThanOrEqual(0);
			expect(Math.max(...levels)).toBeLessThanOrEqual(255);
			const off = levels.map((level) => Math.abs(level - Math.round(level)));
			expect(Math.max(...off)).toBeLessThan(1e-4);
		}
	});

	it('gives the same picture for the same seed and another for another', () => {
		for (const scene of scenes) {
			expect(draw(scene, 3)).toEqual(draw(scene, 3));
			expect(draw(scene, 3)).not.toEqual(draw(scene, 4));
		}
	});

	it('gives the same picture as its things, arranged and placed by hand', () => {
		for (const style of ['filled', 'sketch'] as const) {
			for (const [seed, scene] of scenes.entries()) {
				const things = arrange(scene, seed, style);
				expect(drawPlaced(scene.place, things, seed)).toEqual(draw(scene, seed, style));
			}
		}
	});
});

describe('arrange', () => {
	it('puts as many things as the scene has, where its relation says', () => {
		for (const [seed, scene] of scenes.entries()) {
			const things = arrange(scene, seed);
			const [first, second] = things;
			expect(things.length).toBe({ one: 1, two: 2, three: 3, left: 2, above: 2 }[scene.kind]);
			if (!first || !second) continue;
			if (scene.kind === 'left') expect(second.cx - first.cx).toBeGreaterThan(12);
			if (scene.kind === 'above') expect(second.cy - first.cy).toBeGreaterThan(12);
		}
	});

	it('keeps the middle of every thing in the picture', () => {
		for (const { scene, seed } of gallery(2, 80)) {
			for (const { cx, cy } of arrange(scene, seed)) {
				expect(Math.min(cx, cy)).toBeGreaterThan(4);
				expect(Math.max(cx, cy)).toBeLessThan(28);
			}
		}
	});
});

describe('example', () => {
	it('shows a new thing in many colours and places, the same for the same seed', () => {
		for (const thing of NEW_THING_NAMES) {
			const examples = Array.from({ length: 60 }, (_, seed) => example(thing, seed));
			expect(new Set(examples.map(({ colour }) => colour)).size).toBe(COLOUR_NAMES.length);
			expect(new Set(examples.map(({ place }) => place)).size).toBe(PLACE_NAMES.length);
			expect(new Set(examples.map(({ picture }) => picture.join())).size).toBe(60);
			expect(example(thing, 7)).toEqual(examples[7]);
		}
	});
});
