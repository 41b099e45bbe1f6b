/** The picture of a lesson: what the course's own diffusion network is asked to paint, and from which noise. */
export interface Cover {
	prompt: string;
	seed: number;
}

/** Pictures in the strip of a cover, from the noisiest to the finished one. */
export const COVER_FRAMES = 5;

/**
 * Which picture of the strip stands for so much of a lesson: the last one only for all of it, and another one than
 * the first as soon as anything is known.
 * @param percent 0 to 100
 */
export function coverFrame(percent: number): number {
	const last = COVER_FRAMES - 1;
	if (percent >= 100) return last;
	return Math.min(last - 1, Math.max(0, Math.ceil((percent / 100) * last)));
}
