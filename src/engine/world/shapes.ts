import { cos, sin } from '../arithmetic/exact.ts';

/** Tones that are the same whatever the colour of the thing: red, green, blue from 0 to 255. */
export const FIXED_TONES = {
	white: [250, 250, 252],
	ink: [32, 30, 46],
	cream: [250, 234, 204],
	wood: [112, 72, 44],
	leaf: [40, 140, 62],
	flame: [255, 150, 30],
	glass: [196, 230, 250],
	gold: [255, 214, 96]
} as const satisfies Record<string, Rgb>;

/** Red, green and blue from 0 to 255. */
export type Rgb = readonly [number, number, number];

/** `base`, `dark` and `light` follow the colour of the thing. */
export type Tone = 'base' | 'dark' | 'light' | keyof typeof FIXED_TONES;

/** x to the right, y down; a thing fills about -1 to 1 both ways. */
export type Point = readonly [number, number];

export interface Ellipse {
	readonly shape: 'ellipse';
	readonly at: Point;
	readonly radius: Point;
	/** Degrees, clockwise. */
	readonly turn: number;
	readonly tone: Tone;
}

/** A closed line, filled by the even-odd rule. */
export interface Polygon {
	readonly shape: 'polygon';
	readonly points: readonly Point[];
	readonly tone: Tone;
}

/** Later layers of a thing cover earlier ones. */
export type Layer = Ellipse | Polygon;

const FULL_TURN = 2 * Math.PI;

function rounded(value: number): number {
	// The sum turns -0 into 0.
	return Math.round(value * 1e4) / 1e4 + 0;
}

/** Degrees as radians. */
export function radians(degrees: number): number {
	return (degrees * Math.PI) / 180;
}

/** One ellipse; `turn` in degrees, clockwise. */
export function ellipse(
	cx: number,
	cy: number,
	rx: number,
	ry: number,
	tone: Tone,
	turn = 0
): Ellipse {
	return { shape: 'ellipse', at: [rounded(cx), rounded(cy)], radius: [rx, ry], turn, tone };
}

/** One filled polygon, its corners rounded to 4 digits. */
export function polygon(points: readonly Point[], tone: Tone): Polygon {
	return { shape: 'polygon', points: points.map(([x, y]) => [rounded(x), rounded(y)]), tone };
}

/** Points written as in SVG: `0,-1 1,1 -1,1`. */
export function corners(text: string): Point[] {
	return text.split(' ').map((pair) => {
		const [x = NaN, y = NaN] = pair.split(',').map(Number);
		return [x, y];
	});
}

/** One filled polygon, its corners written as in SVG. */
export function outlined(text: string, tone: Tone): Polygon {
	return polygon(corners(text), tone);
}

/** An upright rectangle. */
export function box(x0: number, y0: number, x1: number, y1: number, tone: Tone): Polygon {
	return outlined(`${x0},${y0} ${x1},${y0} ${x1},${y1} ${x0},${y1}`, tone);
}

/** `steps` + 1 points of an ellipse from one angle to another, in degrees, counter-clockwise from the right. */
export function arc(
	[cx, cy]: Point,
	[rx, ry]: Point,
	from: number,
	to: number,
	steps = 14
): Point[] {
	return Array.from({ length: steps + 1 }, (_, i) => {
		const angle = radians(from + ((to - from) * i) / steps);
		return [cx + rx * cos(angle), cy - ry * sin(angle)];
	});
}

/** Corners of a plump five-pointed star; `inner` is the share of the radius that the notches keep. */
export function starPoints(radius: number, inner: number, cy = 0.08): Point[] {
	return Array.from({ length: 10 }, (_, i) => {
		const reach = i % 2 === 0 ? radius : radius * inner;
		const angle = FULL_TURN * (i / 10 - 1 / 4);
		return [reach * cos(angle), cy + reach * sin(angle)];
	});
}

/** Five round petals around a point. */
export function petals([cx, cy]: Point, distance: number, radius: number, tone: Tone): Ellipse[] {
	return Array.from({ length: 5 }, (_, i) => {
		const angle = FULL_TURN * (i / 5 - 1 / 4);
		return ellipse(cx + distance * cos(angle), cy + distance * sin(angle), radius, radius, tone);
	});
}

/** A circle with a hole: the background shows inside. */
export function ring([cx, cy]: Point, outer: number, inner: number, tone: Tone): Polygon {
	const around = arc([cx, cy], [outer, outer], 0, 360, 24);
	// One line out and back: by the even-odd rule what both circles enclose stays empty.
	return polygon([...around, ...arc([cx, cy], [inner, inner], 360, 0, 24)], tone);
}

/** A line of a width through points, its corners and ends round. */
export function stroke(points: readonly Point[], width: number, tone: Tone): Layer[] {
	return points.flatMap(([x0, y0], i) => {
		const joint = ellipse(x0, y0, width / 2, width / 2, tone);
		const next = points[i + 1];
		if (!next) return [joint];
		const [x1, y1] = next;
		const scale = width / 2 / Math.sqrt((x1 - x0) ** 2 + (y1 - y0) ** 2);
		const [dx, dy] = [(y0 - y1) * scale, (x1 - x0) * scale];
		const side: Point[] = [
			[x0 + dx, y0 + dy],
			[x1 + dx, y1 + dy],
			[x1 - dx, y1 - dy],
			[x0 - dx, y0 - dy]
		];
		return [joint, polygon(side, tone)];
	});
}
