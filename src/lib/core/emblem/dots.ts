import { randomFrom } from '#shared/seeded.ts';

/** A circle of an emblem, in the units of its view box. */
export interface Dot {
	x: number;
	y: number;
	/** 0 where the cell is empty. */
	r: number;
}

/** Cells in a row and rows in a picture. */
export const EMBLEM_CELLS = 16;
/** Width and height of one cell, so that one decimal is fine enough for any radius. */
const CELL = 10;
/** Width and height of the emblem's view box. */
export const EMBLEM_BOX = EMBLEM_CELLS * CELL;
/** Radius of a full dot: a hair of paper stays between neighbours. */
export const EMBLEM_RADIUS = 4.7;

const FULL = 9;
/** Share of the whole change that one dot takes; the rest of the time it waits for its turn. */
const TURN = 0.6;

/** Levels of the noise, equally likely. Few different ones, because equal dots cost a page less. */
const NOISE = [0, 0, 1, 1, 2, 2, 4, 4, 6, 9];

/** 0 before the dot's turn, 1 after it, never falling in between. */
function settled(clarity: number, rank: number): number {
	return Math.min(1, Math.max(0, (clarity - rank * (1 - TURN)) / TURN));
}

/**
 * The dots of an emblem, one a cell, row by row.
 *
 * @param bitmap 256 digits, as in the file of an emblem; throws a RangeError for anything else
 * @param clarity 0 = pure noise, 1 = the picture itself; values outside count as the nearest end
 * @param seed decides the noise and the order in which dots settle: same seed, same dots
 */
export function emblemDots(bitmap: string, clarity: number, seed: number): Dot[] {
	if (!/^\d{256}$/.test(bitmap)) throw new RangeError('An emblem is 256 digits, row by row.');
	const random = randomFrom(seed);
	return Array.from(bitmap, (digit, cell) => {
		const noise = NOISE[Math.floor(random() * NOISE.length)] ?? 0;
		const level = noise + (Number(digit) - noise) * settled(clarity, random());
		return {
			x: ((cell % EMBLEM_CELLS) + 0.5) * CELL,
			y: (Math.floor(cell / EMBLEM_CELLS) + 0.5) * CELL,
			r: EMBLEM_RADIUS * Math.sqrt(level / FULL)
		};
	});
}
