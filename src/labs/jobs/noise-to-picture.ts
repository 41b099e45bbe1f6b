import { draw } from '#engine/world/draw.ts';
import { canonical } from '#engine/world/words.ts';
import { type Denoiser } from '#engine/networks/denoiser.ts';
import { paint, type Painting, type Start as StartPicture } from '#engine/networks/diffusion.ts';
import { type Encoders } from '#engine/networks/encoders.ts';
import { type WeightsFile } from '#engine/networks/files.ts';
import { type Networks } from '#engine/networks/networks.ts';
import { pictureNamer } from '#engine/networks/name-picture.ts';
import { SIDE, type Picture } from '#engine/networks/picture-tower.ts';
import {
	MASK_SIDE,
	START_NAMES,
	START_SCENES,
	type Recipe,
	type StartName
} from '#engine/networks/recipe.ts';
import { type Job } from './job.ts';

/** The weights that painting needs: a denoiser, and the text encoder that reads the prompt. */
export const PAINTING_FILES = ['encoders', 'diffusion'] as const satisfies readonly WeightsFile[];

/** What stands on the canvas after a step, and what the model thinks of it. */
export interface PaintedStep {
	/** Steps done, from 0 (noise) to `steps`. */
	readonly step: number;
	readonly steps: number;
	/** Noise left, from 1 to 0. */
	readonly time: number;
	readonly picture: Picture;
	readonly guess: Picture;
	/** For each word of the prompt 8 x 8 numbers: how much each part looked at it. None at step 0. */
	readonly looks: readonly Float32Array[];
}

/** A step of one of several paintings. */
export interface TileStep {
	/** Which painting, from 0. */
	readonly tile: number;
	readonly step: number;
	/** Noise left, from 1 to 0. */
	readonly time: number;
	readonly picture: Picture;
}

/** A picture that can be begun with. */
export interface StartChoice {
	readonly name: StartName;
	readonly caption: string;
	readonly picture: Picture;
}

/** The mask for every cell of the picture out of that for 8 x 8 parts. */
function fineMask(mask: readonly boolean[]): Float32Array {
	const size = SIDE / MASK_SIDE;
	return Float32Array.from({ length: SIDE * SIDE }, (_, cell) => {
		const row = Math.floor(cell / SIDE / size);
		const column = Math.floor((cell % SIDE) / size);
		return mask[row * MASK_SIDE + column] ? 1 : 0;
	});
}

function sceneOf(name: StartName): Picture {
	const { scene, seed } = START_SCENES[name];
	return draw(scene, seed);
}

function startOf(models: Networks, { start, strength, mask }: Recipe): StartPicture | undefined {
	if (start.kind === 'noise') return undefined;
	const picture =
		start.kind === 'scene' ? sceneOf(start.name) : finished(models, start.recipe).slice();
	return { picture, strength, ...(mask.includes(true) && { mask: fineMask(mask) }) };
}

function paintingOf(models: Networks, recipe: Recipe): Painting {
	const { encoders } = models;
	const { prompt, negative, seed, steps, guidance } = recipe;
	const start = startOf(models, recipe);
	return {
		...{ prompt: encoders.read(prompt), seed, steps, guidance },
		...(negative.trim() !== '' && { negative: encoders.read(negative) }),
		...(start && { start })
	};
}

/** The finished picture of a recipe. */
function finished(models: Networks, recipe: Recipe): Picture {
	let last: Picture = new Float32Array(models.denoiser.numbers);
	for (const { picture } of paint(models.denoiser, paintingOf(models, recipe))) last = picture;
	return last;
}

/** How many words of a prompt are looked at: what finds no slot is left out. */
function wordsRead(encoders: Encoders, prompt: string): number {
	return encoders.read(prompt).count;
}

function looksOf(denoiser: Denoiser, words: number, step: number): Float32Array[] {
	if (step === 0) return [];
	return Array.from({ length: words }, (_, slot) => denoiser.looksAt(slot).slice());
}

/** Paints a picture and gives every step. */
export const steps: Job<Recipe, PaintedStep> = {
	needs: () => PAINTING_FILES,
	*run(models, recipe) {
		const { denoiser, encoders } = models;
		const painting = paintingOf(models, recipe);
		const words = recipe.guidance === 0 ? 0 : wordsRead(encoders, recipe.prompt);
		for (const { step, steps, time, picture, guess } of paint(denoiser, painting)) {
			yield { step, steps, time, picture, guess, looks: looksOf(denoiser, words, step) };
		}
	}
};

/** Paints several pictures, one after the other, and gives every step of each. */
export const tiles: Job<readonly Recipe[], TileStep> = {
	needs: () => PAINTING_FILES,
	*run(models, recipes) {
		for (const [tile, recipe] of recipes.entries()) {
			for (const frame of paint(models.denoiser, paintingOf(models, recipe))) {
				const { step, time, picture } = frame;
				yield { tile, step, time, picture };
			}
		}
	}
};

/** Says in words what the two encoders take pictures for; the prompt plays no part. */
export const names: Job<readonly Picture[], string> = {
	needs: () => ['encoders'],
	*run({ encoders }, pictures) {
		const name = pictureNamer(encoders);
		for (const picture of pictures) yield name(picture);
	}
};

/** The pictures that can be begun with. They are drawn by the world's program, not by a model. */
export const starts: Job<null, readonly StartChoice[]> = {
	needs: () => [],
	*run() {
		yield START_NAMES.map((name) => ({
			name,
			caption: canonical(START_SCENES[name].scene),
			picture: sceneOf(name)
		}));
	}
};

/** Loads the models and makes them ready, so that the first picture comes at once. */
export const ready: Job<null, number> = {
	needs: () => PAINTING_FILES,
	*run({ denoiser, encoders }) {
		yield denoiser.numbers + encoders.vocabulary.length;
	}
};
