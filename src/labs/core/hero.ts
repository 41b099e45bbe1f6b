import type { Recipe } from '#engine/networks/recipe.ts';

const STEPS = 20;

/** The steps of a painting that stand side by side, from noise to the picture. */
export const HERO_STEPS = [0, 6, 11, 15, STEPS] as const;

/** What the start page asks of the diffusion network; covers are painted alike. */
export const heroRecipe = (prompt: string, seed: number): Recipe => ({
	...{ prompt, seed, steps: STEPS, guidance: 3 },
	...{ negative: '', start: { kind: 'noise' }, strength: 1, mask: [] }
});
