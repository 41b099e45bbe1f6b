import type { Cover } from '#lib/core/course/cover.ts';
import type { Painted } from '#lib/core/course/painted.ts';
import { SIDE } from '#engine/networks/picture-tower.ts';
import { PAINTING_FILES } from '#labs/jobs/noise-to-picture.ts';
import { HERO_STEPS, heroRecipe } from '#labs/core/hero.ts';
import { FIRST_PROMPTS } from '#labs/core/noise-to-picture/prompts.ts';
import { hashOfFiles, kept } from '#lib/server/kept.js';
import { stripUrl } from './few-colours.ts';
import { FRAME_SOURCES } from './frame-sources.ts';
import { doJob, sentBytes } from './node-networks.ts';
import { withPictureFiles } from './picture-files.ts';

/** The steps that a cover shows: even the first one has the colours of its picture. */
const COVER_STEPS = [13, 15, 17, 18, 20];
/** The picture that stands in the page before the learner chooses; `live-hero.ts` begins with it too. */
const HERO_SEED = 2;
/** So few colours that noise packs well, and enough for a sky. */
const COLOURS = 64;
/** A picture that is looked at by itself. */
const MOST_COLOURS = 256;

/** Everything that a strip can depend on, beside its prompt and seed. */
const sources = hashOfFiles(FRAME_SOURCES);

/** Steps of one painting side by side, as the address of a file; the network runs only when something has changed. */
function stripOf({ prompt, seed }: Cover, steps: readonly number[], base: string): string {
	const strip = kept('strips', [sources, { prompt, seed, steps }], () => {
		const all = doJob('noise-to-picture/steps', heroRecipe(prompt, seed));
		const shown = all.filter(({ step }) => steps.includes(step));
		const pictures = shown.map(({ picture }) => picture);
		return stripUrl(pictures, SIDE, COLOURS);
	});
	return withPictureFiles(strip, base);
}

/** A picture in the text of a lesson, as the address of a file. @param base the way from the page to the start page */
export function painted({ prompt, seed, steps, after, guidance }: Painted, base: string): string {
	const recipe = { ...heroRecipe(prompt, seed), steps, guidance };
	const picture = kept('painted', [sources, { recipe, after }], () => {
		const all = doJob('noise-to-picture/steps', recipe);
		const shown = all.filter(({ step }) => step === after);
		return stripUrl(
			shown.map((one) => one.picture),
			SIDE,
			MOST_COLOURS
		);
	});
	return withPictureFiles(picture, base);
}

/** The strip of a lesson's cover, from noisy to clear. @param base the way from the page to the start page */
export const coverStrip = (cover: Cover, base: string): string => stripOf(cover, COVER_STEPS, base);

/** The first frame of the network on the start page: from noise to the picture. */
export function heroStrip(base: string): string {
	const [prompt] = FIRST_PROMPTS;
	return stripOf({ prompt, seed: HERO_SEED }, HERO_STEPS, base);
}

/** What painting costs to load, in bytes. */
export const paintingBytes = (): number => sentBytes(PAINTING_FILES);
