/** A picture that the course's own diffusion network paints while the site is built. */
export interface Painted {
	prompt: string;
	/** The noise to begin with, 1 to 9999. */
	seed: number;
	/** 1 to 60. */
	steps: number;
	/** The step that is shown, 0 (noise) to `steps`. */
	after: number;
	/** 0 (the prompt plays no part) to 12. */
	guidance: number;
}
