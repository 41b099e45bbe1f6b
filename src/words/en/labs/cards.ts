import type { SheetId } from '#labs/core/cards/sheet.ts';
import { number } from '../numbers.ts';

const thousands = new Intl.NumberFormat('en', {
	notation: 'compact',
	compactDisplay: 'long',
	maximumFractionDigits: 0
});
const millions = new Intl.NumberFormat('en', {
	notation: 'compact',
	compactDisplay: 'long',
	maximumFractionDigits: 1
});

/** A count in words that are easy to take in: "957 thousand", "1.2 million". */
export function roughly(count: number): string {
	if (count < 10_000) return number(Math.round(count));
	return (count < 1_000_000 ? thousands : millions).format(count);
}

/** A share as a percentage with at most one decimal. It is cut, not rounded: what is below a floor must not look as if it were not. */
export function percent(share: number): string {
	// A hair is added, because 0.29 * 1000 is a little less than 290.
	return `${Math.floor(share * 1000 + 1e-6) / 10}%`;
}

export const titles: Readonly<Record<SheetId, string>> = {
	language: 'Language model, in three sizes',
	lora: 'A LoRA that changes its style',
	diffusion: 'Diffusion model',
	encoders: 'Two encoders, one space',
	captions: 'Looks and speaks'
};

/** By the name of its weights file. */
export const modelNames = {
	'language-small': 'Small',
	'language-middle': 'Middle',
	'language-large': 'Large',
	'language-lora': 'LoRA',
	diffusion: 'Diffusion',
	encoders: 'Encoders',
	captions: 'Looks and speaks'
};

// What each makes.
export const writtenGreedily = 'Greedily, to the end of the line:';
export const withoutAndWithLora = 'The same beginning, without the LoRA and with it:';
export const withLora = (on: boolean): string => (on ? 'With the LoRA' : 'Without');
export const painted = (by: { steps: number; guidance: number }, seeds: number): string =>
	`Painted while this page was built: ${by.steps} steps, guidance ${by.guidance}, seeds 1 to ${seeds}. No picture was chosen.`;
export const nearestCaptions = (captions: number): string =>
	`Six drawn pictures, each with the nearest of ${number(captions)} captions:`;
export const said = 'Six drawn pictures with what it says. It never saw the thing on the last one.';

// How good each is.
export const howOftenRight = 'How often it is right';
export const notMeasured = 'not measured';
export const atLeast = (share: number): string => `at least ${percent(share)}`;
export const atMost = (share: number): string => `at most ${percent(share)}`;
export const perplexityCaption =
	'Perplexity a token: among how many equally likely tokens it still hesitates';
export const ofPerplexity = (value: number): string => value.toFixed(2);
export const onPirateText = 'On text told by a pirate';
export const onPlainText = 'On plain text';
export const withoutTheLora = 'Without the LoRA';
export const withIt = 'With it';
export const theModel = 'The model';
export const theProgram = 'The program that wrote the text';
export const aboveItBy = 'The model is above it by';

export const measure = 'Measure';
export const result = 'Result';
export const floor = 'Floor';
/** @param model what it is called, in small letters */
export const floorFor = (model: string): string => `Floor for ${model}`;
export const asked = (count: number): string => `(${number(count)} asked)`;
/** @param floor "at least 90%" */
export const missed = (floor: string): string => `${floor}, not reached`;

export const model = 'Model';
export const weights = 'Weights';
export const file = 'File';
export const asSent = 'As sent';
export const training = 'Training';
export const kilobytes = (bytes: number): string => `${number(Math.round(bytes / 1000))} KB`;
export const trainingOf = (minutes: number, steps: number): string =>
	`${number(Math.round(minutes))} min, ${number(steps)} steps`;

export const sizeAndTraining = 'Size and training';
export const trainedOn = 'Trained on';
export const measuredOn = 'Measured on';
export const limits = 'Limits';
export const unlikeBigOnes = 'Unlike the big ones';
