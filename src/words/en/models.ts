import type { ModelState } from '#lib/core/catalogue/lifecycle.ts';
import type { FilterName, SortKey } from '#lib/core/catalogue/view.ts';
import { dayText, shortMonth } from './dates.ts';
import { count, number } from './numbers.ts';

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

/** What a day is to the state of a model: "ends 26 November 2026". */
export const stateDays = {
	since: (day: string) => `since ${dayText(day)}`,
	ends: (day: string) => `ends ${dayText(day)}`,
	seen: (day: string) => `as of ${dayText(day)}`
};
/** Beside a price: when it was read. */
export const seen = (day: string): string => `seen ${shortMonth(day)}`;
/** What was said of the day on which something was read, once that is past its shelf life. */
export const seenTooLongAgo = (said: string): string => said.replace(/^(seen|as of)/, 'old:');

const inDays = (days: number): string =>
	days === 1 ? 'tomorrow' : `in ${count(days, { one: 'day', other: 'days' })}`;

export const neverOffered = 'Bedrock has never offered it.';
export const noEndRead = 'No end of life was read.';
export const endIsSet = (end: string): string => `Its end is set for ${dayText(end)}.`;
export const hasEnded = (day: string): string => `On ${dayText(day)}: ended. Requests fail.`;
/** "On 23 November 2026: legacy; it ends in 3 days." */
export function isLegacy(day: string, extended: boolean, left: number | undefined): string {
	const stage = extended ? 'legacy, in public extended access' : 'legacy';
	const rest = left === undefined ? '' : `; it ends ${inDays(left)}`;
	return `On ${dayText(day)}: ${stage}${rest}.`;
}
export const today = 'today';

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
	'price-in-frankfurt': 'Input, Frankfurt',
	'price-out-frankfurt': 'Output, Frankfurt',
	'price-cache-read-frankfurt': 'Cached input, Frankfurt',
	'no-end-before': 'No end before',
	profiles: 'Inference profiles',
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

/** The parts of a model's details. */
export const sections = {
	life: 'Lifecycle',
	limits: 'Limits',
	price: 'Price',
	custom: 'Customization',
	where: 'Where'
};
export const calledBy = (api: readonly string[]): string => `Called by ${api.join(', ')}`;
export const modelId = 'Model ID';
export const closeName = 'Close';
export const close = 'Close ✕';

const MODELS = { one: 'model', other: 'models' };
export const allModels = (all: number): string => count(all, MODELS);
export function foundModels(found: number, all: number): string {
	const advice = found > 0 ? '' : '. Take a filter away, or try other words.';
	return `${number(found)} of ${count(all, MODELS)}${advice}`;
}
export const showAll = 'Show all';

export const find = 'Find';
export const findBy = 'Name, provider or model ID';
export const filters = (used: number): string => `Filters${used > 0 ? ` (${number(used)})` : ''}`;
export const any = 'Any';
export const orderBy = 'Order by';
export const ascending = 'Ascending order';
export const descending = 'Descending order';

export const notHeld = 'The address asks for what this list does not hold, and that is left out:';
/** What the address asks for and the list does not hold: a value of a filter, an order or a model. */
export function askedInVain(value: string, as: FilterName | 'sort' | 'model'): string {
	const name = as === 'sort' ? 'the order' : as === 'model' ? 'a model' : `“${filterWords[as]}”`;
	return `${value} as ${name}`;
}

export const caption = (day: string): string =>
	`Models in the catalogue, as of ${dayText(day)}, with their facts; every name leads to the details.`;
/** What stands small below the heads of columns. */
export const columnNotes: Readonly<Partial<Record<SortKey, string>>> = {
	context: 'tokens',
	'price-in': 'per million tokens',
	'price-out': 'per million tokens',
	state: 'on Bedrock'
};
/** The names of cells where there are no columns. */
export const cells = { context: 'Context', input: 'Input', output: 'Output' };
