/** What is said above each kind of lab: what runs in it. */
export const WHAT_RUNS = {
	'next-word': 'A language model, live',
	'noise-to-picture': 'A diffusion model, live',
	'one-space': 'Two encoders, live',
	'look-and-answer': 'A model that looks and speaks, live',
	teach: 'An encoder and a head that you train, live'
} as const;

/** Bytes as megabytes with one decimal, as downloads are counted (1 MB = 1,000,000 bytes). */
export const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** How far loading has come, in words. */
export function loadingWords({ loaded, total }: { loaded: number; total: number }): string {
	if (total > 0) return `Loading the model: ${Math.floor((loaded / total) * 100)}%`;
	return loaded > 0 ? `Loading the model: ${megabytes(loaded)}` : 'Loading the model';
}
