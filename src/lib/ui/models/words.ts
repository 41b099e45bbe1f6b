import {
	daysBetween,
	isExtendedOn,
	stateOn,
	type Lifecycle,
	type ModelState
} from '#lib/core/catalogue/lifecycle.ts';
import type { FilterName, SortKey } from '#lib/core/catalogue/view.ts';
import { dayText } from '#words/dates.ts';

/** A text as the beginning of a line. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A word of the catalogue as the beginning of a line: "end-of-life" as "End of life". */
export const plainWord = (word: string): string => capital(word.replaceAll('-', ' '));

export const filterWords: Readonly<Record<FilterName, string>> = {
	type: 'Type',
	input: 'Reads',
	output: 'Makes',
	provider: 'Provider',
	state: 'State on Bedrock',
	where: 'Offered on',
	custom: 'Customization'
};

export const sortWords: Readonly<Record<SortKey, string>> = {
	name: 'Model',
	provider: 'Provider',
	type: 'Type',
	context: 'Context',
	'price-in': 'Input price',
	'price-out': 'Output price',
	state: 'State'
};

export const stateWords: Readonly<Record<ModelState, string>> = {
	active: 'Active',
	preview: 'Preview',
	legacy: 'Legacy',
	'end-of-life': 'Ended',
	'never-on-bedrock': 'Never on Bedrock'
};

const special: Readonly<Record<string, string>> = {
	...stateWords,
	bedrock: 'Bedrock',
	jumpstart: 'SageMaker JumpStart',
	sagemaker: 'SageMaker AI in other ways'
};

/** A value of a filter as it is offered; providers have names of their own. */
export function optionWords(value: string, providers: Readonly<Record<string, string>>): string {
	return providers[value] ?? special[value] ?? factLabel(value);
}

/** The day that a state rests on: the one that made it so, or the one on which it was read (`seen`). */
export function stateDay(lifecycle: Lifecycle, day: string, seen: string): [string, string] {
	const state = stateOn(lifecycle, day);
	const { end } = lifecycle;
	if (state === 'end-of-life' && end !== undefined) return ['since', dayText(end)];
	if (state === 'legacy' && end !== undefined) return ['ends', dayText(end)];
	return ['as of', dayText(seen)];
}

const inDays = (days: number): string => (days === 1 ? 'tomorrow' : `in ${days} days`);

/** What a day has made of a model, by its dates: "Legacy; it ends in 3 days." Says nothing of what no date tells. */
export function standing(lifecycle: Lifecycle, day: string): string {
	const { end } = lifecycle;
	switch (stateOn(lifecycle, day)) {
		case 'never-on-bedrock':
			return 'Bedrock has never offered it.';
		case 'end-of-life':
			return `On ${dayText(day)}: ended. Requests fail.`;
		case 'legacy': {
			const stage = isExtendedOn(lifecycle, day) ? 'legacy, in public extended access' : 'legacy';
			const rest = end === undefined ? '' : `; it ends ${inDays(daysBetween(day, end))}`;
			return `On ${dayText(day)}: ${stage}${rest}.`;
		}
		case 'active':
		case 'preview':
			return end === undefined ? 'No end of life was read.' : `Its end is set for ${dayText(end)}.`;
	}
}

const labels: Readonly<Record<string, string>> = {
	state: 'State as read',
	released: 'Released by the provider',
	'first-listed': 'First listed on Bedrock',
	'earlier-end-of-life': 'End of an earlier version',
	deprecated: 'Deprecated',
	context: 'Context window',
	'max-output': 'Longest answer',
	'prompt-limit': 'Longest prompt',
	'cache-minimum': 'Shortest cached start',
	'price-in': 'Input',
	'price-out': 'Output',
	'price-cache-read': 'Cached input',
	'price-in-audio': 'Audio in',
	'price-out-audio': 'Audio out',
	'price-image': 'Image',
	'price-video': 'Video',
	'price-audio': 'Audio',
	'price-queries': 'Queries',
	'price-in-geographic': 'Input, geographic profile',
	'price-out-geographic': 'Output, geographic profile',
	'price-in-tokyo': 'Input, Tokyo',
	'price-out-tokyo': 'Output, Tokyo',
	'provider-price-in': "Input, provider's own API",
	'provider-price-out': "Output, provider's own API",
	'provider-price-cache-read': "Cached input, provider's own API",
	'fine-tuning': 'Fine-tuning',
	'continued-pre-training': 'Continued pre-training',
	'reinforcement-fine-tuning': 'Reinforcement fine-tuning',
	'custom-model-import': 'Custom Model Import',
	'on-bedrock': 'On Bedrock',
	'on-jumpstart': 'On SageMaker JumpStart',
	'on-sagemaker': 'On SageMaker AI'
};

/** The name of a fact as a reader says it. */
export const factLabel = (name: string): string => labels[name] ?? plainWord(name);

const units: Readonly<Record<string, string>> = {
	'usd-per-million-tokens': ' per million tokens',
	'usd-per-image': ' per image',
	'usd-per-second': ' per second',
	'usd-per-thousand-queries': ' per 1,000 queries',
	'usd-per-hour': ' per hour',
	tokens: ' tokens',
	characters: ' characters'
};

/** What stands behind a number: " tokens", " per image"; nothing where the number says it itself. */
export const unitWords = (unit: string | undefined): string => units[unit ?? ''] ?? '';
