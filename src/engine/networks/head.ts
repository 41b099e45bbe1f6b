import { exp, ln } from '../arithmetic/exact.ts';

/** A head: one layer of weights that sorts features into classes. */
export interface Head {
	readonly classes: number;
	/** How many features it reads. */
	readonly width: number;
	/** Per class: a weight for each feature, then the bias; [classes, width + 1]. */
	readonly weights: Float64Array;
}

/** What is shown to a head: features and the class that they belong to, from 0. */
export interface HeadExample {
	readonly features: Float32Array;
	readonly label: number;
}

/** How a head is trained. */
export interface HeadRecipe {
	readonly steps: number;
	/** How far a step goes at most, about. */
	readonly rate: number;
}

export const HEAD_RECIPE: HeadRecipe = { steps: 150, rate: 0.05 };

// Adam's usual constants (Kingma & Ba 2015).
const FIRST = 0.9;
const SECOND = 0.999;
const TINY = 1e-8;

/** A head that knows nothing: each class is as likely as any other. */
export function newHead(classes: number, width: number): Head {
	return { classes, width, weights: new Float64Array(classes * (width + 1)) };
}

/**
 * How likely each class is: the softmax of the weighted sums. They sum to 1.
 * @throws RangeError when the number of features is not the head's
 */
export function judge({ classes, width, weights }: Head, features: Float32Array): number[] {
	if (features.length !== width) throw new RangeError(`The head reads ${width} features.`);
	const sums: number[] = [];
	for (let at = 0; at < classes; at++) {
		const start = at * (width + 1);
		let sum = weights[start + width] ?? 0;
		for (let i = 0; i < width; i++) sum += (weights[start + i] ?? 0) * (features[i] ?? 0);
		sums.push(sum);
	}
	const top = Math.max(...sums);
	const shares = sums.map((sum) => exp(sum - top));
	const total = shares.reduce((sum, share) => sum + share, 0);
	return shares.map((share) => share / total);
}

/** The slope of the loss for each weight, and the mean loss (natural logarithm) over the examples. */
function slopes(head: Head, examples: readonly HeadExample[], slope: Float64Array): number {
	const { width } = head;
	slope.fill(0);
	let loss = 0;
	for (const { features, label } of examples) {
		for (const [at, likely] of judge(head, features).entries()) {
			const right = at === label;
			if (right) loss -= ln(Math.max(likely, 1e-300)) / examples.length;
			const off = (likely - (right ? 1 : 0)) / examples.length;
			const start = at * (width + 1);
			for (let i = 0; i < width; i++) {
				slope[start + i] = (slope[start + i] ?? 0) + off * (features[i] ?? 0);
			}
			slope[start + width] = (slope[start + width] ?? 0) + off;
		}
	}
	return loss;
}

/**
 * Trains a head in place by logistic regression: all examples in each step, Adam. There is no chance
 * in it, so the same examples give the same weights on every machine. Gives the mean loss before each
 * step: ln(classes) at first, falling towards 0.
 * @throws RangeError when there are no examples, or one has a class that the head does not have
 */
export function* teachHead(
	head: Head,
	examples: readonly HeadExample[],
	{ steps, rate }: HeadRecipe = HEAD_RECIPE
): Generator<number, void, void> {
	if (examples.length === 0) throw new RangeError('A head needs at least one example.');
	if (examples.some(({ label }) => !(label >= 0 && label < head.classes))) {
		throw new RangeError(`The head has ${head.classes} classes.`);
	}
	const { weights } = head;
	const slope = new Float64Array(weights.length);
	const mean = new Float64Array(weights.length);
	const square = new Float64Array(weights.length);
	let [fade, squareFade] = [1, 1];
	for (let step = 0; step < steps; step++) {
		yield slopes(head, examples, slope);
		fade *= FIRST;
		squareFade *= SECOND;
		for (let i = 0; i < weights.length; i++) {
			const g = slope[i] ?? 0;
			const m = FIRST * (mean[i] ?? 0) + (1 - FIRST) * g;
			const v = SECOND * (square[i] ?? 0) + (1 - SECOND) * g * g;
			mean[i] = m;
			square[i] = v;
			const move = m / (1 - fade) / (Math.sqrt(v / (1 - squareFade)) + TINY);
			weights[i] = (weights[i] ?? 0) - rate * move;
		}
	}
}
