import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap, placeLabels, type Wanted } from './labels.ts';

const size = fc.integer({ min: 1, max: 160 });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const words = fc
	.array(fc.record({ x: share, y: share, width: size, height: size }), { maxLength: 24 })
	.map((all) =>
		all.map(({ x, y, width, height }, i): Wanted => {
			return { key: `word ${i}`, dot: [x * 400, y * 300], width, height };
		})
	);

describe('labels on the map', () => {
	it('never lie over each other', () => {
		fc.assert(
			fc.property(words, (all) => {
				const placed = placeLabels(all, 400, 300);
				const pairs = placed.flatMap((one, i) => placed.slice(i + 1).map((two) => [one, two]));
				expect(pairs.filter(([one, two]) => one && two && overlap(one, two))).toEqual([]);
			})
		);
	});

	it('stay on the map, as large as they were asked for, each at most once', () => {
		fc.assert(
			fc.property(words, (all) => {
				const placed = placeLabels(all, 400, 300);
				expect(new Set(placed.map(({ key }) => key)).size).toBe(placed.length);
				for (const { key, left, top, width, height } of placed) {
					expect(all.find((one) => one.key === key)).toMatchObject({ width, height });
					expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
					expect(left + width).toBeLessThanOrEqual(400);
					expect(top + height).toBeLessThanOrEqual(300);
				}
			})
		);
	});

	it('give the first word its label, and leave out one that finds no room', () => {
		const at = (key: string): Wanted => ({ key, dot: [50, 10], width: 90, height: 19 });
		const keys = placeLabels(['own', 'sea', 'grass'].map(at), 100, 20).map(({ key }) => key);
		expect(keys).toEqual(['own']);
	});

	it('places nothing while the map has no size yet', () => {
		expect(placeLabels([{ key: 'sea', dot: [0, 0], width: 40, height: 20 }], 0, 0)).toEqual([]);
	});
});
