import { toneColour } from './colours.ts';
import { SIDE, type Canvas } from './picture.ts';
import { type Region } from './region.ts';
import { type Rgb } from './shapes.ts';

/** Every cell is looked at in 4 x 4 points. */
const POINTS = 4;
const ROW = SIDE * POINTS;

/** Where a thing stands. */
export interface Spot {
	/** The middle in pixels from the left and from the top; it may lie outside of the picture. */
	readonly cx: number;
	readonly cy: number;
	/** Half the height of the thing in pixels. */
	readonly radius: number;
	/** Looks the other way. */
	readonly mirror?: boolean;
}

/** First and last of a row of points between two coordinates of the thing. */
function span(from: number, to: number, centre: number, radius: number): [number, number] {
	const first = Math.ceil((from * radius + centre) * POINTS - 0.5 - 1e-6);
	const last = Math.floor((to * radius + centre) * POINTS - 0.5 + 1e-6);
	return [Math.max(0, first), Math.min(ROW - 1, last)];
}

/** For every point of the picture the number of the last region that covers it, from 1; 0 where none does. */
function cover(regions: readonly Region[], { cx, cy, radius, mirror }: Spot): Uint8Array {
	const points = new Uint8Array(ROW * ROW);
	const way = mirror ? -1 : 1;
	regions.forEach(({ from, to, has }, i) => {
		const [left, right] = mirror ? [-to[0], -from[0]] : [from[0], to[0]];
		const [x0, x1] = span(left, right, cx, radius);
		const [y0, y1] = span(from[1], to[1], cy, radius);
		for (let row = y0; row <= y1; row++) {
			const y = ((row + 0.5) / POINTS - cy) / radius;
			for (let column = x0; column <= x1; column++) {
				const x = ((column + 0.5) / POINTS - cx) / radius;
				if (has(x * way, y)) points[row * ROW + column] = i + 1;
			}
		}
	});
	return points;
}

/** Paints a thing: each cell becomes the mean of its points, where nothing is in front the canvas itself. */
export function paint(canvas: Canvas, regions: readonly Region[], colour: Rgb, spot: Spot): void {
	if (!(spot.radius > 0)) return;
	const points = cover(regions, spot);
	const colours = regions.map((region) => toneColour(region.tone, colour));
	for (let cell = 0; cell < SIDE * SIDE; cell++) {
		const first = Math.floor(cell / SIDE) * POINTS * ROW + (cell % SIDE) * POINTS;
		let [count, red, green, blue] = [0, 0, 0, 0];
		for (let i = 0; i < POINTS * POINTS; i++) {
			const region = points[first + Math.floor(i / POINTS) * ROW + (i % POINTS)] ?? 0;
			const tone = region && colours[region - 1];
			if (!tone) continue;
			count++;
			red += tone[0];
			green += tone[1];
			blue += tone[2];
		}
		if (!count) continue;
		const rest = 1 - count / POINTS ** 2;
		[red, green, blue].forEach((sum, channel) => {
			const at = cell * 3 + channel;
			canvas[at] = (canvas[at] ?? 0) * rest + sum / POINTS ** 2;
		});
	}
}
