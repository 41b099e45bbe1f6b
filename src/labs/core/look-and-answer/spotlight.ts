import { SIDE, type Picture } from '#engine/world/picture.ts';

/** How much of its light a cell keeps where nobody looks. */
const FAINT = 0.28;
/** The tone that the rest fades to, between black (-1) and white (1). */
const FADED = 0.08;

/** A value between four cells of a square grid, at a place from 0 to its side; at the edge that of the edge. */
function between(grid: ArrayLike<number>, side: number, x: number, y: number): number {
	const inside = (value: number) => Math.min(side - 1, Math.max(0, value - 0.5));
	const [left, top] = [Math.floor(inside(x)), Math.floor(inside(y))];
	const [right, bottom] = [Math.min(side - 1, left + 1), Math.min(side - 1, top + 1)];
	const [dx, dy] = [inside(x) - left, inside(y) - top];
	const at = (column: number, row: number) => grid[row * side + column] ?? 0;
	const upper = at(left, top) * (1 - dx) + at(right, top) * dx;
	const lower = at(left, bottom) * (1 - dx) + at(right, bottom) * dx;
	return upper * (1 - dy) + lower * dy;
}

/**
 * A picture that keeps its colours where somebody looks and fades to grey elsewhere.
 * @param looks how much each cell of a square grid is looked at, row by row; only their proportions matter
 */
export function spotlight(picture: Picture, looks: ArrayLike<number>): Picture {
	const side = Math.round(Math.sqrt(looks.length));
	const most = Math.max(...Array.from(looks), Number.EPSILON);
	const lit = new Float32Array(picture.length);
	for (let cell = 0; cell < SIDE * SIDE; cell++) {
		const place = (value: number) => ((value + 0.5) / SIDE) * side;
		const [x, y] = [place(cell % SIDE), place(Math.floor(cell / SIDE))];
		const share = Math.min(1, Math.max(0, between(looks, side, x, y) / most));
		const channels = picture.subarray(cell * 3, cell * 3 + 3);
		const [red = 0, green = 0, blue = 0] = channels;
		const grey = (0.3 * red + 0.59 * green + 0.11 * blue) * FAINT + FADED;
		channels.forEach((value, i) => {
			lit[cell * 3 + i] = grey + (value - grey) * share;
		});
	}
	return lit;
}
