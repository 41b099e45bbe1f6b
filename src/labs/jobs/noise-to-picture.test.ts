import { describe, expect, it } from 'vitest';
import { fixture, nodeKernel } from '../../../tools/kernel/harness.js';
import { readNoiseToPicture } from '#labs/core/noise-to-picture/setting.ts';
import type { Values } from '#lib/core/course/labs.ts';
import { draw } from '#engine/world/draw.ts';
import { canonical, VOCABULARY } from '#engine/world/words.ts';
import { Networks } from '#engine/networks/networks.ts';
import { START_NAMES, START_SCENES, type Recipe } from '#engine/networks/recipe.ts';
import { names, ready, starts, steps, tiles } from './noise-to-picture.ts';

const models = new Networks(nodeKernel(), fixture);

function recipe(values: Values = {}): Recipe {
	return readNoiseToPicture({ steps: '4', ...values }).setting;
}

const paintAll = (values?: Values) => [...steps.run(models, recipe(values))];

function lastOf(values?: Values): Float32Array {
	const last = paintAll(values).at(-1);
	if (!last) throw new Error('Nothing was painted.');
	return last.picture;
}

describe('noise-to-picture/steps', () => {
	it('gives every step from the noise to the picture', () => {
		expect(paintAll().map(({ step, steps, time }) => [step, steps, time])).toEqual([
			[0, 4, 1],
			[1, 4, 0.75],
			[2, 4, 0.5],
			[3, 4, 0.25],
			[4, 4, 0]
		]);
	});

	it('gives the same pictures for the same recipe, others for another seed', () => {
		expect(paintAll()).toEqual(paintAll());
		expect(lastOf({ seed: '2' })).not.toEqual(lastOf());
	});

	it('gives pictures that stay as they are while it goes on', () => {
		const seen: number[] = [];
		const kept = paintAll().map(({ picture }) => picture);
		for (const { picture } of steps.run(models, recipe())) seen.push(picture[0] ?? NaN);
		expect(kept.map((picture) => picture[0])).toEqual(seen);
	});

	it('can be left between two steps', () => {
		const begun = steps.run(models, recipe())[Symbol.iterator]();
		begun.next();
		begun.next();
		expect(begun.return?.().done).toBe(true);
		expect(lastOf()).toEqual(lastOf());
	});

	it('says for each word where it was looked at, but not of noise alone', () => {
		const looks = paintAll({ prompt: 'a red cat' }).map((one) => one.looks);
		expect(looks.map((words) => words.length)).toEqual([0, 3, 3, 3, 3]);
		expect(looks[1]?.map((look) => look.length)).toEqual([64, 64, 64]);
	});

	it('paints without a prompt, and with one too long', () => {
		expect(paintAll({ prompt: '' }).at(-1)?.looks).toEqual([]);
		expect(paintAll({ prompt: 'cat '.repeat(40) }).at(-1)?.looks.length).toBeLessThanOrEqual(20);
	});

	it('steers away from a negative prompt, where there is one', () => {
		expect(lastOf({ negative: 'a red cat' })).not.toEqual(lastOf());
		expect(lastOf({ negative: '  ' })).toEqual(lastOf());
	});

	it('changes nothing outside of the mask', () => {
		const start = { start: 'pair', strength: '1', mask: '0f0f0f0f0f0f0f0f' };
		const { scene, seed } = START_SCENES.pair;
		const origin = draw(scene, seed);
		const painted = lastOf(start);
		const left = (picture: Float32Array) =>
			picture.filter((_, i) => Math.floor(i / 3) % 32 < 16).map((value) => Math.fround(value));
		expect(left(painted)).toEqual(left(origin));
		expect(painted).not.toEqual(origin);
	});

	it('begins with a picture that it first makes itself', () => {
		const made = { start: 'made', made: 'steps=4&seed=7', strength: '0.5' };
		const begun = [...steps.run(models, recipe(made))];
		expect(begun[0]?.time).toBe(0.5);
		expect(begun.at(-1)?.picture).not.toEqual(lastOf());
		expect(lastOf({ ...made, strength: '0' })).toEqual(lastOf({ seed: '7' }));
	});
});

describe('noise-to-picture/tiles', () => {
	it('paints one picture after the other, as each would be alone', () => {
		const both = [...tiles.run(models, [recipe(), recipe({ seed: '2' })])];
		expect(both.map(({ tile, step }) => `${tile}.${step}`)).toEqual(
			['0.0', '0.1', '0.2', '0.3', '0.4'].concat(['1.0', '1.1', '1.2', '1.3', '1.4'])
		);
		expect(both.at(-1)?.picture).toEqual(lastOf({ seed: '2' }));
	});
});

describe('the other jobs of painting', () => {
	it('names each picture in words of the world', () => {
		const [picture] = START_NAMES.map((name) => draw(START_SCENES[name].scene, 1));
		const [first, second] = names.run(models, picture ? [picture, picture] : []);
		expect(first).toBe(second);
		for (const word of first?.split(' ') ?? []) expect(VOCABULARY).toContain(word);
	});

	it('draws the pictures to begin with, which needs no weights', () => {
		const [all = []] = starts.run(models, null);
		expect(all.map(({ name }) => name)).toEqual(START_NAMES);
		expect(all[0]?.caption).toBe(canonical(START_SCENES.cat.scene));
		expect(starts.needs(null)).toEqual([]);
	});

	it('needs the encoder of words and the denoiser to paint', () => {
		expect(steps.needs(recipe())).toEqual(['encoders', 'diffusion']);
		expect([...ready.run(models, null)]).toHaveLength(1);
	});
});
