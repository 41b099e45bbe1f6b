import { emptyPacked, placeOf, rowsOf, softmax } from '../arithmetic/layers.ts';
import { type Engine, type Packed, type Target } from '../arithmetic/matrix.ts';

/** How many keys and queries an attention works on, and how wide its heads are. */
export interface AttentionShape {
	readonly heads: number;
	/** Numbers per head. */
	readonly width: number;
	/** Keys and values at most. */
	readonly places: number;
	/** Queries at a time at most. */
	readonly queries: number;
}

/** Where rows of [heads, width] numbers lie: row i starts at `at + i * step`. */
export type HeadRows = Target & { readonly count: number };

/** The first columns and inputs of a packed matrix. */
function firstOf({ panel, data, bias }: Packed, columns: number, depth: number): Packed {
	return { columns, depth, panel, data, bias };
}

/**
 * The keys and values of one attention, packed for products as they come, so that each new token
 * needs only its own row.
 */
export class KeyValueCache {
	readonly #engine: Engine;
	readonly #keys: Packed[];
	readonly #values: Packed[];
	readonly #queries: Float32Array;
	/** What the last `attend` looked at: [heads, queries, places], each row's first numbers sum to 1. */
	readonly weights: Float32Array;

	constructor(
		engine: Engine,
		readonly shape: AttentionShape
	) {
		const { heads, width, places, queries } = shape;
		this.#engine = engine;
		this.#keys = Array.from({ length: heads }, () => emptyPacked(engine, places, width));
		this.#values = Array.from({ length: heads }, () => emptyPacked(engine, width, places));
		this.#queries = engine.take(queries * heads * width);
		this.weights = engine.take(heads * queries * places);
	}

	/** Keeps the key and the value [heads, width] that start at `key` and `value` in `data`. */
	put(place: number, data: Float32Array, key: number, value: number): void {
		const { heads, width } = this.shape;
		for (let head = 0, at = 0; head < heads; head++) {
			const keys = this.#keys[head];
			const values = this.#values[head];
			if (!keys || !values) return;
			for (let i = 0; i < width; i++, at++) {
				keys.data[placeOf(keys, place, i)] = data[key + at] ?? 0;
				values.data[placeOf(values, i, place)] = data[value + at] ?? 0;
			}
		}
	}

	/** out [queries, heads, width]: what the first `places` values say to each query. */
	attend(places: number, queries: HeadRows, out: Target): void {
		const { heads, width } = this.shape;
		const { count } = queries;
		const step = this.shape.places;
		this.#scale(queries);
		for (let head = 0; head < heads; head++) {
			const keys = this.#keys[head];
			const values = this.#values[head];
			if (!keys || !values) return;
			const at = this.row(head, 0);
			const scaled = rowsOf(this.#queries, count, width, head * width, heads * width);
			this.#engine.multiply(scaled, firstOf(keys, places, width), { data: this.weights, at, step });
			for (let i = 0; i < count; i++) softmax(this.weights, this.row(head, i), places);
			this.#engine.multiply(
				rowsOf(this.weights, count, places, at, step),
				firstOf(values, width, places),
				{ data: out.data, at: out.at + head * width, step: out.step }
			);
		}
	}

	/** Where in `weights` stands what a head looked at for a query. */
	row(head: number, query: number): number {
		return (head * this.shape.queries + query) * this.shape.places;
	}

	#scale(queries: HeadRows): void {
		const { heads, width } = this.shape;
		const scale = 1 / Math.sqrt(width);
		for (let row = 0, i = 0; row < queries.count; row++) {
			const at = queries.at + row * queries.step;
			for (let j = 0; j < heads * width; j++, i++) {
				this.#queries[i] = (queries.data[at + j] ?? 0) * scale;
			}
		}
	}
}
