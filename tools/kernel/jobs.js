// What the models are measured by (tools/bench/models.js).
import { Speaker } from '#engine/networks/captions.ts';
import { Denoiser } from '#engine/networks/denoiser.ts';
import { paint } from '#engine/networks/diffusion.ts';
import { Encoders } from '#engine/networks/encoders.ts';
import { Language } from '#engine/networks/language.ts';
import { noise } from '#engine/arithmetic/noise.ts';

/** @typedef {import('../bench/models.js').Prepare} Prepare */

const TOKENS = 128;
const PICTURE = noise(1, 3072).map((value) => Math.max(-1, Math.min(1, value)));

/** A text of 128 tokens, read from its start. @type {Prepare} */
export function tokens(engine, weights) {
	const model = new Language(engine, weights);
	const text = Array.from({ length: TOKENS }, (_, i) => (i * 37) % model.shape.vocabulary);
	return {
		unit: '/s',
		rate: true,
		run() {
			for (let length = 1; length <= TOKENS; length++) model.logits(text.slice(0, length));
			return TOKENS;
		}
	};
}

/** @type {Prepare} */
export function diffusionStep(engine, weights) {
	const model = new Denoiser(engine, weights);
	const prompt = { words: noise(2, 20 * 96), count: 8, point: noise(3, 64).map((x) => x / 8) };
	return {
		unit: 'ms',
		run() {
			const steps = 4;
			const painting = { prompt, guidance: 3, steps, seed: 1 };
			let last = 0;
			for (const { step } of paint(model, painting)) last = step;
			return last;
		}
	};
}

/** @type {Prepare} */
export function picture(engine, weights) {
	const encoders = new Encoders(engine, weights);
	return {
		unit: 'ms',
		run() {
			encoders.pictures.see(PICTURE);
			return 1;
		}
	};
}

/** @type {Prepare} */
export function caption(engine, weights) {
	const encoders = new Encoders(engine, weights);
	return {
		unit: 'ms',
		run() {
			encoders.read('a big red cat to the left of a small blue boat at sea');
			return 1;
		}
	};
}

/** @type {Prepare} */
export function words(engine, weights) {
	const model = new Speaker(engine, weights);
	const cells = noise(4, 16 * 112);
	return {
		unit: '/s',
		rate: true,
		run() {
			model.see(cells);
			for (let place = 0; place < 20; place++) model.logits(6 + place, place);
			return 20;
		}
	};
}
