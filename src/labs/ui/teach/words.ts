import { likeliest, type Outcome } from '#labs/core/teach/outcome.ts';
import type { Looked } from '#labs/jobs/teach.ts';
import { NEW_THING_NAMES } from '#engine/world/new-things.ts';
import { withArticle } from '#engine/world/words.ts';

/** A share as a whole percentage; 0 and 100 only where it is exactly that. */
export function percent(share: number): string {
	const whole = Math.round(share * 100);
	const shown = share === 0 || share === 1 ? whole : Math.min(99, Math.max(1, whole));
	return `${shown}%`;
}

/** `1 example`, `3 examples`. */
export const exampleCount = (count: number): string =>
	`${count} ${count === 1 ? 'example' : 'examples'}`;

/** The mistake that was made most often, in words. */
export function slipWords({ slip }: Outcome): string {
	if (!slip) return 'None is taken for another.';
	const times = slip.count === 1 ? 'once' : slip.count === 2 ? 'twice' : `${slip.count} times`;
	return `Most often ${withArticle(slip.thing)} is taken for ${withArticle(slip.taken)}: ${times}.`;
}

/** What came of teaching, for those who do not see the curve move. */
export function resultWords(outcome: Outcome, count: number): string {
	const { right, of } = outcome;
	return `With ${exampleCount(count)} of each thing, ${right} of ${of} kept pictures are right. ${slipWords(outcome)}`;
}

/** The points of a curve in words. */
export function curveWords(points: readonly { count: number; right: number }[]): string {
	return points.map(({ count, right }) => `${exampleCount(count)}: ${right}`).join('; ');
}

/** What is said of a picture: by the known words, and by the head. */
export function answerWords(
	{ nearest }: Pick<Looked, 'nearest'>,
	shares: readonly number[]
): string {
	const at = likeliest(shares);
	const head = `${NEW_THING_NAMES[at] ?? ''} ${percent(shares[at] ?? 0)}`;
	return `By its words: ${nearest.thing} ${percent(nearest.share)}. By your head: ${head}.`;
}
