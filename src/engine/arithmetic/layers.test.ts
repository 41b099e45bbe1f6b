import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gelu, layerNorm, normalise, relu, silu, softmax } from './layers.ts';

const numbers = fc
	.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 2, maxLength: 30 })
	.map((list) => Float32Array.from(list));

describe('layers', () => {
	it('softmax gives shares that sum to 1, the largest to the highest score', () => {
		fc.assert(
			fc.property(numbers, (scores) => {
				const shares = scores.slice();
				softmax(shares, 0, shares.length);
				expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 4);
				expect(shares[scores.indexOf(Math.max(...scores))]).toBe(Math.max(...shares));
			})
		);
	});

	it('softmax touches only its own part', () => {
		const scores = Float32Array.of(5, 1, 1, 5);
		softmax(scores, 1, 2);
		expect([...scores]).toEqual([5, 0.5, 0.5, 5]);
	});

	it('a normalised row has mean 0 and variance 1 before scale and shift', () => {
		const row = Float32Array.of(1, 2, 3, 6, 1, 1, 1, 1);
		const norm = {
			scale: new Float32Array(4).fill(2),
			shift: new Float32Array(4).fill(1),
			epsilon: 0
		};
		const out = new Float32Array(8);
		layerNorm({ ...norm, epsilon: 1e-5 }, row, 2, out);
		const first = [...out.slice(0, 4)].map((value) => (value - 1) / 2);
		expect(first.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 5);
		expect(first.reduce((sum, value) => sum + value * value, 0) / 4).toBeCloseTo(1, 4);
		// A row without any difference is all shift.
		expect([...out.slice(4)]).toEqual([1, 1, 1, 1]);
	});

	it('activations have the values of PyTorch', () => {
		const after = (activate: (list: Float32Array) => void) => {
			const list = Float32Array.of(-2, -0.5, 0, 1, 30);
			activate(list);
			return [...list].map((value) => Math.round(value * 1e4) / 1e4 + 0);
		};
		expect(after(gelu)).toEqual([-0.0454, -0.1543, 0, 0.8412, 30]);
		expect(after(silu)).toEqual([-0.2384, -0.1888, 0, 0.7311, 30]);
		expect(after(relu)).toEqual([0, 0, 0, 1, 30]);
	});

	it('a vector gets the length 1, and one of zeros stays', () => {
		const vector = Float32Array.of(3, 4);
		normalise(vector);
		expect(vector).toEqual(Float32Array.of(0.6, 0.8));
		const zeros = new Float32Array(3);
		normalise(zeros);
		expect([...zeros]).toEqual([0, 0, 0]);
	});
});
