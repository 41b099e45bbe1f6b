import { hashOf, shuffle } from '#shared/seeded.ts';

/**
 * The order in which one attempt shows a list: shuffled by the question's id and the attempt's seed.
 * Seed 0 is the first attempt everywhere, so that the page built beforehand already shows it.
 */
export function attemptOrder<T extends { id: string }>(
	list: readonly T[],
	question: string,
	seed: number
): T[] {
	return shuffle(list, hashOf(`${question}/${seed}`));
}

/** The ids of a list in the order of an attempt. */
export const shuffledIds = (
	list: readonly { id: string }[],
	question: string,
	seed: number
): string[] => attemptOrder(list, question, seed).map(({ id }) => id);
