import type { Read } from './grade.ts';

/** How many of how many answers were right, and what chance earns. */
export interface Tally {
	right: number;
	of: number;
	/** 0 to 1. */
	chance: number;
}

export function tally(reads: readonly Pick<Read, 'right' | 'readers' | 'chance'>[]): Tally {
	const of = reads.reduce((sum, read) => sum + read.readers, 0);
	const lucky = reads.reduce((sum, read) => sum + read.chance * read.readers, 0);
	return {
		right: reads.reduce((sum, read) => sum + read.right, 0),
		of,
		chance: lucky / Math.max(1, of)
	};
}

const Z = 1.96;

/** The 95 % interval of a share, 0 to 1 (Wilson 1927). */
export function interval({ right, of }: Pick<Tally, 'right' | 'of'>): [number, number] {
	if (of === 0) return [0, 1];
	const share = right / of;
	const middle = share + Z ** 2 / (2 * of);
	const spread = Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
	const whole = 1 + Z ** 2 / of;
	return [(middle - spread) / whole, (middle + spread) / whole];
}
