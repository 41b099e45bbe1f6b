import type { Looks } from '#labs/jobs/next-word.ts';

/** What one head looked at: a share, 0 to 1, for each token that it could see. */
export function headLooks(looks: Looks, layer: number, head: number): readonly number[] {
	const { layers, heads, length, weights } = looks;
	const row = Math.min(layer, layers - 1) * heads + Math.min(head, heads - 1);
	return Array.from(weights.subarray(row * length, (row + 1) * length));
}

/** The largest shares with their places, largest first. */
export function strongest(
	shares: readonly number[],
	count: number
): { readonly place: number; readonly share: number }[] {
	return shares
		.map((share, place) => ({ place, share }))
		.toSorted((a, b) => b.share - a.share || a.place - b.place)
		.slice(0, count);
}
