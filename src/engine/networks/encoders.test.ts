import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	ENGINES,
	fixture,
	nodeKernel,
	referenceNoise,
	worst
} from '../../../tools/kernel/harness.js';
import { compare, Encoders, likeness } from './encoders.ts';
import reference from '../fixtures/encoders.reference.json';

const weights = fixture('encoders');
const picture = referenceNoise(reference.picture_seed, 3072).map((value) =>
	Math.min(1, Math.max(-1, value))
);

describe.each(ENGINES)('the encoders on %s', (_, makeEngine) => {
	const encoders = new Encoders(makeEngine(), weights);

	it('see a picture as PyTorch does', () => {
		const { cells, features, point } = encoders.pictures.see(picture);
		expect(worst(cells, reference.cells)).toBeLessThan(1e-3);
		expect(worst(features, reference.features)).toBeLessThan(1e-3);
		expect(worst(point, reference.point)).toBeLessThan(1e-3);
	});

	it.each(reference.ids.map((ids, i) => [ids, i] as const))('read %j as PyTorch does', (ids, i) => {
		const { words, point } = encoders.texts.read(ids);
		expect(worst(words, reference.words[i] ?? [])).toBeLessThan(1e-3);
		expect(worst(point, reference.points[i] ?? [])).toBeLessThan(1e-3);
	});
});

describe('the encoders', () => {
	const encoders = new Encoders(nodeKernel(), weights);

	it('see and read the same again, whatever came between', () => {
		const seen = encoders.pictures.see(picture);
		const read = encoders.read('a red cat');
		encoders.pictures.see(picture.map((value) => -value));
		encoders.read('sea sea sea sea boat boat');
		expect(encoders.pictures.see(picture)).toEqual(seen);
		expect(encoders.read('a red cat')).toEqual(read);
	});

	it('read any caption: empty, unknown, long', () => {
		fc.assert(
			fc.property(fc.string(), (caption) => {
				const { point } = encoders.read(caption);
				expect(likeness(point, point)).toBeCloseTo(1, 5);
			})
		);
		expect(encoders.read('A red  cat.')).toEqual(encoders.read('a red cat'));
		expect(encoders.read('cat '.repeat(1000)).count).toBe(6);
	});

	it('know how sharply to compare', () => {
		expect(encoders.sharpness).toBeCloseTo(reference.sharpness, 4);
	});

	it('refuse words and pictures that are none', () => {
		expect(() => encoders.texts.read([9])).toThrow('no word 9');
		expect(() => encoders.pictures.see(new Float32Array(12))).toThrow('32 x 32');
		expect(() => new Encoders(nodeKernel(), fixture('lora'))).toThrow('does not say its shape');
	});
});

describe('compare', () => {
	it('gives the likest candidate the most, all together 1', () => {
		const [a, b, c] = [Float32Array.of(1, 0), Float32Array.of(0.6, 0.8), Float32Array.of(-1, 0)];
		const shares = compare(a, [b, a, c], 5);
		expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
		expect(shares.indexOf(Math.max(...shares))).toBe(1);
		expect(shares.indexOf(Math.min(...shares))).toBe(2);
		expect(compare(a, [], 5)).toEqual([]);
	});
});
