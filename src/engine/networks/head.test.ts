import { describe, expect, it } from 'vitest';
import { HEAD_RECIPE, judge, newHead, teachHead, type HeadExample } from './head.ts';
import { noise } from '../arithmetic/noise.ts';

const WIDTH = 6;

/** Examples around a corner each: class 0 where the first feature is large, class 1 the second, ... */
function corners(classes: number, each: number, seed: number): HeadExample[] {
	const random = noise(seed, classes * each * WIDTH);
	return Array.from({ length: classes * each }, (_, n) => {
		const label = n % classes;
		const features = random.slice(n * WIDTH, (n + 1) * WIDTH).map((value) => value * 0.2);
		features[label] = (features[label] ?? 0) + 1;
		return { features, label };
	});
}

function train(examples: readonly HeadExample[], recipe = HEAD_RECIPE) {
	const head = newHead(4, WIDTH);
	const losses = [...teachHead(head, examples, recipe)];
	return { head, losses };
}

const best = (likely: readonly number[]) => likely.indexOf(Math.max(...likely));

describe('newHead', () => {
	it('finds each class equally likely', () => {
		expect(judge(newHead(4, WIDTH), noise(1, WIDTH))).toEqual([0.25, 0.25, 0.25, 0.25]);
	});
});

describe('judge', () => {
	it('gives probabilities that sum to 1, however large the features are', () => {
		const { head } = train(corners(4, 5, 1));
		for (const size of [0, 1, 1e6]) {
			const likely = judge(
				head,
				noise(2, WIDTH).map((value) => value * size)
			);
			expect(likely.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
			for (const share of likely) expect(share).toBeGreaterThanOrEqual(0);
		}
	});

	it('refuses another number of features', () => {
		expect(() => judge(newHead(4, WIDTH), noise(1, 5))).toThrow(RangeError);
	});
});

describe('teachHead', () => {
	it('begins at the loss of a blind guess and makes it fall', () => {
		const { losses } = train(corners(4, 5, 1));
		expect(losses.length).toBe(150);
		expect(losses[0]).toBeCloseTo(Math.log(4), 9);
		expect(losses[20]).toBeLessThan(losses[0] ?? 0);
		expect(losses.at(-1)).toBeLessThan(0.1);
	});

	it('sorts examples that can be told apart, and others like them', () => {
		const { head } = train(corners(4, 5, 1));
		for (const { features, label } of [...corners(4, 5, 1), ...corners(4, 25, 9)]) {
			expect(best(judge(head, features))).toBe(label);
		}
	});

	it('gives the same weights for the same examples', () => {
		expect(train(corners(4, 3, 5)).head).toEqual(train(corners(4, 3, 5)).head);
		expect(train(corners(4, 3, 5)).head).not.toEqual(train(corners(4, 3, 6)).head);
	});

	it('agrees with the loss of a slope taken by small steps', () => {
		const examples = corners(4, 2, 3);
		const head = newHead(4, WIDTH);
		const lossAt = (change: number) => {
			head.weights.fill(0);
			head.weights[9] = change;
			return teachHead(head, examples).next().value ?? NaN;
		};
		const slope = (lossAt(1e-5) - lossAt(-1e-5)) / 2e-5;
		const { head: moved } = train(examples, { steps: 1, rate: 0.01 });
		// Adam's first step goes by the rate, against the slope.
		expect(moved.weights[9]).toBeCloseTo(-0.01 * Math.sign(slope), 5);
	});

	it('learns nothing in no steps', () => {
		const { head, losses } = train(corners(4, 1, 1), { steps: 0, rate: 0.05 });
		expect(losses).toEqual([]);
		expect(head).toEqual(newHead(4, WIDTH));
	});

	it('refuses to learn from nothing and to learn classes that the head does not have', () => {
		expect(() => train([])).toThrow(RangeError);
		expect(() => train([{ features: noise(1, WIDTH), label: 4 }])).toThrow(RangeError);
	});
});
