import { assert, configureGlobal, constantFrom, double, integer, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { course } from '../../../../tests/course.ts';
import { EMBLEM_BOX, EMBLEM_RADIUS, emblemDots } from './dots.ts';

const emblem = (name: string): string => course.emblems.get(name) ?? '';

// A failure must come again in the next run.
configureGlobal({ seed: 20 });

const bitmaps = constantFrom(...course.emblems.values());
const clarities = double({ min: 0, max: 1, noNaN: true });
const seeds = integer({ min: 0, max: 0xffffffff });

function radii(bitmap: string, clarity: number, seed: number): number[] {
	return emblemDots(bitmap, clarity, seed).map((dot) => dot.r);
}

/** How many dots are as large as in the picture itself. */
function settledDots(bitmap: string, clarity: number, seed: number, epsilon: number): number {
	const final = radii(bitmap, 1, seed);
	return radii(bitmap, clarity, seed).filter((r, i) => Math.abs(r - (final[i] ?? 0)) <= epsilon)
		.length;
}

describe('emblemDots', () => {
	it('gives the same dots for the same picture, clarity and seed', () => {
		assert(
			property(bitmaps, clarities, seeds, (bitmap, clarity, seed) => {
				expect(emblemDots(bitmap, clarity, seed)).toEqual(emblemDots(bitmap, clarity, seed));
			})
		);
	});

	it('shows the picture itself at clarity 1, whatever the seed', () => {
		assert(
			property(bitmaps, seeds, (bitmap, seed) => {
				const levels = radii(bitmap, 1, seed).map((r) => (r / EMBLEM_RADIUS) ** 2 * 9);
				expect(levels.map((level) => level.toFixed(6))).toEqual(
					Array.from(bitmap, (digit) => Number(digit).toFixed(6))
				);
			})
		);
	});

	it('shows nothing of the picture at clarity 0', () => {
		assert(
			property(bitmaps, bitmaps, seeds, (one, other, seed) => {
				expect(emblemDots(one, 0, seed)).toEqual(emblemDots(other, 0, seed));
			})
		);
	});

	it('gives another noise for another seed', () => {
		assert(
			property(bitmaps, nat(1000), (bitmap, seed) => {
				expect(radii(bitmap, 0, seed)).not.toEqual(radii(bitmap, 0, seed + 1));
			})
		);
	});

	it('keeps every dot inside its own cell', () => {
		assert(
			property(bitmaps, clarities, seeds, (bitmap, clarity, seed) => {
				const dots = emblemDots(bitmap, clarity, seed);
				expect(new Set(dots.map((dot) => `${String(dot.x)} ${String(dot.y)}`)).size).toBe(256);
				for (const dot of dots) {
					expect(dot.r).toBeGreaterThanOrEqual(0);
					expect(dot.r).toBeLessThanOrEqual(EMBLEM_RADIUS);
					expect(dot.x % 10).toBe(5);
					expect(dot.y % 10).toBe(5);
					expect(Math.max(dot.x, dot.y)).toBeLessThan(EMBLEM_BOX);
				}
			})
		);
	});

	it('never loses a settled dot as clarity grows', () => {
		const epsilons = double({ min: 0.001, max: EMBLEM_RADIUS, noNaN: true });
		assert(
			property(bitmaps, clarities, clarities, seeds, epsilons, (bitmap, a, b, seed, epsilon) => {
				const [low, high] = [Math.min(a, b), Math.max(a, b)];
				expect(settledDots(bitmap, high, seed, epsilon)).toBeGreaterThanOrEqual(
					settledDots(bitmap, low, seed, epsilon)
				);
			})
		);
	});

	it('resolves unevenly: halfway some dots are settled and some have far to go', () => {
		const settled = settledDots(emblem('cost'), 0.7, 1, 0.01);
		expect(settled).toBeGreaterThan(20);
		expect(settled).toBeLessThan(236);
	});

	it('takes a clarity outside its range as the nearest end', () => {
		const bitmap = emblem('course');
		expect(emblemDots(bitmap, -1, 1)).toEqual(emblemDots(bitmap, 0, 1));
		expect(emblemDots(bitmap, 2, 1)).toEqual(emblemDots(bitmap, 1, 1));
	});

	it('refuses what is not 256 digits', () => {
		expect(() => emblemDots('0'.repeat(255), 1, 1)).toThrow(RangeError);
		expect(() => emblemDots('x'.repeat(256), 1, 1)).toThrow(RangeError);
	});
});
