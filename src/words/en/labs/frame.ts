import type { LabKind } from '#lib/core/course/labs.ts';

/** What is said above each kind of lab: what runs in it. */
export const whatRuns: Readonly<Record<LabKind, string>> = {
	'next-word': 'A language model, live',
	'noise-to-picture': 'A diffusion model, live',
	'one-space': 'Two encoders, live',
	'look-and-answer': 'A model that looks and speaks, live',
	teach: 'An encoder and a head that you train, live'
};

/** Bytes as megabytes with one decimal, as downloads are counted (1 MB = 1,000,000 bytes). */
export const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

export const where = (bytes: number): string =>
	`Runs on this device · ${megabytes(bytes)}, kept for offline use`;

/** How far loading has come. */
export function loading({ loaded, total }: { loaded: number; total: number }): string {
	if (total > 0) return `Loading the model: ${Math.floor((loaded / total) * 100)}%`;
	return loaded > 0 ? `Loading the model: ${megabytes(loaded)}` : 'Loading the model';
}

export const controls = 'Controls';
export const withoutIt = (trouble: string): string =>
	`${trouble} The rest of the lesson works without it.`;
export const tryAgain = 'Try again';
export const stop = 'Stop';
export const yourTask = 'Your task.';
export const share = 'Copy a link to this setting';
export const shared = 'The link is copied.';
export const copyByHand = (address: string): string => `Copy this link: ${address}`;

export const guessFirst = 'Your guess first';
export const thisOne = '✓ This one';
export const see = 'See what the model does';
export const whatItDoes = 'What the model does';
export const asGuessed = 'As you guessed.';
export const notAsGuessed = 'Not as you guessed.';
