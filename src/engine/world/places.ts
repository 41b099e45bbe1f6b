import { uniform, whole, type Random } from './chance.ts';
import { type ColourName } from './colours.ts';
import { SIDE, type Canvas } from './picture.ts';
import { type Rgb } from './shapes.ts';

/** A colour at a share of the way down, from 0 to 1. */
type Stop = readonly [number, Rgb];
/** From and to, both included. */
type Range = readonly [number, number];

interface Marks {
	readonly colour: Rgb;
	readonly count: Range;
	readonly rows: Range;
	/** Pixels side by side. */
	readonly width: number;
}

interface Place {
	readonly sky: readonly Stop[];
	/** How far each channel of the whole place may be off. */
	readonly tint: number;
	/** The row where the ground begins, and its colours. */
	readonly ground?: { readonly row: Range; readonly earth: readonly Stop[] };
	/** Stars, grass, waves, flakes. */
	readonly marks?: Marks;
}

function even(top: Rgb, bottom: Rgb): Stop[] {
	return [
		[0, top],
		[1, bottom]
	];
}

const PLACES = {
	paper: { sky: even([250, 244, 232], [250, 244, 232]), tint: 5 },
	night: {
		sky: even([14, 16, 52], [46, 38, 98]),
		tint: 3,
		marks: { colour: [255, 250, 210], count: [6, 9], rows: [0, 31], width: 1 }
	},
	meadow: {
		sky: even([142, 206, 246], [226, 244, 252]),
		tint: 5,
		ground: { row: [20, 22], earth: even([136, 208, 92], [96, 180, 74]) },
		marks: { colour: [84, 160, 66], count: [6, 9], rows: [23, 31], width: 1 }
	},
	sea: {
		sky: even([158, 222, 246], [240, 250, 252]),
		tint: 5,
		ground: { row: [20, 22], earth: even([58, 164, 190], [22, 104, 150]) },
		marks: { colour: [134, 206, 220], count: [3, 5], rows: [22, 31], width: 3 }
	},
	sunset: {
		sky: [
			[0, [112, 70, 150]],
			[0.55, [250, 148, 112]],
			[1, [255, 214, 132]]
		],
		tint: 5
	},
	snow: {
		sky: even([166, 184, 214], [214, 224, 238]),
		tint: 4,
		ground: { row: [20, 22], earth: even([255, 255, 255], [234, 240, 250]) },
		marks: { colour: [255, 255, 255], count: [8, 12], rows: [0, 19], width: 1 }
	}
} as const satisfies Record<string, Place>;

export type PlaceName = keyof typeof PLACES;

export const PLACE_NAMES = [
	'paper',
	'night',
	'meadow',
	'sea',
	'sunset',
	'snow'
] as const satisfies readonly PlaceName[];

const FAINT: Readonly<Record<PlaceName, readonly ColourName[]>> = {
	paper: [],
	night: ['blue', 'purple', 'brown'],
	meadow: ['green'],
	sea: ['blue'],
	sunset: ['orange', 'pink', 'purple'],
	snow: []
};

/** Whether things of a colour are easy to see in a place. */
export function standsOut(colour: ColourName, place: PlaceName): boolean {
	return !FAINT[place].includes(colour);
}

/** The colour at a share of the way down, linear between stops. */
function between(stops: readonly Stop[], share: number): Rgb {
	const after = Math.max(
		1,
		stops.findIndex(([at]) => at >= share)
	);
	const [start, end] = [stops[after - 1], stops[after]];
	if (!start || !end) throw new RangeError('Colours need a first and a last stop.');
	const t = (share - start[0]) / (end[0] - start[0]);
	const mix = (channel: 0 | 1 | 2) => start[1][channel] + (end[1][channel] - start[1][channel]) * t;
	return [mix(0), mix(1), mix(2)];
}

function fillRows(canvas: Canvas, stops: readonly Stop[], from: number, to: number): void {
	for (let row = from; row < to; row++) {
		const colour = between(stops, (row - from) / (to - from - 1));
		for (let x = 0; x < SIDE; x++) canvas.set(colour, (row * SIDE + x) * 3);
	}
}

function mark(canvas: Canvas, marks: Marks, random: Random): void {
	const x = whole(random, 0, SIDE - marks.width);
	const y = whole(random, ...marks.rows);
	const strength = uniform(random, 0.5, 1);
	const start = (y * SIDE + x) * 3;
	for (let i = start; i < start + marks.width * 3; i++) {
		const value = canvas[i] ?? 0;
		canvas[i] = value + ((marks.colour[i % 3] ?? 0) - value) * strength;
	}
}

/** A place without anything in it: gradients, a ground and a few specks. */
export function background(place: PlaceName, random: Random): Canvas {
	const rule: Place = PLACES[place];
	const tint = [0, 1, 2].map(() => uniform(random, -rule.tint, rule.tint));
	const canvas = new Float32Array(SIDE * SIDE * 3);
	if (rule.ground) {
		const line = whole(random, ...rule.ground.row);
		fillRows(canvas, rule.sky, 0, line);
		fillRows(canvas, rule.ground.earth, line, SIDE);
	} else {
		fillRows(canvas, rule.sky, 0, SIDE);
	}
	canvas.forEach((value, i) => {
		canvas[i] = value + (tint[i % 3] ?? 0);
	});
	if (rule.marks) {
		const count = whole(random, ...rule.marks.count);
		for (let i = 0; i < count; i++) mark(canvas, rule.marks, random);
	}
	return canvas;
}
