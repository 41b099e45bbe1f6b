import { describe, expect, it } from 'vitest';
import { ENGINES } from '../../../tools/kernel/harness.js';
import {
	conv1,
	conv3,
	depthToSpace,
	maxPool,
	plane,
	putLastChannels,
	rowAt,
	spaceToDepth,
	type Plane
} from './conv.ts';
import { plainEngine } from './engine.ts';
import { pack } from './layers.ts';
import { noise } from './noise.ts';

const engine = plainEngine();

function randomPlane(make: ReturnType<typeof plainEngine>, side: number, channels: number): Plane {
	const made = plane(make, side, channels, 1);
	const numbers = noise(side + channels, side * side * channels);
	for (let y = 0; y < side; y++) {
		const row = numbers.subarray(y * side * channels, (y + 1) * side * channels);
		made.data.set(row, rowAt(made, y));
	}
	return made;
}

/** The number of a cell; 0 outside of the plane. */
function at(of: Plane, y: number, x: number, channel: number): number {
	if (y < 0 || x < 0 || y >= of.side || x >= of.side) return 0;
	return of.data[rowAt(of, y) + x * of.channels + channel] ?? NaN;
}

const numbersOf = (of: Plane) =>
	Array.from({ length: of.side }, (_, y) => y).map((y) => [
		...of.data.subarray(rowAt(of, y), rowAt(of, y) + of.side * of.channels)
	]);

describe.each(ENGINES)('convolutions on %s', (_, makeEngine) => {
	it('sum over the neighbours of each cell, with zeros round the picture', () => {
		const own = makeEngine();
		const input = randomPlane(own, 5, 3);
		const values = noise(9, 2 * 3 * 9);
		const kernel = { name: 'kernel', shape: [2, 3, 3, 3], values };
		const out = plane(own, 5, 2, 1);
		conv3(own, input, pack(own, kernel, Float32Array.of(0.5, -1)), out);
		for (let i = 0; i < 25; i++) {
			const [y, x] = [Math.floor(i / 5), i % 5];
			for (let o = 0; o < 2; o++) {
				let sum = o === 0 ? 0.5 : -1;
				for (let k = 0; k < 27; k++) {
					const [c, dy, dx] = [Math.floor(k / 9), Math.floor((k % 9) / 3), k % 3];
					sum += at(input, y + dy - 1, x + dx - 1, c) * (values[o * 27 + k] ?? NaN);
				}
				expect(at(out, y, x, o)).toBeCloseTo(sum, 4);
			}
		}
	});

	it('treat every cell alike where they are 1 x 1', () => {
		const own = makeEngine();
		const input = randomPlane(own, 4, 3);
		const matrix = { name: 'matrix', shape: [2, 3], values: noise(4, 6) };
		const out = plane(own, 4, 2, 0);
		conv1(own, input, pack(own, matrix), out);
		for (let i = 0; i < 32; i++) {
			const [y, x, o] = [Math.floor(i / 8), Math.floor(i / 2) % 4, i % 2];
			const sum = [0, 1, 2].reduce(
				(all, c) => all + at(input, y, x, c) * (matrix.values[o * 3 + c] ?? NaN),
				0
			);
			expect(at(out, y, x, o)).toBeCloseTo(sum, 4);
		}
	});
});

describe('planes', () => {
	it('keep the largest of four cells', () => {
		const input = randomPlane(engine, 4, 2);
		const out = plane(engine, 2, 2, 1);
		maxPool(input, out);
		const four = [at(input, 2, 0, 1), at(input, 2, 1, 1), at(input, 3, 0, 1), at(input, 3, 1, 1)];
		expect(at(out, 1, 0, 1)).toBe(Math.max(...four));
	});

	it('turn four cells into channels (row, column, channel) and back', () => {
		const input = randomPlane(engine, 4, 3);
		const deep = plane(engine, 2, 12, 1);
		spaceToDepth(input, deep);
		expect(at(deep, 1, 0, (1 * 2 + 0) * 3 + 2)).toBe(at(input, 3, 0, 2));
		const back = plane(engine, 4, 3, 0);
		depthToSpace(deep, back);
		expect(numbersOf(back)).toEqual(numbersOf(input));
	});

	it('join two planes by their channels', () => {
		const [first, second] = [randomPlane(engine, 2, 12), randomPlane(engine, 4, 2)];
		const joined = plane(engine, 4, 5, 0);
		depthToSpace(first, joined);
		putLastChannels(second, joined);
		expect(at(joined, 3, 2, 1)).toBe(at(first, 1, 1, 2 * 3 + 1));
		expect(at(joined, 3, 2, 4)).toBe(at(second, 3, 2, 1));
	});
});
