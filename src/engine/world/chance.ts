/** A stream of numbers in [0, 1), as made by `randomFrom`. */
export type Random = () => number;

/** A number from `low` to `high`. */
export function uniform(random: Random, low: number, high: number): number {
	return low + (high - low) * random();
}

/** A whole number from `low` to `high`, both included. */
export function whole(random: Random, low: number, high: number): number {
	return low + Math.floor(random() * (high - low + 1));
}

/**
 * One entry, each as likely as any other.
 * @throws RangeError when the list is empty
 */
export function pick<T>(random: Random, list: readonly T[]): T {
	const entry = list[whole(random, 0, list.length - 1)];
	if (entry === undefined) throw new RangeError('There is nothing to pick from.');
	return entry;
}

/**
 * One entry of pairs of entry and weight; the weights need not sum to 1.
 * @throws RangeError when the list is empty
 */
export function weighted<T>(random: Random, list: readonly (readonly [T, number])[]): T {
	let rest = random() * list.reduce((sum, [, weight]) => sum + weight, 0);
	for (const [entry, weight] of list) {
		if (rest < weight) return entry;
		rest -= weight;
	}
	throw new RangeError('There is nothing to pick from.');
}
