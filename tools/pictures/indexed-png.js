// Writes PNG files of few colours: one byte a pixel instead of four, and far better compressed.
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const frame = Buffer.alloc(8);
	frame.writeUInt32BE(data.length, 0);
	frame.writeUInt32BE(crc32(body), 4);
	return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** How far two RGBA colours lie apart. @param {number} a @param {number} b */
function distance(a, b) {
	let sum = 0;
	for (const shift of [0, 8, 16, 24]) sum += (((a >>> shift) & 255) - ((b >>> shift) & 255)) ** 2;
	return sum;
}

/** @param {Uint32Array} pixels @param {number} limit */
function frequentColours(pixels, limit) {
	/** @type {Map<number, number>} */
	const counts = new Map();
	for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
	const order = [...counts].sort(([a, x], [b, y]) => y - x || a - b).map(([colour]) => colour);
	const palette = order.slice(0, limit);
	// Transparent first: the table of transparency then stays short.
	palette.sort((a, b) => (a >>> 24) - (b >>> 24));
	/** @type {Map<number, number>} */
	const places = new Map();
	for (const colour of order) {
		let best = 0;
		palette.forEach((entry, place) => {
			if (distance(colour, entry) < distance(colour, palette[best] ?? 0)) best = place;
		});
		places.set(colour, best);
	}
	return { palette, places };
}

/**
 * A PNG with at most `limit` colours; rarer ones become the nearest of the frequent ones.
 * @param {{ width: number, height: number, rgba: Uint8Array }} image 8 bits a channel, not premultiplied
 * @param {number} limit at most 256
 */
export function indexedPng({ width, height, rgba }, limit) {
	const pixels = new Uint32Array(rgba.buffer.slice(rgba.byteOffset, rgba.byteOffset + rgba.length));
	const { palette, places } = frequentColours(pixels, limit);
	const rows = Buffer.alloc((width + 1) * height); // each row begins with its filter: 0, none
	pixels.forEach((pixel, i) => {
		rows[Math.floor(i / width) * (width + 1) + 1 + (i % width)] = places.get(pixel) ?? 0;
	});
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, 3, 0, 0, 0], 8); // 8 bits, palette, usual compression and filter, not interlaced
	const channel = (/** @type {number} */ shift) => palette.map((rgb) => (rgb >>> shift) & 255);
	const clear = channel(24).filter((value) => value < 255);
	const colours = palette.flatMap((rgb) => [0, 8, 16].map((shift) => (rgb >>> shift) & 255));
	return Buffer.concat([
		SIGNATURE,
		chunk('IHDR', header),
		chunk('PLTE', Buffer.from(colours)),
		...(clear.length > 0 ? [chunk('tRNS', Buffer.from(clear))] : []),
		chunk('IDAT', deflateSync(rows, { level: 9 })),
		chunk('IEND', Buffer.alloc(0))
	]);
}
