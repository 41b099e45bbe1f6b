import { conv1, conv3, plane, rowAt, type Plane } from '../arithmetic/conv.ts';
import { sigmoid } from '../arithmetic/exact.ts';
import { KeyValueCache } from './key-value-cache.ts';
import { addTo, linear, norm, packLayer, type Norm } from '../arithmetic/layers.ts';
import { type Engine, type Packed } from '../arithmetic/matrix.ts';
import { type Weights } from './weights.ts';

const EPSILON = 1e-5;

/** LayerNorm over the channels of each cell; with `soft`, SiLU after it. */
export function normalisePlane(
	{ scale, shift, epsilon }: Norm,
	input: Plane,
	out: Plane,
	soft: boolean
): void {
	const { side, channels, data } = input;
	for (let y = 0; y < side; y++) {
		for (let x = 0; x < side; x++) {
			const from = rowAt(input, y) + x * channels;
			const to = rowAt(out, y) + x * channels;
			let sum = 0;
			for (let i = from; i < from + channels; i++) sum += data[i] ?? 0;
			const mean = sum / channels;
			let square = 0;
			for (let i = from; i < from + channels; i++) square += ((data[i] ?? 0) - mean) ** 2;
			const factor = 1 / Math.sqrt(square / channels + epsilon);
			for (let c = 0; c < channels; c++) {
				const normed = ((data[from + c] ?? 0) - mean) * factor;
				const value = normed * (scale[c] ?? 0) + (shift[c] ?? 0);
				out.data[to + c] = soft ? value * sigmoid(value) : value;
			}
		}
	}
}

/** Two convolutions beside the plane itself, the second steered by time and prompt. */
export class ResidualBlock {
	readonly #engine: Engine;
	readonly #input: Plane;
	readonly #norm: Norm;
	readonly #steered: Norm;
	readonly #condition: Packed;
	readonly #convs: readonly [Packed, Packed];
	readonly #skip: Packed | undefined;
	readonly #planes: { readonly first: Plane; readonly middle: Plane; readonly second: Plane };
	readonly #scaleShift: Float32Array;
	readonly #beside: Plane;
	readonly out: Plane;

