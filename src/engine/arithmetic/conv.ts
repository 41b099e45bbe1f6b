import { rowsOf } from './layers.ts';
import { type Engine, type Packed, type Rows, type Target } from './matrix.ts';

/**
 * A square picture of channels: cell (y, x) holds `channels` numbers side by side. A border of zeros,
 * `margin` cells wide (0 or 1), lies round it, so that a 3 x 3 convolution reads it in place.
 */
export interface Plane {
	readonly side: number;
	readonly channels: number;
	readonly margin: 0 | 1;
	readonly data: Float32Array;
}

/** A plane of zeros. */
export function plane(engine: Engine, side: number, channels: number, margin: 0 | 1): Plane {
	const data = engine.take((side + 2 * margin) ** 2 * channels);
	return { side, channels, margin, data };
}

/** Where in a plane's data row `y` starts, without its margin. */
export function rowAt({ side, channels, margin }: Plane, y: number): number {
	return ((y + margin) * (side + 2 * margin) + margin) * channels;
}

/** The row `y` of a plane as a product writes it. */
function targetRow(out: Plane, y: number): Target {
	return { data: out.data, at: rowAt(out, y), step: out.channels };
}

/**
 * A 3 x 3 convolution, zeros round the picture. `weights` is a packed kernel [out, in, 3, 3].
 * @param input with a margin of 1
 */
export function conv3(engine: Engine, input: Plane, weights: Packed, out: Plane): void {
	const { side, channels } = input;
	const line = (side + 2) * channels;
	for (let y = 0; y < side; y++) {
		const rows: Rows = {
			data: input.data,
			at: y * line,
			count: side,
			step: channels,
			segments: 3,
			segment: line,
			length: 3 * channels
		};
		engine.multiply(rows, weights, targetRow(out, y));
	}
}

/** The same linear layer at every cell (a 1 x 1 convolution). */
export function conv1(engine: Engine, input: Plane, weights: Packed, out: Plane): void {
	const { side, channels, data } = input;
	for (let y = 0; y < side; y++) {
		const at = rowAt(input, y);
		engine.multiply(rowsOf(data, side, channels, at), weights, targetRow(out, y));
	}
}

/** Keeps the largest of each 2 x 2 cells, channel by channel. */
export function maxPool(input: Plane, out: Plane): void {
	const { channels, data } = input;
	for (let y = 0; y < out.side; y++) {
		const top = rowAt(input, 2 * y);
		const bottom = rowAt(input, 2 * y + 1);
		const to = rowAt(out, y);
		for (let x = 0; x < out.side; x++) {
			for (let c = 0; c < channels; c++) {
				const i = 2 * x * channels + c;
				const a = Math.max(data[top + i] ?? 0, data[top + i + channels] ?? 0);
				const b = Math.max(data[bottom + i] ?? 0, data[bottom + i + channels] ?? 0);
				out.data[to + x * channels + c] = Math.max(a, b);
			}
		}
	}
}

/** Half the side, four times the channels: each 2 x 2 cells become one (row, column, channel). */
export function spaceToDepth(input: Plane, out: Plane): void {
	const width = 2 * input.channels;
	for (let y = 0; y < input.side; y++) {
		const from = rowAt(input, y);
		const to = rowAt(out, y >> 1) + (y & 1) * width;
		for (let x = 0; x < out.side; x++) {
			const pair = input.data.subarray(from + x * width, from + (x + 1) * width);
			out.data.set(pair, to + x * out.channels);
		}
	}
}

/** The inverse of `spaceToDepth`; `out` may have more channels, of which the first are written. */
export function depthToSpace(input: Plane, out: Plane): void {
	const width = input.channels / 4;
	for (let y = 0; y < out.side; y++) {
		const from = rowAt(input, y >> 1) + (y & 1) * 2 * width;
		const to = rowAt(out, y);
		for (let x = 0; x < out.side; x++) {
			const at = from + (x >> 1) * input.channels + (x & 1) * width;
			out.data.set(input.data.subarray(at, at + width), to + x * out.channels);
		}
	}
}

/** Copies all channels of `input` to the last channels of `out`. */
export function putLastChannels(input: Plane, out: Plane): void {
	const { channels } = input;
	for (let y = 0; y < input.side; y++) {
		const from = rowAt(input, y);
		const to = rowAt(out, y) + out.channels - channels;
		for (let x = 0; x < input.side; x++) {
			const at = from + x * channels;
			out.data.set(input.data.subarray(at, at + channels), to + x * out.channels);
		}
	}
}
