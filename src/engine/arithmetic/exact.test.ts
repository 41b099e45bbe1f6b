import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cos, exp, ln, sigmoid, sin, tanh } from './exact.ts';
import { chanceAt, noise, normalFrom } from './noise.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe('exact', () => {
	it('agrees with the functions of the platform to 1e-9', () => {
		fc.assert(
			fc.property(number(-600, 600), number(-5000, 5000), (x, angle) => {
				expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-9);
				expect(sin(angle)).toBeCloseTo(Math.sin(angle), 9);
				expect(cos(angle)).toBeCloseTo(Math.cos(angle), 9);
				expect(tanh(x)).toBeCloseTo(Math.tanh(x), 9);
				expect(sigmoid(x)).toBeCloseTo(1 / (1 + Math.exp(-x)), 9);
				expect(ln(Math.abs(x) + 1e-9)).toBeCloseTo(Math.log(Math.abs(x) + 1e-9), 9);
			})
		);
	});

	it('stays finite beyond the range of numbers', () => {
		expect([exp(-Infinity) < 1e-300, exp(Infinity) > 1e300]).toEqual([true, true]);
		expect([tanh(1e9), tanh(-1e9), sigmoid(1e9)]).toEqual([1, -1, 1]);
	});

	it('gives the same bits on every machine', () => {
		expect([exp(1), ln(10), sin(1), cos(1), tanh(0.5)]).toEqual([
			2.718281828321915, 2.302585092994046, 0.841470984807901, 0.5403023058680303,
			0.46211715724017266
		]);
	});
});

describe('noise', () => {
	it('is normal: mean 0, variance 1, 4.6 % beyond two', () => {
		const numbers = noise(5, 40_000);
		const mean = numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
		const variance = numbers.reduce((sum, x) => sum + x * x, 0) / numbers.length;
		const beyond = numbers.filter((x) => Math.abs(x) > 2).length / numbers.length;
		expect(Math.abs(mean)).toBeLessThan(0.02);
		expect(Math.abs(variance - 1)).toBeLessThan(0.03);
		expect(Math.abs(beyond - 0.0455)).toBeLessThan(0.005);
	});

	it('gives the same numbers for the same seed, on every machine', () => {
		const next = normalFrom(1);
		expect([next(), next(), next()]).toEqual([
			0.02191729852272542, 0.38413386922984266, 0.7624596969671427
		]);
		expect(noise(1, 8)).toEqual(noise(1, 8));
		expect(noise(1, 8)).not.toEqual(noise(2, 8));
	});
});

describe('chanceAt', () => {
	it('gives each choice under a seed a number of its own, again and again', () => {
		fc.assert(
			fc.property(fc.integer(), fc.nat(1000), (seed, n) => {
				const chance = chanceAt(seed, n);
				expect(chance).toBe(chanceAt(seed, n));
				expect(chance).not.toBe(chanceAt(seed, n + 1));
				expect(chance >= 0 && chance < 1).toBe(true);
			})
		);
	});
});
