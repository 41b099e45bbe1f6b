import { describe, expect, it } from 'vitest';
import { draw } from './draw.ts';
import { gallery } from './gallery.ts';
import { fromRgba, pictureOf, toRgba } from './picture.ts';

describe('toRgba', () => {
	it('gives four bytes a cell, opaque', () => {
		const rgba = toRgba(Float32Array.of(-1, 0, 1, 1, 1, -1));
		expect([...rgba]).toEqual([0, 128, 255, 255, 255, 255, 0, 255]);
	});

	it('cuts what lies beyond the range of colours', () => {
		expect([...toRgba(Float32Array.of(-3, 1.2, 9))]).toEqual([0, 255, 255, 255]);
	});
});

describe('fromRgba', () => {
	it('gives back the picture that was shown', () => {
		for (const { scene, seed } of gallery(4, 12)) {
			const picture = draw(scene, seed);
			expect(fromRgba(toRgba(picture))).toEqual(picture);
		}
	});

	it('shows white paper where nothing is drawn', () => {
		expect(new Set(fromRgba(new Uint8ClampedArray(32 * 32 * 4)))).toEqual(new Set([1]));
	});

	it('refuses other sizes', () => {
		expect(() => fromRgba(new Uint8ClampedArray(16))).toThrow(RangeError);
	});
});

describe('pictureOf', () => {
	it('keeps colours in their range', () => {
		expect([...pictureOf(Float32Array.of(-20, 0, 255, 300))]).toEqual([-1, -1, 1, 1]);
	});
});
