import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { stripUrl } from './few-colours.ts';

const SIDE = 4;
const flat = (value: number) => new Float32Array(SIDE * SIDE * 3).fill(value);

/** The parts of a PNG file, by name. */
function partsOf(url: string): Map<string, Buffer> {
	const file = Buffer.from(url.split(',')[1] ?? '', 'base64');
	const parts = new Map<string, Buffer>();
	for (let at = 8; at < file.length;) {
		const length = file.readUInt32BE(at);
		parts.set(file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, at + 8 + length));
		at += length + 12;
	}
	return parts;
}

describe('stripUrl', () => {
	it('puts pictures side by side, each cell with the colour of its own', () => {
		const parts = partsOf(stripUrl([flat(-1), flat(1)], SIDE, 16));
		const size = parts.get('IHDR');
		expect([size?.readUInt32BE(0), size?.readUInt32BE(4)]).toEqual([2 * SIDE, SIDE]);
		const palette = parts.get('PLTE') ?? Buffer.alloc(0);
		const rows = inflateSync(parts.get('IDAT') ?? Buffer.alloc(0));
		const reds = [...rows.subarray(1, 1 + 2 * SIDE)].map((place) => palette[place * 3]);
		expect(reds).toEqual([0, 0, 0, 0, 255, 255, 255, 255]);
	});

	it('uses no more colours than it may, and gives the same file each time', () => {
		const many = new Float32Array(SIDE * SIDE * 3).map((_, i) => Math.sin(i));
		const url = stripUrl([many, flat(0)], SIDE, 5);
		expect((partsOf(url).get('PLTE')?.length ?? 0) / 3).toBeLessThanOrEqual(5);
		expect(stripUrl([many, flat(0)], SIDE, 5)).toBe(url);
	});
});
