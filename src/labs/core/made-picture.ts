import { COLOURS, COLOUR_NAMES, type ColourName } from '#engine/world/colours.ts';
import { drawPlaced, type AnyThing, type Placed } from '#engine/world/draw.ts';
import { NEW_THING_NAMES, OUTSIDE_THING_NAMES } from '#engine/world/new-things.ts';
import { SIDE, type Picture } from '#engine/world/picture.ts';
import { PLACE_NAMES, type PlaceName } from '#engine/world/places.ts';
import type { Size } from '#engine/world/scene.ts';
import { THING_NAMES } from '#engine/world/things.ts';

/** Cells along a side of the grid on which things are placed. */
export const GRID = 4;
export const SIZE_NAMES = ['small', 'usual', 'big'] as const satisfies readonly Size[];

/** What a learner draws with: the colours of things, black and white. */
export const PAINTS = {
	...COLOURS,
	black: [32, 30, 46],
	white: [250, 250, 252]
} as const;
export type PaintName = keyof typeof PAINTS;
export const PAINT_NAMES = [
	...COLOUR_NAMES,
	'black',
	'white'
] as const satisfies readonly PaintName[];

/** A thing on the grid. */
export interface MadeThing {
	readonly thing: AnyThing;
	readonly colour: ColourName;
	readonly size: Size;
	/** Cell of the grid, row by row, from 0. */
	readonly cell: number;
}

/** A picture that a learner has made: things placed on a grid, and what is drawn over them. */
export interface MadePicture {
	readonly place: PlaceName;
	readonly things: readonly MadeThing[];
	/** A letter for each of the 32 x 32 cells, row by row; empty where nothing is drawn. */
	readonly paint: string;
}

export const EMPTY_PICTURE: MadePicture = { place: 'paper', things: [], paint: '' };

const ALL_THINGS: readonly AnyThing[] = [
	...THING_NAMES,
	...NEW_THING_NAMES,
	...OUTSIDE_THING_NAMES
];
const CELLS = SIDE * SIDE;
const BARE = '.';
const LETTERS: Readonly<Record<PaintName, string>> = {
	red: 'r',
	orange: 'o',
	yellow: 'y',
	green: 'g',
	blue: 'b',
	purple: 'p',
	pink: 'k',
	brown: 'n',
	black: 'x',
	white: 'w'
};
const BY_LETTER = new Map(PAINT_NAMES.map((name) => [LETTERS[name], PAINTS[name]]));
/** Half the height of things in cells of the picture: the more there are, the smaller, as in the world. */
const RADII: readonly Readonly<Record<Size, number>>[] = [
	{ small: 4.75, usual: 7.5, big: 10.5 },
	{ small: 4, usual: 6, big: 7.5 },
	{ small: 3.5, usual: 4.5, big: 6 }
];
/** The place's tint and specks are always the same. */
const TINT = 7;

const MARGIN = 0.5;
function inside(middle: number, radius: number): number {
	return Math.min(SIDE - MARGIN - radius, Math.max(MARGIN + radius, middle));
}

function spotOf({ thing, colour, size, cell }: MadeThing, count: number): Placed {
	const radius = (RADII[count - 1] ?? RADII.at(-1))?.[size] ?? 0;
	const middle = (index: number) => ((index + 0.5) * SIDE) / GRID;
	const cx = inside(middle(cell % GRID), radius);
	const cy = inside(middle(Math.floor(cell / GRID)), radius);
	return { thing, colour, radius, cx, cy };
}

/** The picture as the models see it. */
export function drawMade({ place, things, paint }: MadePicture): Picture {
	const placed = things.map((thing) => spotOf(thing, things.length));
	const picture = drawPlaced(place, placed, TINT);
	Array.from(paint).forEach((letter, cell) => {
		const colour = BY_LETTER.get(letter);
		if (!colour) return;
		picture.set(
			colour.map((value) => value / 127.5 - 1),
			cell * 3
		);
	});
	return picture;
}

