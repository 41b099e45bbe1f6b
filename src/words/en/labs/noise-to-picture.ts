import type { Still, Tile } from '#labs/core/noise-to-picture/first.ts';
import type { Difference, Mode } from '#labs/core/noise-to-picture/setting.ts';
import { MOST_WORDS, type Place, type PromptWord } from '#labs/core/noise-to-picture/words.ts';
import { count } from '../numbers.ts';

const stepsOf = (steps: number): string => count(steps, { one: 'step', other: 'steps' });

export const prompt = 'Prompt';
export const negative = 'Negative prompt';
export const paint = 'Paint';
export const tryThese = 'Try';
export const fails = 'Here it fails';

const quoted = (words: readonly string[]): string =>
	[...new Set(words)].map((word) => `“${word}”`).join(', ');

export const knowsAll = 'It knows each of these words.';
/** What is to be said about the words of a prompt; empty where it knows all. */
export function about(words: readonly PromptWord[]): string {
	const those = (state: PromptWord['state']) =>
		words.filter((one) => one.state === state).map(({ word }) => word);
	const [unknown, late] = [those('unknown'), those('late')];
	const sentences: string[] = [];
	if (words.length === 0) sentences.push('No words: it paints what it likes.');
	if (unknown.length > 0) sentences.push(`It does not know ${quoted(unknown)}.`);
	if (late.length > 0) {
		sentences.push(`It reads ${MOST_WORDS} words; left out from ${quoted(late.slice(0, 1))} on.`);
	}
	return sentences.join(' ');
}

export const seed = 'Seed';
export const nextSeed = 'Next';
export const steps = 'Steps';
export const guidance = 'Guidance';

export const show = 'Show';
export const modes: Readonly<Record<Mode, string>> = {
	one: 'Each step',
	seeds: 'Six seeds',
	guidance: 'Six guidances',
	steps: 'Six step counts'
};

/** In what one of several paintings differs. */
export function difference({ of, value }: Difference): string {
	switch (of) {
		case 'seed':
			return `Seed ${value}`;
		case 'guidance':
			return `Guidance ${value}`;
		case 'steps':
			return stepsOf(value);
	}
}
export const tile = ({ differs, name }: Tile): string =>
	`${difference(differs)}: ${name}. See its steps`;
export const aboutTiles =
	'Below each picture: what the two encoders take it for. Choose one to see its steps.';

/** What to say when several pictures are finished. */
export function paintedTiles(tiles: readonly Tile[]): string {
	if (tiles.some(({ name }) => name === '')) return `${tiles.length} pictures are painted.`;
	const each = tiles.map(({ differs, name }) => `${difference(differs)}: ${name}`).join('; ');
	return `What the two encoders take them for. ${each}.`;
}

/** What to say when a painting is finished. */
export function paintedSteps({ steps: all, name }: Still, from: number): string {
	const painted = `Painted in ${stepsOf(all)} from seed ${from}.`;
	return name === ''
		? painted
		: `${painted} The two encoders, which were not told the prompt, take it for “${name}”.`;
}

/** What to say when the learner has stopped a painting. */
export const stoppedAt = (last: Still | undefined): string =>
	last && last.step < last.steps ? `Stopped after step ${last.step}.` : 'Stopped.';

/** How much noise is left, as "80% noise". */
function noise(time: number): string {
	const percent = Math.round(time * 100);
	if (percent === 0) return 'finished';
	return percent === 100 ? 'noise alone' : `${percent}% noise`;
}

/** "Step 4 of 20" */
export const step = ({ step: done, steps: all }: Pick<Still, 'step' | 'steps'>): string =>
	`Step ${done} of ${all}`;

export const canvasShows = (time: number): string => `The canvas: ${noise(time)}.`;
export const onCanvas = 'On the canvas';
export const canvas = (still: Still): string => `${step(still)}, ${noise(still.time)}`;
export const guessShows = ({ name }: Still): string =>
	`The guess: ${name || 'what the finished picture may be'}.`;
export const itsGuess = 'Its guess';
export function guess({ step: done, name }: Still): string {
	if (done === 0) return 'none yet';
	return name === '' ? '' : `the encoders see ${name}`;
}
/** Of the picture before the one that is shown. */
export const before = ({ prompt: asked, seed: from }: { prompt: string; seed: number }): string =>
	`Before: ${asked === '' ? 'no words' : `“${asked}”`}, seed ${from}`;
export const lookBack = 'Look back';
export const strip = 'From noise to picture: canvas above, guess below';
export const lookAt = (at: number): string => `Look at step ${at}`;
export const aboutStrip = (last: number): string =>
	`Steps 0 to ${last}: the canvas above, the guess below.`;

export const wordLooks = 'Where each word of the prompt looks';
export const aboutLooks =
	'At each step, each part of the picture looks at the words. The brighter a part, the more it looked at this word in the step shown above.';
export const noLooks = 'Nothing looked at the words in this step: choose a later one.';

function placeName({ row, column }: Place): string {
	if (row === 'middle') return column === 'middle' ? 'in the middle' : `at the ${column}`;
	if (column === 'middle') return row === 'upper' ? 'at the top' : 'at the bottom';
	return `at the ${row} ${column}`;
}
/** Where a word is looked at most. */
export const where = (place: Place | undefined): string =>
	place ? `mostly ${placeName(place)}` : 'everywhere alike';

export const beginWithPicture = 'Begin with a picture, repaint a part';
export const beginWith = 'Begin with';
export const noiseAlone = 'noise alone';
export const yourPicture = 'your picture';
export const beginWithLast = 'Begin with the picture just painted';
export const strength = 'Strength';
export const noiseAdded = (share: number): string => `${Math.round(share * 100)}% noise is added`;

export const board =
	'Parts that may change: 8 rows of 8. The arrow keys move, the space bar switches.';
export const part = (row: number, column: number): string => `Row ${row}, column ${column}`;
export const aboutMask = 'Hatched parts stay as they are. Draw on the picture, or take:';
export const masks = {
	all: 'All',
	left: 'Left half',
	right: 'Right half',
	upper: 'Upper half',
	lower: 'Lower half'
} as const;
