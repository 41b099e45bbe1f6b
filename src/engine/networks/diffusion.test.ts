import { describe, expect, it } from 'vitest';
import {
	ENGINES,
	everyFourth,
	fixture,
	nodeKernel,
	referenceNoise,
	worst
} from '../../../tools/kernel/harness.js';
import { Denoiser } from './denoiser.ts';
import { noPrompt, paint, type Frame, type Painting } from './diffusion.ts';
import reference from '../fixtures/diffusion.reference.json';
import { noise } from '../arithmetic/noise.ts';
import { type Reading } from './text-tower.ts';

const weights = fixture('diffusion');
const prompt: Reading = {
	words: Float32Array.from(reference.words),
	count: 5,
	point: Float32Array.from(reference.point)
};
const painting: Painting = { prompt, guidance: 3, steps: 4, seed: 1 };
const start = referenceNoise(reference.noise_seed, 3072);

describe.each(ENGINES)('the denoiser on %s', (_, makeEngine) => {
	const model = new Denoiser(makeEngine(), weights);

	it('guesses as PyTorch does, with a prompt and without', () => {
		const without = model.guess(start, 0.7, noPrompt(prompt)).slice();
		expect(worst(everyFourth(without), reference.guess_empty)).toBeLessThan(1e-3);
		const guess = model.guess(start, 0.7, prompt).slice();
		expect(worst(everyFourth(guess), reference.guess)).toBeLessThan(1e-3);
	});

	it('says where a word looks, as PyTorch does', () => {
		model.guess(start, 0.7, prompt);
		expect(worst(model.looksAt(2), reference.looks)).toBeLessThan(1e-3);
	});

	it('paints as the sampler of the training does', () => {
		const [last] = [...paint(model, painting, start)].slice(-1);
		expect(worst(everyFourth(last?.picture ?? start), reference.painted)).toBeLessThan(1e-3);
	});
});

describe('paint', () => {
	const model = new Denoiser(nodeKernel(), weights);
	const last = (what: Partial<Painting>): Frame => {
		const [frame] = [...paint(model, { ...painting, ...what })].slice(-1);
		if (!frame) throw new Error('Nothing was painted.');
		return frame;
	};

	it('begins with the noise of the seed and ends with its last guess', () => {
		const frames = [...paint(model, painting)];
		expect(frames.map(({ step, steps, time }) => [step, steps, time])).toEqual([
			[0, 4, 1],
			[1, 4, 0.75],
			[2, 4, 0.5],
			[3, 4, 0.25],
			[4, 4, 0]
		]);
		expect(frames[0]?.picture).toEqual(noise(1, 3072));
		expect(frames[4]?.picture).toEqual(frames[4]?.guess);
	});

	it('paints the same again for the same seed, another for another', () => {
		expect(last({})).toEqual(last({}));
		expect(last({}).picture).not.toEqual(last({ seed: 2 }).picture);
	});

	it('ignores the prompt at guidance 0 and the empty one at guidance 1', () => {
		const other = { ...prompt, point: prompt.point.map((value) => -value) };
		expect(last({ guidance: 0 })).toEqual(last({ guidance: 0, prompt: other }));
		expect(last({ guidance: 1 })).toEqual(last({ guidance: 1, negative: other }));
		expect(last({ guidance: 3 })).not.toEqual(last({ guidance: 3, negative: other }));
	});

	it('leaves a picture as it is at strength 0, and forgets it at strength 1', () => {
		const picture = new Float32Array(3072).fill(0.25);
		const kept = [...paint(model, { ...painting, start: { picture, strength: 0 } })];
		expect(kept).toHaveLength(1);
		expect(kept[0]?.picture).toEqual(picture);
		expect(last({ start: { picture, strength: 1 } })).toEqual(last({}));
	});

	it('repaints only what the mask frees', () => {
		const picture = new Float32Array(3072).map((_, i) => (i % 7) / 7);
		const mask = new Float32Array(1024).map((_, cell) => (cell % 32 < 16 ? 1 : 0));
		const { picture: painted, guess } = last({ start: { picture, strength: 1, mask } });
		const kept = (values: Float32Array) => values.filter((_, i) => mask[Math.floor(i / 3)] === 0);
		expect(kept(painted)).toEqual(kept(picture));
		expect(kept(guess)).toEqual(kept(picture));
		expect(painted).not.toEqual(picture);
	});

	it.each([
		['no step at all', { steps: 0 }, 2],
		['a part of a step', { steps: 2.4 }, 3],
		['steps that are no number', { steps: NaN, guidance: NaN }, 21],
		['a guidance beyond all reason', { guidance: 1e9 }, 5],
		['a strength beyond all reason', { start: { picture: start, strength: 9 } }, 5]
	])('makes the best of %s', (_, what, frames) => {
		const all = [...paint(model, { ...painting, ...what })];
		expect(all).toHaveLength(frames);
		const [last] = all.slice(-1);
		expect(last?.picture.every((value) => Math.abs(value) <= 1.11)).toBe(true);
	});

	it('refuses pictures and masks of another size', () => {
		const few = new Float32Array(12);
		const begin = (start: Painting['start']) => [...paint(model, { ...painting, start })];
		expect(() => begin({ picture: few, strength: 1 })).toThrow('32 x 32');
		expect(() => begin({ picture: start, strength: 1, mask: few })).toThrow('32 x 32');
		expect(() => [...paint(model, painting, few)]).toThrow('32 x 32');
	});

	it('refuses weights that are none of a denoiser', () => {
		expect(() => new Denoiser(nodeKernel(), fixture('lora'))).toThrow('does not say its shape');
	});
});