/**
 * Cells of the picture painted with a colour, or bare again.
 * @param cells numbers of cells, row by row; those outside of the picture are left out
 */
export function painted(
	made: MadePicture,
	cells: readonly number[],
	paint: PaintName | undefined
): MadePicture {
	const letters = Array.from(made.paint.padEnd(CELLS, BARE));
	const letter = paint === undefined ? BARE : LETTERS[paint];
	for (const cell of cells) if (cell >= 0 && cell < CELLS) letters[cell] = letter;
	const text = letters.join('');
	return { ...made, paint: text === BARE.repeat(CELLS) ? '' : text };
}

/** The cells along a straight line between two cells, both included. */
export function cellsBetween(from: number, to: number): number[] {
	const [x, y] = [from % SIDE, Math.floor(from / SIDE)];
	const [dx, dy] = [(to % SIDE) - x, Math.floor(to / SIDE) - y];
	const steps = Math.max(1, Math.abs(dx), Math.abs(dy));
	return Array.from({ length: steps + 1 }, (_, i) => {
		const share = i / steps;
		return Math.round(y + dy * share) * SIDE + Math.round(x + dx * share);
	});
}

/** A thing put on the grid. The same one again takes it away; another one takes its place. */
export function placed(made: MadePicture, thing: MadeThing): MadePicture {
	const others = made.things.filter(({ cell }) => cell !== thing.cell);
	const was = made.things.find(({ cell }) => cell === thing.cell);
	const same = was?.thing === thing.thing && was.colour === thing.colour && was.size === thing.size;
	return { ...made, things: same ? others : [...others, thing] };
}

const PAINT_PART = 'paint-';

/** As a short text for an address: `night_cat-red-big-5_paint-12.3r1009.` */
export function writeMade({ place, things, paint }: MadePicture): string {
	const parts = things.map(({ thing, colour, size, cell }) =>
		[thing, colour, size, cell].join('-')
	);
	const runs = paint.replace(/(.)\1*/g, (run, letter: string) =>
		run.length === 1 ? letter : `${run.length}${letter}`
	);
	return [place, ...parts, ...(runs === '' ? [] : [PAINT_PART + runs])].join('_');
}

function readThing(text: string): MadeThing | undefined {
	const [name, tint, extent, at, ...rest] = text.split('-');
	const thing = ALL_THINGS.find((one) => one === name);
	const colour = COLOUR_NAMES.find((one) => one === tint);
	const size = SIZE_NAMES.find((one) => one === extent);
	const cell = /^\d{1,2}$/.test(at ?? '') ? Number(at) : NaN;
	if (!thing || !colour || !size || !(cell < GRID ** 2) || rest.length > 0) return undefined;
	return { thing, colour, size, cell };
}

function readPaint(text: string): string | undefined {
	if (!/^(\d{0,4}[a-z.])+$/.test(text)) return undefined;
	const letters = [BARE, ...BY_LETTER.keys()];
	const whole = text.replace(/(\d*)([a-z.])/g, (_, count: string, letter: string) =>
		letter.repeat(count === '' ? 1 : Number(count)).slice(0, CELLS)
	);
	const known = Array.from(whole).every((letter) => letters.includes(letter));
	return known && whole.length === CELLS ? whole : undefined;
}

/** Reads what `writeMade` wrote; undefined for anything else. */
export function readMade(text: string): MadePicture | undefined {
	const [first, ...parts] = text.split('_');
	const place = PLACE_NAMES.find((name) => name === first);
	if (!place || parts.length > GRID ** 2 + 1) return undefined;
	let made: MadePicture = { ...EMPTY_PICTURE, place };
	for (const part of parts) {
		if (part.startsWith(PAINT_PART)) {
			const paint = readPaint(part.slice(PAINT_PART.length));
			if (paint === undefined) return undefined;
			made = { ...made, paint };
			continue;
		}
		const thing = readThing(part);
		if (!thing || made.things.some(({ cell }) => cell === thing.cell)) return undefined;
		made = { ...made, things: [...made.things, thing] };
	}
	return made;
}
