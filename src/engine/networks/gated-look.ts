import { tanh } from '../arithmetic/exact.ts';
import { KeyValueCache } from './key-value-cache.ts';
import { layerNorm, linear, norm, packLayer, type Norm } from '../arithmetic/layers.ts';
import { type Engine, type Packed } from '../arithmetic/matrix.ts';
import { type Weights } from './weights.ts';

const EPSILON = 1e-5;

/** Gated cross-attention: a word looks at the cells of a picture. */
export class GatedLook {
	readonly #engine: Engine;
	readonly #norm: Norm;
	readonly #query: Packed;
	readonly #keyValue: Packed;
	readonly #proj: Packed;
	readonly #gate: number;
	readonly #cache: KeyValueCache;
	readonly #cells: number;
	readonly #normed: Float32Array;
	readonly #mixed: Float32Array;
	readonly #keysValues: Float32Array;

	/** @param shape `cells` to look at with `heads` heads, `width` numbers per word and per cell */
	constructor(
		engine: Engine,
		weights: Weights,
		name: string,
		shape: { readonly width: number; readonly heads: number; readonly cells: number }
	) {
		const { width, heads, cells } = shape;
		this.#engine = engine;
		this.#norm = norm(weights, `${name}.norm`, width, EPSILON);
		this.#query = packLayer(engine, weights, `${name}.q`, [width, width]);
		this.#keyValue = packLayer(engine, weights, `${name}.kv`, [2 * width, width]);
		this.#proj = packLayer(engine, weights, `${name}.proj`, [width, width]);
		this.#gate = tanh(weights.tensor(`${name}.gate`, [1]).values[0] ?? 0);
		const sides = { heads, width: width / heads, places: cells, queries: 1 };
		this.#cache = new KeyValueCache(engine, sides);
		this.#cells = cells;
		this.#normed = engine.take(width);
		this.#mixed = engine.take(width);
		this.#keysValues = engine.take(cells * 2 * width);
	}

	/** Takes in the picture: `seen` [cells, width]. */
	see(seen: Float32Array): void {
		const width = this.#normed.length;
		linear(this.#engine, seen, this.#cells, this.#keyValue, this.#keysValues);
		for (let cell = 0; cell < this.#cells; cell++) {
			const at = cell * 2 * width;
			this.#cache.put(cell, this.#keysValues, at, at + width);
		}
	}

	/** Adds to a word's numbers `x` [width] what it sees. */
	step(x: Float32Array): void {
		layerNorm(this.#norm, x, 1, this.#normed);
		linear(this.#engine, this.#normed, 1, this.#query, this.#mixed);
		const query = { data: this.#mixed, at: 0, step: 0, count: 1 };
		this.#cache.attend(this.#cells, query, { data: this.#normed, at: 0, step: 0 });
		linear(this.#engine, this.#normed, 1, this.#proj, this.#mixed);
		for (let i = 0; i < x.length; i++) x[i] = (x[i] ?? 0) + this.#gate * (this.#mixed[i] ?? 0);
	}

	/** How much the last word looked at each cell [cells], mean of the heads, from 0 to 1. */
	looks(): Float32Array {
		const { heads } = this.#cache.shape;
		const looks = new Float32Array(this.#cells);
		for (let head = 0; head < heads; head++) {
			const row = this.#cache.row(head, 0);
			for (let cell = 0; cell < this.#cells; cell++) {
				looks[cell] = (looks[cell] ?? 0) + (this.#cache.weights[row + cell] ?? 0) / heads;
			}
		}
		return looks;
	}
}
