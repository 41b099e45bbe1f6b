import { SIDE, type Picture } from '../networks/picture-tower.ts';

export { SIDE, type Picture };

/** Red, green and blue of every cell, row by row, from 0 to 255: what places and things are painted on. */
export type Canvas = Float32Array;

function bound(value: number): number {
	return Math.min(255, Math.max(0, Math.round(value)));
}

/** A canvas as the models see it: whole levels of colour, from -1 to 1. */
export function pictureOf(canvas: Canvas): Picture {
	return canvas.map((value) => bound(value) / 127.5 - 1);
}

/** A picture for the screen: red, green, blue and opacity of every cell, as in an ImageData. Cells beyond -1 to 1 are cut. */
export function toRgba(picture: Picture): Uint8ClampedArray<ArrayBuffer> {
	const rgba = new Uint8ClampedArray((picture.length / 3) * 4).fill(255);
	picture.forEach((value, i) => {
		rgba[Math.floor(i / 3) * 4 + (i % 3)] = bound((value + 1) * 127.5);
	});
	return rgba;
}

/**
 * A picture out of red, green, blue and opacity of 32 x 32 cells, on white paper.
 * @throws RangeError for another number of cells
 */
export function fromRgba(rgba: Uint8ClampedArray): Picture {
	if (rgba.length !== SIDE * SIDE * 4) throw new RangeError('A picture has 32 x 32 cells.');
	return pictureOf(
		Float32Array.from({ length: SIDE * SIDE * 3 }, (_, i) => {
			const cell = Math.floor(i / 3) * 4;
			const opacity = (rgba[cell + 3] ?? 0) / 255;
			return (rgba[cell + (i % 3)] ?? 0) * opacity + 255 * (1 - opacity);
		})
	);
}
