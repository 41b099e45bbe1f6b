import { exp } from '../arithmetic/exact.ts';

/** How the next token is chosen. Values out of range count as the nearest in range. */
export interface Sampling {
	/** 0 always takes the most probable token; 1 leaves the model's own probabilities; at most 100. */
	readonly temperature: number;
	/** Only so many of the most probable tokens; 0 for all. */
	readonly topK: number;
	/** Only the most probable tokens that together reach this probability, from 0 to 1. */
	readonly topP: number;
}

const HOTTEST = 100;

/** A value within bounds; what is no number becomes `otherwise`. */
function within(value: number, low: number, high: number, otherwise: number): number {
	return Number.isNaN(value) ? otherwise : Math.min(high, Math.max(low, value));
}

/** The tokens by score, best first; equal scores in the order of the vocabulary. */
function ranking(scores: Float32Array): number[] {
	const order = Array.from(scores.keys());
	return order.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
}

/**
 * The probability of each token to be chosen next: first the temperature, then top-k, then top-p.
 * They sum to 1; tokens that are ruled out have 0.
 * @param scores a model's logits, at least one
 */
export function nextProbabilities(scores: Float32Array, sampling: Sampling): Float64Array {
	const temperature = within(sampling.temperature, 0, HOTTEST, 1);
	const order = ranking(scores);
	const [best = 0] = order;
	const probabilities = new Float64Array(scores.length);
	if (temperature === 0) {
		probabilities[best] = 1;
		return probabilities;
	}
	const top = scores[best] ?? 0;
	for (const token of order) {
		probabilities[token] = exp(((scores[token] ?? 0) - top) / temperature);
	}
	const limit = Math.floor(within(sampling.topK, 0, scores.length, 0));
	keepOnly(probabilities, order, limit === 0 ? scores.length : limit);
	keepOnly(probabilities, order, nucleus(probabilities, order, within(sampling.topP, 0, 1, 1)));
	return probabilities;
}

/** How many of the most probable tokens together reach `share`; at least one. */
function nucleus(probabilities: Float64Array, order: readonly number[], share: number): number {
	if (share === 1) return order.length;
	let sum = 0;
	const last = order.findIndex((token) => {
		sum += probabilities[token] ?? 0;
		return sum >= share;
	});
	return last < 0 ? order.length : last + 1;
}

/** Rules out all but the first `count` tokens of the order and makes the rest sum to 1. */
function keepOnly(probabilities: Float64Array, order: readonly number[], count: number): void {
	for (const token of order.slice(count)) probabilities[token] = 0;
	let sum = 0;
	for (const token of order) sum += probabilities[token] ?? 0;
	for (const token of order) probabilities[token] = (probabilities[token] ?? 0) / sum;
}

/**
 * The token that a number in [0, 1) picks: each as often as its probability says, the most probable
 * first, so that a smaller number never means a less probable token.
 */
export function pick(probabilities: Float64Array, chance: number): number {
	const order = Array.from(probabilities.keys()).sort(
		(a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0) || a - b
	);
	let rest = chance;
	for (const token of order) {
		rest -= probabilities[token] ?? 0;
		if (rest < 0) return token;
	}
	return order[0] ?? 0;
}
