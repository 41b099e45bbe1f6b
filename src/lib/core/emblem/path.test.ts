import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { course } from '../../../../tests/course.ts';
import { emblemDots, type Dot } from './dots.ts';
import { emblemPath } from './path.ts';

const emblem = (name: string): string => course.emblems.get(name) ?? '';

/** Reads a path of relative moves and arcs back into circles. */
function circlesOf(path: string): Dot[] {
	const circles: Dot[] = [];
	let [x, y] = [0, 0];
	for (const [, name = '', text = ''] of path.matchAll(/([Mma])([^Mma]*)/g)) {
		const [a = 0, b = 0] = (text.match(/-?(\d*\.\d+|\d+)/g) ?? []).map(Number);
		if (name === 'a') circles.push({ x, y: y + a, r: a });
		x += name === 'a' ? 0.1 : a;
		y += name === 'a' ? 0 : b;
	}
	return circles;
}

describe('emblemPath', () => {
	it('draws each visible dot once, in its place and size, to one decimal', () => {
		const dots = emblemDots(emblem('text-to-image'), 0.5, 7);
		const drawn = circlesOf(emblemPath(dots));
		const visible = dots.filter((dot) => dot.r > 0.5);
		expect(drawn).toHaveLength(visible.length);
		for (const [i, dot] of visible.entries()) {
			expect(Math.abs((drawn[i]?.x ?? NaN) - dot.x)).toBeLessThan(0.06);
			expect(Math.abs((drawn[i]?.y ?? NaN) - dot.y)).toBeLessThan(0.06);
			expect(Math.abs((drawn[i]?.r ?? NaN) - dot.r)).toBeLessThan(0.06);
		}
	});

	it('leaves out empty dots', () => {
		expect(circlesOf(emblemPath([{ x: 5, y: 5, r: 0 }]))).toEqual([]);
	});

	it('writes relative steps only, so that equal dots are equal text', () => {
		const path = emblemPath([
			{ x: 5, y: 5, r: 2.5 },
			{ x: 15, y: 5, r: 2.5 },
			{ x: 25, y: 5, r: 2.5 }
		]);
		expect(path).toBe(
			'M0 0m5 5m0-2.5a2.5 2.5 0 10.1 0m9.9 2.5m0-2.5a2.5 2.5 0 10.1 0m9.9 2.5m0-2.5a2.5 2.5 0 10.1 0'
		);
	});

	it.each([
		[0, 250],
		[0.5, 480],
		[1, 120]
	])(
		'costs a page that shows them all, at clarity %d, at most %d bytes of brotli an emblem',
		(clarity, budget) => {
			const paths = [...course.emblems.values()].map((bitmap, i) =>
				emblemPath(emblemDots(bitmap, clarity, i))
			);
			const bytes = brotliCompressSync(paths.join('\n')).length;
			expect(bytes / paths.length).toBeLessThan(budget);
		}
	);
});
