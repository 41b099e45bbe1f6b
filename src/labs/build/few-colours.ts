import { deflateSync } from 'node:zlib';
import { crc32 } from '#engine/arithmetic/crc32.ts';

type Colour = readonly [number, number, number];

const byteOf = (value: number): number =>
	Math.min(255, Math.max(0, Math.round((value + 1) * 127.5)));

/** How far apart the colours of a box lie, and in which channel most. */
function widest(box: readonly Colour[]): { channel: 0 | 1 | 2; range: number } {
	const ranges = ([0, 1, 2] as const).map((channel) => {
		const values = box.map((colour) => colour[channel]);
		return { channel, range: Math.max(...values) - Math.min(...values) };
	});
	return ranges.reduce((best, one) => (one.range > best.range ? one : best), {
		channel: 0,
		range: -1
	});
}

/** Half of a box: at the middle of the channel in which its colours lie furthest apart. */
function halves(box: readonly Colour[]): [Colour[], Colour[]] {
	const { channel } = widest(box);
	const order = box.toSorted((a, b) => a[channel] - b[channel]);
	const middle = order.length >> 1;
	return [order.slice(0, middle), order.slice(middle)];
}

const mean = (box: readonly Colour[], channel: 0 | 1 | 2): number =>
	Math.round(box.reduce((sum, colour) => sum + colour[channel], 0) / box.length);

/** Few colours for many (median cut): the box that is widest for its number of cells is halved again and again. */
function palette(colours: readonly Colour[], limit: number): Colour[] {
	const weight = (box: readonly Colour[]) => widest(box).range * Math.sqrt(box.length);
	let boxes: Colour[][] = [[...colours]];
	while (boxes.length < limit) {
		const [first] = boxes.toSorted((a, b) => weight(b) - weight(a));
		if (!first || widest(first).range === 0) break;
		boxes = [...boxes.filter((box) => box !== first), ...halves(first)];
	}
	return boxes.map((box): Colour => [mean(box, 0), mean(box, 1), mean(box, 2)]);
}

const distance = (a: Colour, b: Colour): number =>
	(a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;

function chunk(name: string, data: Uint8Array): Buffer {
	const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
	const ends = Buffer.alloc(8);
	ends.writeUInt32BE(data.length, 0);
	ends.writeUInt32BE(crc32(body), 4);
	return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/**
 * The address (`data:`) of pictures side by side as one PNG file of few colours: noise packs to little more than
 * the number of its colour. The last picture keeps its colours best.
 * @param pictures red, green, blue of each cell, row by row, -1 to 1; all of the same size
 * @param side cells along a side of each
 * @param limit the most colours, at most 256
 */
export function stripUrl(pictures: readonly Float32Array[], side: number, limit: number): string {
	const width = side * pictures.length;
	const colours = Array.from({ length: width * side }, (_, cell): Colour => {
		const [column, row] = [cell % width, Math.floor(cell / width)];
		const picture = pictures[Math.floor(column / side)];
		const at = (row * side + (column % side)) * 3;
		const value = (channel: number) => byteOf(picture?.[at + channel] ?? 0);
		return [value(0), value(1), value(2)];
	});
	// The last picture is looked at longest: its colours count more.
	const last = colours.filter((_, cell) => cell % width >= width - side);
	const few = palette([...colours, ...last, ...last], limit);
	const nearest = (colour: Colour) =>
		few.reduce(
			(best, one, place) =>
				distance(colour, one) < distance(colour, few[best] ?? one) ? place : best,
			0
		);
	const lines = colours.flatMap((colour, cell) =>
		cell % width === 0 ? [0, nearest(colour)] : [nearest(colour)]
	);
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(side, 4);
	// 8 bits, a palette, usual packing and filters, not interlaced.
	head.set([8, 3, 0, 0, 0], 8);
	const file = Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk('IHDR', head),
		chunk('PLTE', Uint8Array.from(few.flat())),
		chunk('IDAT', deflateSync(Uint8Array.from(lines), { level: 9 })),
		chunk('IEND', new Uint8Array())
	]);
	return `data:image/png;base64,${file.toString('base64')}`;
}
