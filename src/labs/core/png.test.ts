import { crc32, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packPicture, pictureUrl, unpackPicture } from './png.ts';

const PREFIX = 'data:image/png;base64,';
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The parts of a PNG file by name; each is checked as a reader would. */
function partsOf(file: Buffer): Map<string, Buffer> {
	expect(file.subarray(0, 8)).toEqual(SIGNATURE);
	const parts = new Map<string, Buffer>();
	for (let at = 8; at < file.length;) {
		const length = file.readUInt32BE(at);
		const body = file.subarray(at + 4, at + 8 + length);
		expect(file.readUInt32BE(at + 8 + length)).toBe(crc32(body));
		parts.set(body.toString('latin1', 0, 4), body.subarray(4));
		at += length + 12;
	}
	return parts;
}

/** Size and pixels of a picture in an address. */
function decode(url: string): { width: number; height: number; pixels: number[] } {
	expect(url.startsWith(PREFIX)).toBe(true);
	const parts = partsOf(Buffer.from(url.slice(PREFIX.length), 'base64'));
	expect([...parts.keys()]).toEqual(['IHDR', 'IDAT', 'IEND']);
	const head = parts.get('IHDR') ?? Buffer.alloc(0);
	// Eight bits each of red, green and blue, nothing unusual.
	expect([...head.subarray(8)]).toEqual([8, 2, 0, 0, 0]);
	const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
	const lines = inflateSync(parts.get('IDAT') ?? Buffer.alloc(0));
	expect(lines.length).toBe(height * (width * 3 + 1));
	const pixels = [...lines].filter((_, place) => place % (width * 3 + 1) !== 0);
	return { width, height, pixels };
}

describe('pictureUrl', () => {
	it('writes each cell of a picture into a PNG that can be read', () => {
		const picture = Float32Array.of(-1, 0, 1, 1, 1, 1, -1, -1, -1, 0.5, -0.5, 0);
		expect(decode(pictureUrl(picture, 2))).toEqual({
			...{ width: 2, height: 2 },
			pixels: [0, 128, 255, 255, 255, 255, 0, 0, 0, 191, 64, 128]
		});
	});

	it('cuts off what lies outside of black and white, and draws what is no number black', () => {
		expect(decode(pictureUrl([-7, 7, 1.01], 1)).pixels).toEqual([0, 255, 255]);
		expect(decode(pictureUrl([NaN, 0, 0], 1)).pixels).toEqual([0, 128, 128]);
	});

	it('draws pictures that need more than one block of the packed format', () => {
		const picture = Float32Array.from(
			{ length: 160 * 160 * 3 },
			(_, i) => ((i % 256) / 255) * 2 - 1
		);
		const { width, height, pixels } = decode(pictureUrl(picture, 160));
		expect([width, height]).toEqual([160, 160]);
		expect(pixels.every((value, i) => value === i % 256)).toBe(true);
	});

	it('refuses a picture whose last row is not whole', () => {
		expect(() => pictureUrl(new Float32Array(10), 2)).toThrow('whole rows');
	});
});

describe('packPicture', () => {
	it('keeps a picture as near as a byte a number can', () => {
		const pictures = fc.float32Array({ min: -1, max: 1, noNaN: true, maxLength: 64 });
		fc.assert(
			fc.property(pictures, (picture) => {
				const read = unpackPicture(packPicture(picture));
				expect(read.length).toBe(picture.length);
				for (const [i, value] of picture.entries()) {
					expect(Math.abs((read[i] ?? NaN) - value)).toBeLessThanOrEqual(1 / 255 + 1e-6);
				}
			})
		);
	});

	it('shows the same pixels after the way', () => {
		const picture = Float32Array.from({ length: 48 }, (_, i) => Math.sin(i));
		expect(pictureUrl(unpackPicture(packPicture(picture)), 4)).toBe(pictureUrl(picture, 4));
	});
});
