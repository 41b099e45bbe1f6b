import { cos, sin } from '../arithmetic/exact.ts';
import { hashOf, randomFrom } from '#shared/seeded.ts';
import { pick, uniform, type Random } from './chance.ts';
import { bounds, edges, filled, type Region } from './region.ts';
import { radians, type Layer, type Point, type Tone } from './shapes.ts';

/** Points around an ellipse. */
const STEPS = 24;
/** How far points of a polygon's edge lie apart at least. */
const STRIDE = 0.25;
/** Layers smaller than this are filled: eyes, windows. */
const SMALL = 0.5;
/** Half the widths of lines, in pixels. */
const WIDTHS = [0.45, 0.6, 0.75];

/** The edge of a layer as points. */
function outline(layer: Layer): Point[] {
	if (layer.shape === 'polygon') {
		return edges(layer.points).flatMap(([[x0, y0], [x1, y1]]) => {
			const length = Math.sqrt((x1 - x0) ** 2 + (y1 - y0) ** 2);
			const count = Math.max(1, Math.floor(length / STRIDE));
			return Array.from({ length: count }, (_, i): Point => {
				return [x0 + ((x1 - x0) * i) / count, y0 + ((y1 - y0) * i) / count];
			});
		});
	}
	const { at, radius, turn } = layer;
	const [c, s] = [cos(radians(turn)), sin(radians(turn))];
	return Array.from({ length: STEPS }, (_, i) => {
		const u = radius[0] * cos((2 * Math.PI * i) / STEPS);
		const v = radius[1] * sin((2 * Math.PI * i) / STEPS);
		return [at[0] + u * c - v * s, at[1] + u * s + v * c];
	});
}

/** Points moved as by an unsteady hand. */
function wobbled(points: readonly Point[], random: Random): Point[] {
	const waves = [0, 1].map(() => ({
		height: uniform(random, 0.02, 0.06),
		speed: uniform(random, 2, 5),
		start: uniform(random, 0, 6.3)
	}));
	return points.map(([x, y]) => {
		let [dx, dy] = [0, 0];
		for (const { height, speed, start } of waves) {
			dx += height * sin(speed * y + start);
			dy += height * cos(speed * x + start);
		}
		return [x + dx, y + dy];
	});
}

/** The points within `width` of a closed line. */
function line(points: readonly Point[], width: number, tone: Tone): Region {
	const sides = edges(points).map(([[x, y], [x1, y1]]) => {
		const [dx, dy] = [x1 - x, y1 - y];
		return { x, y, dx, dy, square: dx * dx + dy * dy + 1e-9 };
	});
	return {
		tone,
		...bounds(points, width),
		has(px, py) {
			return sides.some(({ x, y, dx, dy, square }) => {
				const share = ((px - x) * dx + (py - y) * dy) / square;
				const t = share < 0 ? 0 : share > 1 ? 1 : share;
				return (px - x - t * dx) ** 2 + (py - y - t * dy) ** 2 <= width * width;
			});
		}
	};
}

/**
 * A thing as drawn by hand: wobbly outlines in one tone, small details filled.
 * @param radius half the height of the thing in pixels: lines keep their width
 * @param seed the same name and seed give the same drawing
 */
export function sketched(
	name: string,
	layers: readonly Layer[],
	radius: number,
	seed: number
): Region[] {
	const random = randomFrom(hashOf(`${name} ${seed}`));
	const rimmed = layers[0]?.tone === 'dark';
	return layers.flatMap((layer) => {
		// The inner side of a rim would only double the line.
		if (layer.tone === 'base' && rimmed) return [];
		const points = outline(layer);
		const { from, to } = bounds(points);
		const moved = wobbled(points, random);
		if (layer.tone === 'light') return [];
		const tone = layer.tone === 'dark' ? 'base' : layer.tone;
		if (Math.max(to[0] - from[0], to[1] - from[1]) < SMALL) return [{ ...filled(layer), tone }];
		return [line(moved, pick(random, WIDTHS) / radius, tone)];
	});
}
