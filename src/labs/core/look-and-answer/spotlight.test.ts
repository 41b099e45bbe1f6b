import { describe, expect, it } from 'vitest';
import { spotlight } from './spotlight.ts';

const red = Float32Array.from({ length: 32 * 32 * 3 }, (_, i) => (i % 3 === 0 ? 1 : -1));
const at = (picture: Float32Array, x: number, y: number) =>
	Array.from(picture.slice((y * 32 + x) * 3, (y * 32 + x) * 3 + 3));

describe('spotlight', () => {
	it('keeps a picture as it is where all is looked at alike', () => {
		expect(spotlight(red, new Float32Array(16).fill(1 / 16))).toEqual(red);
	});

	it('keeps the colours of the cell that is looked at, and greys the rest', () => {
		const looks = new Float32Array(16);
		looks[5] = 0.7;
		const lit = spotlight(red, looks);
		at(lit, 12, 12).forEach((value, i) => expect(value).toBeCloseTo(i === 0 ? 1 : -1, 0));
		const [r, g, b] = at(lit, 31, 31);
		expect(r).toBe(g);
		expect(g).toBe(b);
	});

	it('stays within the range of a picture, whatever the grid', () => {
		for (const side of [1, 4, 8]) {
			const looks = Float32Array.from({ length: side ** 2 }, (_, i) => (i % 3) / 2);
			for (const value of spotlight(red, looks)) expect(Math.abs(value)).toBeLessThanOrEqual(1);
		}
	});

	it('greys everything where nothing is looked at', () => {
		const [r, g, b] = at(spotlight(red, new Float32Array(16)), 16, 16);
		expect([r, g]).toEqual([g, b]);
	});
});
