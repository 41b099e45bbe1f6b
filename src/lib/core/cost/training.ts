/**
 * Numbers that LoRA trains for one frozen table of `rows` × `columns` weights at a rank: two thin
 * tables, `rows × rank` and `rank × columns` (Hu et al. 2021, arXiv 2106.09685).
 */
export function loraWeights(rows: number, columns: number, rank: number): number {
	return rank * (rows + columns);
}
