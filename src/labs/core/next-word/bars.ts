import { nextProbabilities, type Sampling } from '#engine/networks/sample.ts';

/** A token that may come next. */
interface NextToken {
	readonly token: number;
	/** The model's own probability, 0 to 1: temperature 1, nothing ruled out. */
	readonly own: number;
	/** The probability with which it is drawn, 0 to 1. */
	readonly drawn: number;
}

export interface NextTokens {
	/** The likeliest, best first. */
	readonly best: readonly NextToken[];
	/** All others together. */
	readonly rest: { readonly count: number; readonly own: number; readonly drawn: number };
	/** How many tokens can be drawn at all. */
	readonly possible: number;
}

const PLAIN: Sampling = { temperature: 1, topK: 0, topP: 1 };

/**
 * The likeliest next tokens as the model has them, and as they are drawn.
 * @param scores a model's logits
 * @param count how many to list
 */
export function nextTokens(scores: Float32Array, sampling: Sampling, count: number): NextTokens {
	const own = nextProbabilities(scores, PLAIN);
	const drawn = nextProbabilities(scores, sampling);
	const order = Array.from(scores.keys());
	order.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
	const best = order.slice(0, count).map((token) => ({
		token,
		own: own[token] ?? 0,
		drawn: drawn[token] ?? 0
	}));
	const left = (of: 'own' | 'drawn') =>
		Math.max(0, 1 - best.reduce((sum, one) => sum + one[of], 0));
	return {
		best,
		rest: { count: scores.length - best.length, own: left('own'), drawn: left('drawn') },
		possible: drawn.reduce((sum, chance) => sum + (chance > 0 ? 1 : 0), 0)
	};
}
