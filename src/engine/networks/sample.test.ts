import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceAt } from '../arithmetic/noise.ts';
import { nextProbabilities, pick, type Sampling } from './sample.ts';

const PLAIN: Sampling = { temperature: 1, topK: 0, topP: 1 };
const scores = fc
	.array(fc.double({ min: -30, max: 30, noNaN: true }), { minLength: 1, maxLength: 40 })
	.map((list) => Float32Array.from(list));
const sampling = fc.record<Sampling>({
	temperature: fc.double({ min: 0.05, max: 5, noNaN: true }),
	topK: fc.integer({ min: 0, max: 50 }),
	topP: fc.double({ min: 0, max: 1, noNaN: true })
});
const absurd = fc.record<Sampling>({
	temperature: fc.double(),
	topK: fc.double(),
	topP: fc.double()
});

const total = (numbers: Float64Array) => numbers.reduce((sum, x) => sum + x, 0);
const possible = (numbers: Float64Array) => numbers.filter((x) => x > 0).length;

describe('nextProbabilities', () => {
	it('sums to 1, whatever the sliders say', () => {
		fc.assert(
			fc.property(scores, fc.oneof(sampling, absurd), (logits, settings) => {
				const probabilities = nextProbabilities(logits, settings);
				expect(total(probabilities)).toBeCloseTo(1, 9);
				expect(probabilities.every((x) => x >= 0 && x <= 1)).toBe(true);
			})
		);
	});

	it('never makes a token of higher score less probable', () => {
		fc.assert(
			fc.property(scores, sampling, (logits, settings) => {
				const probabilities = nextProbabilities(logits, settings);
				const order = [...logits.keys()].sort((a, b) => (logits[b] ?? 0) - (logits[a] ?? 0));
				const sorted = order.map((token) => probabilities[token] ?? 0);
				expect(sorted).toEqual([...sorted].sort((a, b) => b - a));
			})
		);
	});

	it('takes the best token at temperature 0', () => {
		const probabilities = nextProbabilities(Float32Array.of(1, 3, 3, 2), {
			...PLAIN,
			temperature: 0
		});
		expect([...probabilities]).toEqual([0, 1, 0, 0]);
	});

	it('is the softmax of the scores at temperature 1', () => {
		const [a = 0, b = 0] = nextProbabilities(Float32Array.of(0, Math.log(3)), PLAIN);
		expect(a).toBeCloseTo(0.25, 6);
		expect(b).toBeCloseTo(0.75, 6);
	});

	it('makes the best token more probable the lower the temperature', () => {
		fc.assert(
			fc.property(scores, fc.double({ min: 0.1, max: 2, noNaN: true }), (logits, low) => {
				const best = (temperature: number) =>
					Math.max(...nextProbabilities(logits, { ...PLAIN, temperature }));
				expect(best(low)).toBeGreaterThanOrEqual(best(low + 0.5) - 1e-12);
			})
		);
	});

	it('keeps at most k tokens with top-k', () => {
		fc.assert(
			fc.property(scores, fc.integer({ min: 1, max: 50 }), (logits, topK) => {
				const kept = possible(nextProbabilities(logits, { ...PLAIN, topK }));
				expect(kept).toBe(Math.min(topK, logits.length));
			})
		);
	});

	it('keeps the fewest tokens that reach p with top-p', () => {
		const logits = Float32Array.from([0.5, 0.3, 0.15, 0.05].map(Math.log));
		const kept = (topP: number) => possible(nextProbabilities(logits, { ...PLAIN, topP }));
		expect([0, 0.4, 0.6, 0.9, 0.97, 1].map(kept)).toEqual([1, 1, 2, 3, 4, 4]);
	});

	it('counts the share of top-p among what top-k left', () => {
		const logits = Float32Array.from([0.5, 0.3, 0.15, 0.05].map(Math.log));
		// Of the first two, 0.5 is 62 % and 0.3 is 38 %.
		expect(possible(nextProbabilities(logits, { ...PLAIN, topK: 2, topP: 0.6 }))).toBe(1);
	});
});

describe('pick', () => {
	it('takes only tokens that are possible', () => {
		fc.assert(
			fc.property(scores, sampling, fc.integer(), (logits, settings, seed) => {
				const probabilities = nextProbabilities(logits, settings);
				expect(probabilities[pick(probabilities, chanceAt(seed, 0))]).toBeGreaterThan(0);
			})
		);
	});

	it('takes each token as often as its probability says', () => {
		const probabilities = Float64Array.of(0.1, 0.6, 0, 0.3);
		const counts = [0, 0, 0, 0];
		for (let n = 0; n < 10_000; n++) {
			const token = pick(probabilities, chanceAt(3, n));
			counts[token] = (counts[token] ?? 0) + 1;
		}
		expect(counts.map((count) => Math.round(count / 500) / 20)).toEqual([0.1, 0.6, 0, 0.3]);
	});

	it('takes the most probable token for the smallest number', () => {
		expect(pick(Float64Array.of(0.2, 0.5, 0.3), 0)).toBe(1);
		expect(pick(Float64Array.of(0.2, 0.5, 0.3), 0.9999)).toBe(0);
	});
});
