import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileKernel } from '../../../tools/kernel.js';
import { ENGINES, nodeKernel } from '../../../tools/kernel/harness.js';
import { isKernel, kernelEngine, plainEngine } from './engine.ts';
import { kernelBytes } from './kernel.ts';
import { emptyPacked, linear, placeOf } from './layers.ts';
import { type Engine, type Packed } from './matrix.ts';
import { noise } from './noise.ts';

/** A packed matrix of random weights. */
function randomMatrix(engine: Engine, columns: number, depth: number): Packed {
	const packed = emptyPacked(engine, columns, depth);
	const numbers = noise(columns * 1000 + depth, columns * (depth + 1));
	for (let column = 0; column < columns; column++) {
		packed.bias[column] = numbers[column] ?? 0;
		for (let q = 0; q < depth; q++) {
			packed.data[placeOf(packed, column, q)] = numbers[columns + column * depth + q] ?? 0;
		}
	}
	return packed;
}

/** rows x weights + bias with nothing clever, in double precision. */
function slowly(input: Float32Array, rows: number, weights: Packed): number[] {
	const { columns, depth, data, bias } = weights;
	return Array.from({ length: rows * columns }, (_, i) => {
		const row = Math.floor(i / columns);
		let sum = bias[i % columns] ?? 0;
		for (let q = 0; q < depth; q++) {
			sum += (input[row * depth + q] ?? 0) * (data[placeOf(weights, i % columns, q)] ?? 0);
		}
		return sum;
	});
}

function product(engine: Engine, rows: number, columns: number, depth: number) {
	const weights = randomMatrix(engine, columns, depth);
	const input = engine.take(rows * depth);
	input.set(noise(rows, rows * depth));
	// One number more than is written, to see that nothing is written beyond the end.
	const out = engine.take(rows * columns + 1);
	out[rows * columns] = 7;
	linear(engine, input, rows, weights, out);
	return { out, expected: slowly(input, rows, weights) };
}

const sides = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 70 }));

describe.each(ENGINES)('the product of matrices on %s', (_, makeEngine) => {
	it('is right for every shape, and writes nothing beside the result', () => {
		fc.assert(
			fc.property(sides, fc.integer({ min: 1, max: 40 }), ([rows, columns], depth) => {
				const { out, expected } = product(makeEngine(), rows, columns, depth);
				expected.forEach((value, i) => {
					expect(Math.abs((out[i] ?? NaN) - value)).toBeLessThan(1e-4);
				});
				expect(out[rows * columns]).toBe(7);
			}),
			{ numRuns: 60 }
		);
	});

	it('gives a row the same bits alone and among others', () => {
		const engine = makeEngine();
		const weights = randomMatrix(engine, 45, 33);
		const input = engine.take(6 * 33);
		input.set(noise(3, 6 * 33));
		const together = engine.take(6 * 45);
		linear(engine, input, 6, weights, together);
		for (let row = 0; row < 6; row++) {
			const alone = engine.take(45);
			linear(engine, input.subarray(row * 33, (row + 1) * 33), 1, weights, alone);
			expect(alone).toEqual(together.slice(row * 45, (row + 1) * 45));
		}
	});
});

describe('the kernel', () => {
	it('agrees with plain JavaScript to 1e-4 on long sums', () => {
		const [fast, plain] = [nodeKernel(), plainEngine()].map(
			(engine) => product(engine, 5, 40, 900).out
		);
		fast?.forEach((value, i) => {
			expect(Math.abs(value - (plain?.[i] ?? NaN))).toBeLessThan(1e-4);
		});
	});

	it('is what its source compiles to', () => {
		const fresh = compileKernel();
		expect(Buffer.from(kernelBytes()).equals(Buffer.from(fresh))).toBe(true);
	});

	it('stays under 2 KB', () => {
		expect(kernelBytes().length).toBeLessThan(2048);
	});

	it('is known by its product', () => {
		expect(isKernel({ multiply: () => undefined })).toBe(true);
		expect([isKernel({}), isKernel({ multiply: 1 })]).toEqual([false, false]);
	});
});

describe('kernelEngine', () => {
	const small = () => kernelEngine({ multiply: () => undefined }, { buffer: new ArrayBuffer(64) });

	it('gives zeros at places of their own until its memory is full', () => {
		const engine = small();
		const first = engine.take(5).fill(1);
		expect([...engine.take(4)]).toEqual([0, 0, 0, 0]);
		expect([...first]).toEqual([1, 1, 1, 1, 1]);
		expect(() => engine.take(1)).toThrow('full');
	});

	it('refuses numbers that lie elsewhere', () => {
		const engine = small();
		const weights = emptyPacked(plainEngine(), 8, 1);
		const input = engine.take(1);
		expect(() => linear(engine, input, 1, weights, input)).toThrow('another engine');
	});
});
