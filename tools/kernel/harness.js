// The engines of the core as Node runs them, and the small models of its tests.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isKernel, KERNEL_PAGES, kernelEngine, plainEngine } from '#engine/arithmetic/engine.ts';
import { kernelBytes } from '#engine/arithmetic/kernel.ts';
import { parseWeights } from '#engine/networks/weights.ts';

export * as jobs from './jobs.js';
export { parseWeights };

const FIXTURES = join(import.meta.dirname, '../../src/engine/fixtures');

/**
 * An engine on the WebAssembly kernel.
 * @param {number} [pages] of 64 KiB
 */
export function nodeKernel(pages = KERNEL_PAGES) {
	const memory = new WebAssembly.Memory({ initial: pages });
	const module = new WebAssembly.Module(kernelBytes());
	const { exports } = new WebAssembly.Instance(module, { env: { memory } });
	if (!isKernel(exports)) throw new Error('The kernel exports no product.');
	return kernelEngine(exports, memory);
}

/**
 * Both engines by name, for what must hold for each.
 * @type {[name: string, make: () => import('#engine/arithmetic/matrix.ts').Engine][]}
 */
export const ENGINES = [
	['the kernel', () => nodeKernel()],
	['plain JavaScript', plainEngine]
];

/** The weights of a small random model, made by fixtures/make.py. @param {string} name */
export function fixture(name) {
	return parseWeights(readFileSync(join(FIXTURES, `${name}.fmw`)));
}

/** The largest difference of two lists of numbers. @param {ArrayLike<number>} a @param {readonly number[]} b */
export function worst(a, b) {
	if (a.length !== b.length) throw new Error(`${a.length} numbers, expected ${b.length}.`);
	return b.reduce((most, value, i) => Math.max(most, Math.abs(value - (a[i] ?? NaN))), 0);
}

/**
 * The noise of the references: sums of twelve numbers of a congruential generator, minus 6.
 * @param {number} seed
 * @param {number} length
 */
export function referenceNoise(seed, length) {
	let state = seed >>> 0;
	return Float32Array.from({ length }, () => {
		let sum = 0;
		for (let i = 0; i < 12; i++) {
			state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
			sum += state / 2 ** 32;
		}
		return sum - 6;
	});
}

/**
 * Every fourth row and column of a picture.
 * @param {Float32Array} picture [32, 32, 3]
 */
export function everyFourth(picture) {
	return picture.filter((_, i) => {
		const cell = Math.floor(i / 3);
		return Math.floor(cell / 32) % 4 === 0 && (cell % 32) % 4 === 0;
	});
}
