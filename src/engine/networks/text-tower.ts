import { KeyValueCache } from './key-value-cache.ts';
import {
	addTo,
	layerNorm,
	linear,
	norm,
	normalise,
	packLayer,
	relu,
	type Norm
} from '../arithmetic/layers.ts';
import { type Engine, type Packed } from '../arithmetic/matrix.ts';
import { type Weights } from './weights.ts';

/** Number of the empty slot and of every unknown word in the vocabulary of the towers. */
const EMPTY = 0;
export const UNKNOWN = 1;

/** The sides of the text tower. */
export interface TextShape {
	/** Words of a caption at most. */
	readonly slots: number;
	/** Numbers per word. */
	readonly width: number;
	readonly heads: number;
	readonly layers: number;
	readonly vocabulary: number;
}

const EPSILON = 1e-5;

/** One layer of the text tower (pre-norm): every word looks at every word. */
class TextLayer {
	readonly #engine: Engine;
	readonly #norms: readonly [Norm, Norm];
	readonly #qkv: Packed;
	readonly #proj: Packed;
	readonly #up: Packed;
	readonly #down: Packed;
	readonly #cache: KeyValueCache;
	readonly #normed: Float32Array;
	readonly #projected: Float32Array;
	readonly #wide: Float32Array;

	constructor(engine: Engine, weights: Weights, name: string, shape: TextShape) {
		const { width, heads, slots } = shape;
		const hidden = weights.outputs(`${name}.up.weight`);
		const layer = (part: string, out: number, depth: number) =>
			packLayer(engine, weights, `${name}.${part}`, [out, depth]);
		this.#engine = engine;
		this.#norms = [
			norm(weights, `${name}.norm1`, width, EPSILON),
			norm(weights, `${name}.norm2`, width, EPSILON)
		];
		this.#qkv = layer('qkv', 3 * width, width);
		this.#proj = layer('proj', width, width);
		this.#up = layer('up', hidden, width);
		this.#down = layer('down', width, hidden);
		const sides = { heads, width: width / heads, places: slots, queries: slots };
		this.#cache = new KeyValueCache(engine, sides);
		this.#normed = engine.take(slots * width);
		this.#projected = engine.take(slots * 3 * width);
		this.#wide = engine.take(slots * hidden);
	}

	/** Adds to the first `count` words' numbers `x` [count, width] what the layer says. */
	run(x: Float32Array, count: number): void {
		const width = this.#proj.columns;
		const step = 3 * width;
		layerNorm(this.#norms[0], x, count, this.#normed);
		linear(this.#engine, this.#normed, count, this.#qkv, this.#projected);
		for (let i = 0; i < count; i++) {
			this.#cache.put(i, this.#projected, i * step + width, i * step + 2 * width);
		}
		const queries = { data: this.#projected, at: 0, step, count };
		this.#cache.attend(count, queries, { data: this.#normed, at: 0, step: width });
		linear(this.#engine, this.#normed, count, this.#proj, this.#projected);
		addTo(x, this.#projected, count * width);
		layerNorm(this.#norms[1], x, count, this.#normed);
		linear(this.#engine, this.#normed, count, this.#up, this.#wide);
		relu(this.#wide);
		linear(this.#engine, this.#wide, count, this.#down, this.#projected);
		addTo(x, this.#projected, count * width);
	}
}

/** What the text tower read. */
export interface Reading {
	/** A vector [slots, width] for each word; zeros in empty slots. */
	readonly words: Float32Array;
	/** How many slots are filled. */
	readonly count: number;
	/** The caption's point in the joint space, of length 1. */
	readonly point: Float32Array;
}

/** Reads: turns a caption into a vector for each word and a point in the joint space. */
export class TextTower {
	readonly #engine: Engine;
	readonly #embed: Float32Array;
	readonly #position: Float32Array;
	readonly #layers: readonly TextLayer[];
	readonly #norm: Norm;
	readonly #out: Packed;
	readonly #x: Float32Array;
	readonly #words: Float32Array;
	readonly #mean: Float32Array;
	readonly #point: Float32Array;

	/** @throws WeightsProblem when the file lacks a part of the tower */
	constructor(
		engine: Engine,
		weights: Weights,
		readonly shape: TextShape
	) {
		const { slots, width, layers, vocabulary } = shape;
		const space = weights.outputs('text.out.weight');
		this.#engine = engine;
		this.#embed = weights.tensor('text.embed.weight', [vocabulary, width]).values;
		this.#position = weights.tensor('text.position', [slots, width]).values;
		this.#layers = Array.from(
			{ length: layers },
			(_, i) => new TextLayer(engine, weights, `text.blocks.${i}`, shape)
		);
		this.#norm = norm(weights, 'text.norm', width, EPSILON);
		this.#out = packLayer(engine, weights, 'text.out', [space, width]);
		this.#x = engine.take(slots * width);
		this.#words = engine.take(slots * width);
		this.#mean = engine.take(width);
		this.#point = engine.take(space);
	}

	/**
	 * Reads the words of a caption by their numbers; those that find no slot are left out.
	 * @throws RangeError for a number outside the vocabulary
	 */
	read(ids: readonly number[]): Reading {
		const { slots, width, vocabulary } = this.shape;
		const seen = ids.filter((id) => id !== EMPTY).slice(0, slots);
		const count = seen.length;
		seen.forEach((id, slot) => {
			if (!Number.isInteger(id) || id < 0 || id >= vocabulary) {
				throw new RangeError(`There is no word ${id}.`);
			}
			for (let i = 0; i < width; i++) {
				const place = this.#position[slot * width + i] ?? 0;
				this.#x[slot * width + i] = (this.#embed[id * width + i] ?? 0) + place;
			}
		});
		for (const layer of this.#layers) layer.run(this.#x, count);
		this.#words.fill(0);
		layerNorm(this.#norm, this.#x, count, this.#words);
		this.#mean.fill(0);
		for (let i = 0; i < count * width; i++) {
			const at = i % width;
			this.#mean[at] = (this.#mean[at] ?? 0) + (this.#words[i] ?? 0) / count;
		}
		linear(this.#engine, this.#mean, 1, this.#out, this.#point);
		normalise(this.#point);
		return { words: this.#words.slice(), count, point: this.#point.slice() };
	}
}
