import { KeyValueCache } from './key-value-cache.ts';
import {
	addTo,
	gelu,
	layerNorm,
	linear,
	norm,
	packLayer,
	type Norm
} from '../arithmetic/layers.ts';
import { type Engine, type Packed } from '../arithmetic/matrix.ts';
import { type Weights } from './weights.ts';

/** The sides of a decoder. */
export interface DecoderShape {
	readonly layers: number;
	/** Numbers per token. */
	readonly width: number;
	readonly heads: number;
	/** Tokens it sees at most. */
	readonly context: number;
}

const EPSILON = 1e-5;

/** One layer of a decoder-only transformer (pre-norm), fed one token after another. */
export class DecoderLayer {
	readonly #engine: Engine;
	readonly #norms: readonly [Norm, Norm];
	readonly #qkv: Packed;
	readonly #proj: Packed;
	readonly #up: Packed;
	readonly #down: Packed;
	readonly #normed: Float32Array;
	readonly #projected: Float32Array;
	readonly #mixed: Float32Array;
	readonly #wide: Float32Array;
	readonly cache: KeyValueCache;

	/** Reads `name.norm1`, `.qkv`, `.proj`, `.norm2`, `.up` and `.down`. */
	constructor(engine: Engine, weights: Weights, name: string, shape: DecoderShape) {
		const { width, heads, context } = shape;
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
		this.#normed = engine.take(width);
		this.#projected = engine.take(3 * width);
		this.#mixed = engine.take(width);
		this.#wide = engine.take(hidden);
		this.cache = new KeyValueCache(engine, {
			heads,
			width: width / heads,
			places: context,
			queries: 1
		});
	}

	/** Adds to the token's numbers `x` [width], at this place of the text, what the layer says. */
	step(x: Float32Array, place: number): void {
		this.look(x, place);
		this.think(x);
	}

	/** The attention half. */
	look(x: Float32Array, place: number): void {
		const width = x.length;
		layerNorm(this.#norms[0], x, 1, this.#normed);
		linear(this.#engine, this.#normed, 1, this.#qkv, this.#projected);
		this.cache.put(place, this.#projected, width, 2 * width);
		const query = { data: this.#projected, at: 0, step: 0, count: 1 };
		this.cache.attend(place + 1, query, { data: this.#mixed, at: 0, step: 0 });
		linear(this.#engine, this.#mixed, 1, this.#proj, this.#normed);
		addTo(x, this.#normed);
	}

	/** The half that works on each token alone. */
	think(x: Float32Array): void {
		layerNorm(this.#norms[1], x, 1, this.#normed);
		linear(this.#engine, this.#normed, 1, this.#up, this.#wide);
		gelu(this.#wide);
		linear(this.#engine, this.#wide, 1, this.#down, this.#normed);
		addTo(x, this.#normed);
	}
}
