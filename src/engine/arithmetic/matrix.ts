/** Columns that lie side by side in a packed matrix. */
export const PANEL = 8;

/**
 * A matrix of weights, ready for products: `columns` outputs of `depth` inputs each, in panels of
 * eight columns, each panel [depth, 8]. `panel` numbers lie from the start of one to the next.
 */
export interface Packed {
	readonly columns: number;
	readonly depth: number;
	readonly panel: number;
	readonly data: Float32Array;
	/** What each sum starts with, as many as the panels have columns. */
	readonly bias: Float32Array;
}

/**
 * Rows that a product reads: row i is `segments` runs of `length` numbers, run s starting at
 * `at + i * step + s * segment`. Segments times length is the depth of the matrix.
 */
export interface Rows {
	readonly data: Float32Array;
	readonly at: number;
	readonly count: number;
	readonly step: number;
	readonly segments: number;
	readonly segment: number;
	readonly length: number;
}

/** Where the results go: row i at `at + i * step`. */
export interface Target {
	readonly data: Float32Array;
	readonly at: number;
	readonly step: number;
}

/** Where a model's numbers lie, and the one product of matrices that all its work comes down to. */
export interface Engine {
	/**
	 * Zeros, at a place of their own for as long as the engine lives.
	 * @throws RangeError when the engine's memory is full
	 */
	take(length: number): Float32Array;
	/** target = rows x weights + bias, in float32. All three lie in memory of this engine. */
	multiply(rows: Rows, weights: Packed, target: Target): void;
}
