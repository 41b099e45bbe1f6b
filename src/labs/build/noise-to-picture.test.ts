import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Lab } from '#lib/core/course/labs.ts';
import {
	MODES,
	readNoiseToPicture,
	variations,
	withValues,
	type NoiseToPictureSetting
} from '#labs/core/noise-to-picture/setting.ts';
import type { Recipe } from '#engine/networks/recipe.ts';
import { readCourse } from '#lib/server/content/read-course.ts';
import { doJob } from './node-networks.ts';
import { firstFrame } from './noise-to-picture.ts';
import { difference } from '#words/labs/noise-to-picture.ts';

const { course } = readCourse(join(process.cwd(), 'lessons'));
const labs = [...course.labs.values()].filter(({ kind }) => kind === 'noise-to-picture');

/** What the two encoders take the picture of a recipe for; the guess after a step, if one is given. */
function nameOf(recipe: Recipe, step = recipe.steps): string {
	const guess = doJob('noise-to-picture/steps', recipe).find((one) => one.step === step)?.guess;
	const [name] = guess ? doJob('noise-to-picture/names', [guess]) : [];
	if (name === undefined) throw new Error(`There is no step ${step}.`);
	return name;
}

/** The recipe and step that the first words of an expectation mean. */
function meant(words: string, setting: NoiseToPictureSetting): [Recipe, number?] {
	const [, step] = /^guess at step (\d+)$/.exec(words) ?? [];
	if (step !== undefined) return [setting, Number(step)];
	if (words === 'finished') return [setting];
	if (words === 'revealed') return [withValues(setting, setting.reveal)];
	const all = MODES.flatMap((mode) => variations({ ...setting, mode }));
	const tile = all.find(({ differs }) => difference(differs) === words);
	if (!tile) throw new Error(`"${words}" is nothing that this lab shows.`);
	return [tile.recipe];
}

/** What a lab says that it shows, each as words before the colon and a caption after it. */
const cases = labs.flatMap(({ id, setting, shows }: Lab) =>
	shows.map((show) => [id, show, readNoiseToPicture(setting).setting] as const)
);

describe('the labs of the diffusion model', () => {
	it('are in the course', () => {
		expect(labs.length).toBeGreaterThan(0);
	});

	it.each(cases)('%s shows "%s"', (_, show, setting) => {
		const [words = '', caption = ''] = show.split(': ');
		const name = nameOf(...meant(words, setting));
		if (caption.startsWith('not ')) expect(name).not.toContain(caption.slice(4));
		else if (caption.startsWith('with ')) expect(name).toContain(caption.slice(5));
		else expect(name).toBe(caption);
	});

	it.each(labs.map((lab) => [lab.id, lab] as const))(
		'%s has a first frame that is whole and light',
		(_, { setting }) => {
			const read = readNoiseToPicture(setting);
			expect(read.problems).toEqual([]);
			const first = firstFrame(read.setting);
			expect(first.stills.length + first.tiles.length).toBeGreaterThanOrEqual(6);
			for (const { name } of [...first.stills.slice(1), ...first.tiles]) expect(name).not.toBe('');
			expect(JSON.stringify(first).length).toBeLessThan(40_000);
		}
	);
});
