import { hashOf, randomFrom } from '#shared/seeded.ts';
import { pick, uniform, whole, type Random } from './chance.ts';
import { COLOURS, COLOUR_NAMES, type ColourName } from './colours.ts';
import { NEW_THINGS, OUTSIDE_THINGS, type NewThing, type OutsideThing } from './new-things.ts';
import { paint, type Spot } from './paint.ts';
import { pictureOf, type Canvas, type Picture } from './picture.ts';
import { background, PLACE_NAMES, standsOut, type PlaceName } from './places.ts';
import { filled } from './region.ts';
import { type Scene } from './scene.ts';
import { type Layer, type Rgb } from './shapes.ts';
import { sketched } from './sketch.ts';
import { alone, spotsOf } from './spots.ts';
import { THINGS, type ThingName } from './things.ts';

/** Everything that can be drawn, also what the models never saw. */
export type AnyThing = ThingName | NewThing | OutsideThing;

/** A thing at its spot. */
export interface Placed extends Spot {
	readonly thing: AnyThing;
	/** A colour's name, or a shade of its own: red, green, blue from 0 to 255. */
	readonly colour: ColourName | Rgb;
	/** Drawn by hand, with this seed, instead of filled. */
	readonly sketch?: number;
}

export type Style = 'filled' | 'sketch';

const LAYERS: Readonly<Record<AnyThing, readonly Layer[]>> = {
	...THINGS,
	...NEW_THINGS,
	...OUTSIDE_THINGS
};

/** Things with a left and a right; the others are the same, or nearly, both ways. */
const MIRRORED: ReadonlySet<AnyThing> = new Set(['fish', 'bird', 'car', 'boat']);
/** Drawings by hand of one thing that differ. */
const SKETCHES = 4;
/** How far a channel of a colour may be off. */
const SHADE = 10;

function half(value: number): number {
	return Math.round(value * 2) / 2;
}

/** A colour a little off, as no two are quite alike. */
function shade(colour: ColourName, random: Random): Rgb {
	const near = (value: number) =>
		Math.min(255, Math.max(0, value + uniform(random, -SHADE, SHADE)));
	const [red, green, blue] = COLOURS[colour];
	return [near(red), near(green), near(blue)];
}

/** The place of a scene and what stands in it, made of one stream of random numbers. */
function stage(scene: Scene, seed: number, style: Style): { canvas: Canvas; things: Placed[] } {
	const random = randomFrom(seed);
	const canvas = background(scene.place, random);
	const things = spotsOf(scene, random).map(({ radius, cx, cy }, i): Placed => {
		const { thing, colour } = scene.items[i] ?? scene.items[0];
		return {
			thing,
			radius,
			cx: half(cx),
			cy: half(cy),
			colour: shade(colour, random),
			mirror: MIRRORED.has(thing) && random() < 0.5,
			...(style === 'sketch' && { sketch: whole(random, 1, SKETCHES) })
		};
	});
	return { canvas, things };
}

function paintAll(canvas: Canvas, things: readonly Placed[]): Picture {
	for (const placed of things) {
		const { thing, colour, radius, sketch } = placed;
		const layers = LAYERS[thing];
		const regions =
			sketch === undefined ? layers.map(filled) : sketched(thing, layers, radius, sketch);
		paint(canvas, regions, typeof colour === 'string' ? COLOURS[colour] : colour, placed);
	}
	return pictureOf(canvas);
}

/** The picture of a scene; the same seed gives the same picture everywhere. */
export function draw(scene: Scene, seed: number, style: Style = 'filled'): Picture {
	const { canvas, things } = stage(scene, seed, style);
	return paintAll(canvas, things);
}

/** What `draw` puts where: `drawPlaced(scene.place, arrange(scene, seed), seed)` is the same picture. */
export function arrange(scene: Scene, seed: number, style: Style = 'filled'): Placed[] {
	return stage(scene, seed, style).things;
}

/** A place with things anywhere, later ones in front; the seed decides the place's tint and specks. */
export function drawPlaced(place: PlaceName, things: readonly Placed[], seed: number): Picture {
	return paintAll(background(place, randomFrom(seed)), things);
}

/** A thing by itself, and how it is shown. */
export interface Example {
	readonly picture: Picture;
	readonly colour: ColourName;
	readonly place: PlaceName;
}

/** An example of any thing, to be taught: in any colour that stands out, any place, spot and direction. */
export function example(thing: AnyThing, seed: number, style: Style = 'filled'): Example {
	const random = randomFrom(hashOf(`${thing} ${seed}`));
	const place = pick(random, PLACE_NAMES);
	const colour = pick(
		random,
		COLOUR_NAMES.filter((name) => standsOut(name, place))
	);
	const placed: Placed = {
		thing,
		...alone(random() < 0.5 ? 'usual' : 'big', random),
		colour: shade(colour, random),
		mirror: random() < 0.5,
		...(style === 'sketch' && { sketch: whole(random, 1, SKETCHES) })
	};
	const canvas = background(place, random);
	return { picture: paintAll(canvas, [placed]), colour, place };
}
