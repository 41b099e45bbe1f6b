import { exp, sigmoid, tanh } from './exact.ts';
import { PANEL, type Engine, type Packed, type Rows } from './matrix.ts';
import { type Tensor, type Weights } from '../networks/weights.ts';

/** Room for the numbers of `columns` outputs in whole panels. */
function padded(columns: number): number {
	return Math.ceil(columns / PANEL) * PANEL;
}

/** An empty packed matrix, to be filled with `setColumn`. */
export function emptyPacked(engine: Engine, columns: number, depth: number): Packed {
	return {
		columns,
		depth,
		panel: depth * PANEL,
		data: engine.take(padded(columns) * depth),
		bias: engine.take(padded(columns))
	};
}

/** Where input `q` of output `column` lies in the data of a packed matrix. */
export function placeOf(packed: Packed, column: number, q: number): number {
	return (column >> 3) * packed.panel + q * PANEL + (column & 7);
}

/**
 * A matrix [out, in] or a kernel [out, in, height, width] of a weights file, packed. The inputs of a
 * kernel are reordered to [height, width, in]: the order of a picture whose channels lie together.
 */
export function pack(engine: Engine, { shape, values }: Tensor, bias?: Float32Array): Packed {
	const [columns = 1, channels = 1, ...sides] = shape;
	const taps = sides.reduce((product, side) => product * side, 1);
	const packed = emptyPacked(engine, columns, channels * taps);
	const { data } = packed;
	for (let column = 0, i = 0; column < columns; column++) {
		const start = placeOf(packed, column, 0);
		for (let channel = 0; channel < channels; channel++) {
			for (let tap = 0; tap < taps; tap++, i++) {
				data[start + (tap * channels + channel) * PANEL] = values[i] ?? 0;
			}
		}
	}
	if (bias) packed.bias.set(bias);
	return packed;
}

/** The layer `name` of a weights file: `name.weight` of this shape and, when there is one, `name.bias`. */
export function packLayer(
	engine: Engine,
	weights: Weights,
	name: string,
	shape: readonly number[]
): Packed {
	const bias = `${name}.bias`;
	const start = weights.has(bias) ? weights.tensor(bias, shape.slice(0, 1)).values : undefined;
	return pack(engine, weights.tensor(`${name}.weight`, shape), start);
}

/** `count` rows of `width` numbers, the first at `at`, `step` apart; else one after another. */
export function rowsOf(
	data: Float32Array,
	count: number,
	width: number,
	at = 0,
	step = width
): Rows {
	return { data, at, count, step, segments: 1, segment: 0, length: width };
}

/** out [count, columns] = input [count, depth] x weights + bias */
export function linear(
	engine: Engine,
	input: Float32Array,
	count: number,
	weights: Packed,
	out: Float32Array
): void {
	const target = { data: out, at: 0, step: weights.columns };
	engine.multiply(rowsOf(input, count, weights.depth), weights, target);
}

/** Scale and shift of a normalisation, one of each per channel. */
export interface Norm {
	readonly scale: Float32Array;
	readonly shift: Float32Array;
	/** Added to the variance, so that nothing is divided by zero. */
	readonly epsilon: number;
}

/** The normalisation `name` of a weights file. */
export function norm(weights: Weights, name: string, width: number, epsilon: number): Norm {
	return {
		scale: weights.tensor(`${name}.weight`, [width]).values,
		shift: weights.tensor(`${name}.bias`, [width]).values,
		epsilon
	};
}

/** LayerNorm: each of `count` rows gets mean 0 and variance 1, then scale and shift. */
export function layerNorm(
	{ scale, shift, epsilon }: Norm,
	input: Float32Array,
	count: number,
	out: Float32Array
): void {
	const width = scale.length;
	for (let start = 0; start < count * width; start += width) {
		let sum = 0;
		for (let i = start; i < start + width; i++) sum += input[i] ?? 0;
		const mean = sum / width;
		let square = 0;
		for (let i = start; i < start + width; i++) square += ((input[i] ?? 0) - mean) ** 2;
		const factor = 1 / Math.sqrt(square / width + epsilon);
		for (let i = 0; i < width; i++) {
			const value = ((input[start + i] ?? 0) - mean) * factor;
			out[start + i] = value * (scale[i] ?? 0) + (shift[i] ?? 0);
		}
	}
}

/** Turns the first `length` scores into weights that sum to 1. */
export function softmax(scores: Float32Array, at: number, length: number): void {
	let top = -Infinity;
	for (let i = at; i < at + length; i++) top = Math.max(top, scores[i] ?? 0);
	let sum = 0;
	for (let i = at; i < at + length; i++) {
		const weight = exp((scores[i] ?? 0) - top);
		scores[i] = weight;
		sum += weight;
	}
	for (let i = at; i < at + length; i++) scores[i] = (scores[i] ?? 0) / sum;
}

/** GELU in its tanh form, in place. */
export function gelu(numbers: Float32Array, length = numbers.length): void {
	for (let i = 0; i < length; i++) {
		const x = numbers[i] ?? 0;
		numbers[i] = 0.5 * x * (1 + tanh(0.7978845608028654 * (x + 0.044715 * x * x * x)));
	}
}

/** SiLU, x sigmoid(x), in place. */
export function silu(numbers: Float32Array, length = numbers.length): void {
	for (let i = 0; i < length; i++) {
		const x = numbers[i] ?? 0;
		numbers[i] = x * sigmoid(x);
	}
}

/** into += from */
export function addTo(into: Float32Array, from: Float32Array, length = into.length): void {
	for (let i = 0; i < length; i++) into[i] = (into[i] ?? 0) + (from[i] ?? 0);
}

/** The larger of each number and 0, in place. */
export function relu(numbers: Float32Array): void {
	for (let i = 0; i < numbers.length; i++) if ((numbers[i] ?? 0) < 0) numbers[i] = 0;
}

/** Gives a vector the length 1, in place; one of zeros stays. */
export function normalise(vector: Float32Array): void {
	let square = 0;
	for (const number of vector) square += number * number;
	const factor = 1 / Math.max(Math.sqrt(square), 1e-12);
	for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] ?? 0) * factor;
}
