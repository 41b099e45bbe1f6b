import { fromBase64, toBase64 } from '#engine/arithmetic/bytes.ts';
import { crc32 } from '#engine/arithmetic/crc32.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The most bytes that a stored block of the deflate format holds. */
const BLOCK = 65_535;

const bytesOf = (number: number): number[] => [
	(number >>> 24) & 255,
	(number >>> 16) & 255,
	(number >>> 8) & 255,
	number & 255
];

/** A number from -1 to 1 as a byte; what lies outside is cut off, what is no number is 0. */
const byteOf = (value: number): number =>
	Math.min(255, Math.max(0, Math.round((value + 1) * 127.5))) || 0;

function chunk(name: string, data: readonly number[]): number[] {
	const body = [...Array.from(name, (letter) => letter.charCodeAt(0)), ...data];
	return [...bytesOf(data.length), ...body, ...bytesOf(crc32(Uint8Array.from(body)))];
}

function adler32(bytes: readonly number[]): number {
	let [a, b] = [1, 0];
	for (const byte of bytes) {
		a = (a + byte) % 65_521;
		b = (b + a) % 65_521;
	}
	return ((b << 16) | a) >>> 0;
}

/** Zlib's format without packing: pictures of labs are small, and the page is packed as a whole. */
function stored(bytes: readonly number[]): number[] {
	const out = [0x78, 0x01];
	for (let at = 0; at < bytes.length; at += BLOCK) {
		const block = bytes.slice(at, at + BLOCK);
		const low = [block.length & 255, block.length >> 8];
		const last = at + BLOCK >= bytes.length ? 1 : 0;
		out.push(last, ...low, ...low.map((byte) => byte ^ 255), ...block);
	}
	return [...out, ...bytesOf(adler32(bytes))];
}

/** Writes bytes in zlib's format. The page does not pack; the build may. */
export type Pack = (bytes: readonly number[]) => readonly number[];

/**
 * The address (`data:`) of a picture as a PNG file.
 * @param picture red, green, blue of each cell, row by row, -1 to 1; what lies outside is cut off
 * @param width cells in a row
 * @param pack writes bytes in zlib's format
 */
export function pictureUrl(picture: ArrayLike<number>, width = 32, pack: Pack = stored): string {
	const row = width * 3;
	const height = picture.length / row;
	if (!Number.isInteger(height)) throw new RangeError('A picture has whole rows.');
	const lines: number[] = [];
	for (let i = 0; i < picture.length; i++) {
		if (i % row === 0) lines.push(0);
		lines.push(byteOf(picture[i] ?? 0));
	}
	const size = [...bytesOf(width), ...bytesOf(height), 8, 2, 0, 0, 0];
	const file = [
		...SIGNATURE,
		...chunk('IHDR', size),
		...chunk('IDAT', pack(lines)),
		...chunk('IEND', [])
	];
	return `data:image/png;base64,${toBase64(Uint8Array.from(file))}`;
}

/** A picture as text, a byte a number, for props that travel as JSON. */
export function packPicture(picture: ArrayLike<number>): string {
	return toBase64(Uint8Array.from(picture, byteOf));
}

/** A packed picture as the models see it. */
export function unpackPicture(packed: string): Float32Array {
	return Float32Array.from(fromBase64(packed), (byte) => byte / 127.5 - 1);
}
