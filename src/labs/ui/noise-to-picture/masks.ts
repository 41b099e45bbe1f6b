import { MASK_SIDE } from '#engine/networks/recipe.ts';

/** A mask made of a rule for rows and columns, from 0. */
function maskOf(isFree: (row: number, column: number) => boolean): boolean[] {
	return Array.from({ length: MASK_SIDE * MASK_SIDE }, (_, part) =>
		isFree(Math.floor(part / MASK_SIDE), part % MASK_SIDE)
	);
}

const HALF = MASK_SIDE / 2;

/** Masks that can be taken at once; an empty one frees all. */
export const masks: readonly {
	readonly name: 'all' | 'left' | 'right' | 'upper' | 'lower';
	readonly mask: readonly boolean[];
}[] = [
	{ name: 'all', mask: [] },
	{ name: 'left', mask: maskOf((_, column) => column < HALF) },
	{ name: 'right', mask: maskOf((_, column) => column >= HALF) },
	{ name: 'upper', mask: maskOf((row) => row < HALF) },
	{ name: 'lower', mask: maskOf((row) => row >= HALF) }
];
