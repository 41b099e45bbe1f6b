import { cos, sin } from '../arithmetic/exact.ts';
import {
	radians,
	type Ellipse,
	type Layer,
	type Point,
	type Polygon,
	type Tone
} from './shapes.ts';

/** What a layer covers, in the coordinates of the thing. */
export interface Region {
	readonly tone: Tone;
	/** Nothing is covered outside of [left, top] to [right, bottom]. */
	readonly from: Point;
	readonly to: Point;
	readonly has: (x: number, y: number) => boolean;
}

/** Pairs of neighbouring points of a closed line. */
export function edges(points: readonly Point[]): (readonly [Point, Point])[] {
	return points.map((point, i) => [point, points[(i + 1) % points.length] ?? point]);
}

/** The upright rectangle around points, `margin` wider on each side. */
export function bounds(points: readonly Point[], margin = 0): { from: Point; to: Point } {
	const xs = points.map(([x]) => x);
	const ys = points.map(([, y]) => y);
	return {
		from: [Math.min(...xs) - margin, Math.min(...ys) - margin],
		to: [Math.max(...xs) + margin, Math.max(...ys) + margin]
	};
}

function insideEllipse({ at, radius, turn, tone }: Ellipse): Region {
	const [cx, cy] = at;
	const [rx, ry] = radius;
	const [c, s] = [cos(radians(turn)), sin(radians(turn))];
	return {
		tone,
		...bounds([at], Math.max(rx, ry)),
		has(x, y) {
			const [dx, dy] = [x - cx, y - cy];
			const u = (dx * c + dy * s) / rx;
			const v = (dy * c - dx * s) / ry;
			return u * u + v * v <= 1;
		}
	};
}

function insidePolygon({ points, tone }: Polygon): Region {
	const sides = edges(points).map(([[x0, y0], [x1, y1]]) => ({ x0, y0, x1, y1 }));
	return {
		tone,
		...bounds(points),
		has(x, y) {
			let hit = false;
			for (const { x0, y0, x1, y1 } of sides) {
				if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) hit = !hit;
			}
			return hit;
		}
	};
}

/** A layer, filled. */
export function filled(layer: Layer): Region {
	return layer.shape === 'ellipse' ? insideEllipse(layer) : insidePolygon(layer);
}
