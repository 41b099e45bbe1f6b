import { randomFrom } from '#shared/seeded.ts';
import { ln } from './exact.ts';

/** Numbers of a standard normal distribution, the same for the same seed on every machine (Marsaglia's polar method). */
export function normalFrom(seed: number): () => number {
	const random = randomFrom(seed);
	let spare: number | undefined;
	return () => {
		if (spare !== undefined) {
			const number = spare;
			spare = undefined;
			return number;
		}
		for (;;) {
			const x = 2 * random() - 1;
			const y = 2 * random() - 1;
			const square = x * x + y * y;
			if (square >= 1 || square === 0) continue;
			const scale = Math.sqrt((-2 * ln(square)) / square);
			spare = y * scale;
			return x * scale;
		}
	};
}

/** `length` numbers of a standard normal distribution. */
export function noise(seed: number, length: number): Float32Array {
	const next = normalFrom(seed);
	return Float32Array.from({ length }, next);
}

/** A number in [0, 1) for the n-th choice under a seed: stepping back and on again gives it again. */
export function chanceAt(seed: number, n: number): number {
	const random = randomFrom((Math.imul(seed, 0x9e3779b1) ^ Math.imul(n + 1, 0x85ebca6b)) >>> 0);
	random();
	return random();
}