	/** @param condition numbers of the condition */
	constructor(engine: Engine, weights: Weights, name: string, input: Plane, condition: number) {
		const { side, channels } = input;
		const outputs = weights.outputs(`${name}.conv1.weight`);
		const conv = (part: string, inputs: number) =>
			packLayer(engine, weights, `${name}.${part}`, [outputs, inputs, 3, 3]);
		this.#engine = engine;
		this.#input = input;
		this.#norm = norm(weights, `${name}.norm1`, channels, EPSILON);
		this.#steered = {
			scale: new Float32Array(outputs),
			shift: new Float32Array(outputs),
			epsilon: EPSILON
		};
		this.#condition = packLayer(engine, weights, `${name}.condition`, [2 * outputs, condition]);
		this.#convs = [conv('conv1', channels), conv('conv2', outputs)];
		const narrows = outputs !== channels;
		this.#skip = narrows
			? packLayer(engine, weights, `${name}.skip`, [outputs, channels])
			: undefined;
		this.#planes = {
			first: plane(engine, side, channels, 1),
			middle: plane(engine, side, outputs, 0),
			second: plane(engine, side, outputs, 1)
		};
		this.#scaleShift = engine.take(2 * outputs);
		this.#beside = narrows ? plane(engine, side, outputs, 0) : input;
		this.out = plane(engine, side, outputs, 0);
	}

	/** @param condition what time and prompt say */
	run(condition: Float32Array): void {
		const { first, middle, second } = this.#planes;
		const { scale, shift } = this.#steered;
		normalisePlane(this.#norm, this.#input, first, true);
		conv3(this.#engine, first, this.#convs[0], middle);
		linear(this.#engine, condition, 1, this.#condition, this.#scaleShift);
		for (let c = 0; c < scale.length; c++) {
			scale[c] = 1 + (this.#scaleShift[c] ?? 0);
			shift[c] = this.#scaleShift[scale.length + c] ?? 0;
		}
		normalisePlane(this.#steered, middle, second, true);
		conv3(this.#engine, second, this.#convs[1], this.out);
		if (this.#skip) conv1(this.#engine, this.#input, this.#skip, this.#beside);
		addTo(this.out.data, this.#beside.data);
	}
}

/** The words of a prompt for the cells to look at. */
export interface PromptWords {
	/** A vector for each word, one after another. */
	readonly words: Float32Array;
	readonly count: number;
}

/** The sides of an attention over cells and words. */
export interface LookShape {
	readonly heads: number;
	readonly slots: number;
	/** Numbers per word. */
	readonly word: number;
}

/** Cells look at cells and at the words of the prompt; works on the plane in place. */
export class CellAttention {
	readonly #engine: Engine;
	readonly #plane: Plane;
	readonly #shape: LookShape;
	readonly #norm: Norm;
	readonly #qkv: Packed;
	readonly #words: Packed;
	readonly #proj: Packed;
	readonly #normed: Plane;
	readonly #projected: Float32Array;
	readonly #given: Float32Array;
	readonly #wordRows: Float32Array;
	readonly #cache: KeyValueCache;

	constructor(engine: Engine, weights: Weights, name: string, over: Plane, shape: LookShape) {
		const { channels, side } = over;
		const { heads, slots, word } = shape;
		const cells = side ** 2;
		const layer = (part: string, outputs: number, depth: number) =>
			packLayer(engine, weights, `${name}.${part}`, [outputs, depth]);
		this.#engine = engine;
		this.#plane = over;
		this.#shape = shape;
		this.#norm = norm(weights, `${name}.norm`, channels, EPSILON);
		this.#qkv = layer('qkv', 3 * channels, channels);
		this.#words = layer('words', 2 * channels, word);
		this.#proj = layer('proj', channels, channels);
		this.#normed = plane(engine, side, channels, 0);
		this.#projected = engine.take(cells * 3 * channels);
		this.#given = engine.take(slots * word);
		this.#wordRows = engine.take(slots * 2 * channels);
		const width = channels / heads;
		this.#cache = new KeyValueCache(engine, {
			heads,
			width,
			places: cells + slots,
			queries: cells
		});
	}

	/** Adds to each cell what it sees in the others and in the words. */
	run({ words, count }: PromptWords): void {
		const { channels, data } = this.#plane;
		const cells = this.#plane.side ** 2;
		const step = 3 * channels;
		normalisePlane(this.#norm, this.#plane, this.#normed, false);
		linear(this.#engine, this.#normed.data, cells, this.#qkv, this.#projected);
		this.#given.set(words.subarray(0, count * this.#shape.word));
		linear(this.#engine, this.#given, count, this.#words, this.#wordRows);
		for (let i = 0; i < cells; i++) {
			this.#cache.put(i, this.#projected, i * step + channels, i * step + 2 * channels);
		}
		for (let i = 0; i < count; i++) {
			const at = i * 2 * channels;
			this.#cache.put(cells + i, this.#wordRows, at, at + channels);
		}
		const queries = { data: this.#projected, at: 0, step, count: cells };
		const target = { data: this.#normed.data, at: 0, step: channels };
		this.#cache.attend(cells + count, queries, target);
		linear(this.#engine, this.#normed.data, cells, this.#proj, this.#projected);
		addTo(data, this.#projected, cells * channels);
	}

	/** How much each cell [cells] looked at word `slot` in the last run, mean of the heads, 0 to 1. */
	looksAt(slot: number): Float32Array {
		const { heads } = this.#shape;
		const cells = this.#plane.side ** 2;
		const looks = new Float32Array(cells);
		for (let head = 0; head < heads; head++) {
			for (let cell = 0; cell < cells; cell++) {
				const weight = this.#cache.weights[this.#cache.row(head, cell) + cells + slot] ?? 0;
				looks[cell] = (looks[cell] ?? 0) + weight / heads;
			}
		}
		return looks;
	}
}
