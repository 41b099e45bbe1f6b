import { draw } from '#engine/world/draw.ts';
import { SIDE, toRgba } from '#engine/world/picture.ts';
import { EXHIBITS, SHOW } from './items.ts';

const ROW = 6;

/** The gallery on one sheet, in rows from left to right; sides in pixels. */
export const SHEET = {
	columns: ROW,
	rows: SHOW.count / ROW,
	width: ROW * SIDE,
	height: (SHOW.count / ROW) * SIDE
} as const;

/** The sheet's pixels as a PNG file holds them before packing: each line a 0, then red, green, blue. */
export function galleryLines(): Uint8Array {
	const step = 1 + SHEET.width * 3;
	const lines = new Uint8Array(SHEET.height * step);
	EXHIBITS.forEach(({ scene, seed }, number) => {
		const left = (number % ROW) * SIDE;
		const top = Math.floor(number / ROW) * SIDE;
		toRgba(draw(scene, seed)).forEach((value, i) => {
			const [cell, channel] = [Math.floor(i / 4), i % 4];
			if (channel === 3) return;
			const x = left + (cell % SIDE);
			lines[(top + Math.floor(cell / SIDE)) * step + 1 + x * 3 + channel] = value;
		});
	});
	return lines;
}
