import { deflateSync } from 'node:zlib';
import { variations, type NoiseToPictureSetting } from '#labs/core/noise-to-picture/setting.ts';
import { pictureUrl } from '#labs/core/png.ts';
import type { WeightsFile } from '#engine/networks/files.ts';
import { PAINTING_FILES } from '#labs/jobs/noise-to-picture.ts';
import type { Recipe } from '#engine/networks/recipe.ts';
import {
	shownSteps,
	type NoiseToPictureFirst,
	type Still,
	type Tile
} from '#labs/core/noise-to-picture/first.ts';
import { doJob, nodeNetworks } from './node-networks.ts';
import { NO_STILL, type LabStill } from './still.ts';

/** The weights that the lab loads. */
export const filesOf = (): readonly WeightsFile[] => PAINTING_FILES;

/** Levels of a colour channel in prepared pictures: noise cannot be packed, so it gets few of them. */
const NOISY_LEVELS = 16;
const CLEAN_LEVELS = 64;

const pack = (bytes: readonly number[]) => [...deflateSync(Uint8Array.from(bytes), { level: 9 })];

function smallUrl(picture: Float32Array, levels: number): string {
	const step = 2 / (levels - 1);
	const coarse = picture.map((value) => Math.round((value + 1) / step) * step - 1);
	return pictureUrl(coarse, undefined, pack);
}

function stillsOf(recipe: Recipe): Still[] {
	const all = doJob('noise-to-picture/steps', recipe);
	const shown = shownSteps(recipe.steps);
	const some = all.filter(({ step }) => shown.includes(step));
	const guesses = some.map(({ guess }) => guess);
	const names = doJob('noise-to-picture/names', guesses);
	return some.map(({ step, steps, time, picture, guess }, place) => ({
		...{ step, steps, time },
		canvas: smallUrl(picture, time > 0 ? NOISY_LEVELS : CLEAN_LEVELS),
		guess: smallUrl(guess, step > 0 ? CLEAN_LEVELS : NOISY_LEVELS),
		name: step > 0 ? (names[place] ?? '') : ''
	}));
}

/** The first step shown whose guess is taken for what the last one is taken for. */
function firstKnown(stills: readonly Still[]): number {
	const last = stills.at(-1);
	return stills.find(({ name }) => name === last?.name)?.step ?? 0;
}

function tilesOf(setting: NoiseToPictureSetting): Tile[] {
	const all = variations(setting);
	const pictures = all.map(({ recipe }) => {
		const last = doJob('noise-to-picture/steps', recipe).at(-1);
		if (!last) throw new Error('Nothing was painted.');
		return last.picture;
	});
	const names = doJob('noise-to-picture/names', pictures);
	return all.map(({ differs }, place) => ({
		differs,
		picture: smallUrl(pictures[place] ?? new Float32Array(), CLEAN_LEVELS),
		name: names[place] ?? ''
	}));
}

/** The picture that a painting begins with. */
function startOf({ start }: Recipe): string {
	if (start.kind === 'noise') return '';
	const [choices = []] = doJob('noise-to-picture/starts', null);
	const picture =
		start.kind === 'scene'
			? choices.find(({ name }) => name === start.name)?.picture
			: doJob('noise-to-picture/steps', start.recipe).at(-1)?.picture;
	if (!picture) throw new Error('The picture to begin with is not there.');
	return smallUrl(picture, CLEAN_LEVELS);
}

/** What else a painting could begin with; told where the lab shows it from the start. */
function choicesOf({ start }: Recipe): NoiseToPictureFirst['choices'] {
	if (start.kind === 'noise') return [];
	const [choices = []] = doJob('noise-to-picture/starts', null);
	return choices.map(({ name, caption }) => ({ name, caption }));
}

/** What the model makes of a setting, for the page as it is before script. */
export function firstFrame(setting: NoiseToPictureSetting): NoiseToPictureFirst {
	const { vocabulary } = nodeNetworks().encoders;
	const stills = setting.mode === 'one' ? stillsOf(setting) : [];
	return {
		...{ setting, vocabulary, stills },
		looked: firstKnown(stills),
		tiles: tilesOf(setting),
		start: startOf(setting),
		choices: choicesOf(setting)
	};
}

/** From noise to picture, or some of the pictures side by side. */
export function stillOf({ stills, tiles }: NoiseToPictureFirst): LabStill {
	const all = stills.length > 0 ? stills.map(({ canvas }) => canvas) : tiles.map((t) => t.picture);
	const places = [0, Math.floor(all.length / 2), all.length - 1];
	return { ...NO_STILL, pictures: places.flatMap((place) => all[place] ?? []) };
}
