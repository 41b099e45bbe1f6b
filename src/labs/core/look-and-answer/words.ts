/** A word with how sure the model was, as far as it is needed to tell it. */
interface Sure {
	readonly word: string;
	readonly probability: number;
}

/** A share as a percentage; nothing that is not certain counts as 0 or 100. */
export function percent(share: number): string {
	const rounded = Math.round(share * 100);
	if (rounded >= 100 && share < 1) return '>99%';
	return rounded <= 0 && share > 0 ? '<1%' : `${rounded}%`;
}

/** How sure the model was of all the words together: the product of what it was of each. */
export const together = (words: readonly Sure[]): number =>
	words.reduce((product, { probability }) => product * probability, 1);

const ROWS = ['top', 'upper middle', 'lower middle', 'bottom'];
const COLUMNS = ['far left', 'centre left', 'centre right', 'far right'];

/** Where a cell of the 4 x 4 lies, row by row. */
export const cellName = (cell: number): string =>
	`${ROWS[Math.floor(cell / 4)] ?? ''}, ${COLUMNS[cell % 4] ?? ''}`;

/** The cells that were looked at most, with their shares. */
export function looksWords(looks: ArrayLike<number>): string {
	const [first, second] = Array.from(looks, (share, cell) => ({ share, cell })).sort(
		(a, b) => b.share - a.share
	);
	if (!first || !second) return '';
	const tell = ({ share, cell }: { share: number; cell: number }) =>
		`${cellName(cell)} (${percent(share)})`;
	return `most at the ${tell(first)}, then at the ${tell(second)}`;
}

/** A word that was next in line, for the learner. */
export const otherWords = ({ word, probability }: Sure): string =>
	`${word === '<end>' ? 'ending here' : `“${word}”`} ${percent(probability)}`;
