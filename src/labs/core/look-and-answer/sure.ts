/** How sure the model was of all the words together: the product of what it was of each. */
export const together = (words: readonly { readonly probability: number }[]): number =>
	words.reduce((product, { probability }) => product * probability, 1);

/** A cell of the 4 x 4, row by row, and its part of all the looking. */
export interface LookedCell {
	readonly cell: number;
	readonly share: number;
}

/** The cells, those that were looked at most first. */
export const byLooks = (looks: ArrayLike<number>): LookedCell[] =>
	Array.from(looks, (share, cell) => ({ share, cell })).sort((a, b) => b.share - a.share);
