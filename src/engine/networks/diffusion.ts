import { type Denoiser } from './denoiser.ts';
import { noise } from '../arithmetic/noise.ts';
import { type Picture } from './picture-tower.ts';
import { type Reading } from './text-tower.ts';

/** What is to be painted, and how. Values out of range count as the nearest in range. */
export interface Painting {
	readonly prompt: Reading;
	/** What to steer away from; without it, from what no prompt at all would give. */
	readonly negative?: Reading;
	/** 0 ignores the prompt, 1 follows it as trained, more exaggerates it; at most 30. */
	readonly guidance: number;
	/** Steps from noise to picture, 1 to 200. */
	readonly steps: number;
	readonly seed: number;
	/** A picture to begin with instead of noise alone. */
	readonly start?: Start;
}

/** Image to image, and repainting a part. */
export interface Start {
	readonly picture: Picture;
	/** How much noise is added first: 0 leaves the picture, 1 leaves nothing of it. */
	readonly strength: number;
	/** Which cells [32 x 32] may change (1) and which stay (0); without it all may. */
	readonly mask?: Float32Array;
}

/** One step on the way; the arrays belong to whoever gets them. */
export interface Frame {
	/** Steps done, from 0 (noise) to `steps`. */
	readonly step: number;
	readonly steps: number;
	/** Noise left, from 1 to 0. */
	readonly time: number;
	/** What stands on the canvas, about -1 to 1. */
	readonly picture: Picture;
	/** What the model thinks the finished picture will be; in the first frame the canvas itself. */
	readonly guess: Picture;
}

// As in training: a guess may lie a little outside the colours, so that guidance does not run away.
const BRIGHTEST = 1.1;
const MOST_STEPS = 200;
const MOST_GUIDANCE = 30;

function within(value: number, low: number, high: number, otherwise: number): number {
	return Number.isNaN(value) ? otherwise : Math.min(high, Math.max(low, value));
}

/** The reading of no prompt at all. */
export function noPrompt(prompt: Reading): Reading {
	return {
		words: new Float32Array(prompt.words.length),
		count: 0,
		point: new Float32Array(prompt.point.length)
	};
}

/** (1 - time) picture + time noise */
function noisy(picture: Picture, added: Float32Array, time: number): Picture {
	return picture.map((value, i) => (1 - time) * value + time * (added[i] ?? 0));
}

/**
 * The guess of the finished picture under guidance: from the guess without the prompt through the
 * one with it, and beyond. The pass with the prompt comes last, so that its attention can be seen.
 */
function guided(
	model: Denoiser,
	canvas: Picture,
	time: number,
	{ prompt, negative = noPrompt(prompt), guidance }: Painting
): Picture {
	const clamp = (value: number) => Math.min(BRIGHTEST, Math.max(-BRIGHTEST, value));
	if (guidance === 1) return model.guess(canvas, time, prompt).map(clamp);
	const without = model.guess(canvas, time, negative).slice();
	const along = model.guess(canvas, time, prompt);
	return without.map((value, i) => clamp(value + guidance * ((along[i] ?? 0) - value)));
}

/** Puts the cells that must stay back, as noisy as the canvas is at this time. */
function keepMasked(canvas: Picture, kept: Picture, mask: Float32Array): void {
	for (let i = 0; i < canvas.length; i++) {
		const free = mask[Math.floor(i / 3)] ?? 1;
		canvas[i] = free * (canvas[i] ?? 0) + (1 - free) * (kept[i] ?? 0);
	}
}

function checkSizes(numbers: number, added: Float32Array, start: Start | undefined): void {
	const pictures = [added, start?.picture ?? added];
	const mask = start?.mask?.length ?? numbers / 3;
	if (mask * 3 !== numbers || pictures.some(({ length }) => length !== numbers)) {
		throw new RangeError('Pictures, noise and masks have 32 x 32 cells.');
	}
}

/**
 * Paints step by step (rectified flow): first the noise, then a frame after each step. Stop asking to
 * cancel. The same painting gives the same frames on every machine.
 * @param added the noise [32, 32, 3]; by default that of the seed
 * @throws RangeError when a picture or mask has another size
 */
export function* paint(
	model: Denoiser,
	painting: Painting,
	added: Float32Array = noise(painting.seed, model.numbers)
): Generator<Frame, void, void> {
	const steps = Math.round(within(painting.steps, 1, MOST_STEPS, 20));
	const guidance = within(painting.guidance, 0, MOST_GUIDANCE, 1);
	const { start } = painting;
	checkSizes(model.numbers, added, start);
	const top = start ? within(start.strength, 0, 1, 1) : 1;
	const origin = start?.picture ?? new Float32Array(model.numbers);
	let canvas = noisy(origin, added, top);
	yield { step: 0, steps, time: top, picture: canvas.slice(), guess: canvas.slice() };
	for (let step = 1; step <= steps && top > 0; step++) {
		const time = top * (1 - (step - 1) / steps);
		const after = top * (1 - step / steps);
		const guess = guided(model, canvas, time, { ...painting, guidance });
		const ratio = after / time;
		canvas = guess.map((value, i) => value + ((canvas[i] ?? 0) - value) * ratio);
		if (start?.mask) {
			keepMasked(canvas, noisy(origin, added, after), start.mask);
			keepMasked(guess, origin, start.mask);
		}
		yield { step, steps, time: after, picture: canvas.slice(), guess };
	}
}
