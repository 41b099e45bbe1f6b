import { MASK_SIDE, START_NAMES, type Recipe, type Start } from '#engine/networks/recipe.ts';
import type { Values } from '#lib/core/course/labs.ts';
import {
	readChoice,
	readNumber,
	readText,
	unknownNames,
	type ReadSetting
} from '../read-setting.ts';
import type { SettingProblem } from '../setting-problem.ts';
import { USUAL_PROMPT } from './prompts.ts';

/** What the lab shows: one painting step by step, or several that differ in one thing. */
export const MODES = ['one', 'seeds', 'guidance', 'steps'] as const;

export type Mode = (typeof MODES)[number];

/** The setting of the lab "From noise to picture". */
export interface NoiseToPictureSetting extends Recipe {
	readonly mode: Mode;
	/** What changes when the learner has guessed; stands in the file of a lab alone. */
	readonly reveal: Values;
}

export const BOUNDS = {
	seed: { low: 1, high: 9999, otherwise: 1, whole: true },
	steps: { low: 1, high: 50, otherwise: 20, whole: true },
	guidance: { low: 0, high: 12, otherwise: 3 },
	strength: { low: 0, high: 1, otherwise: 0.6 }
} as const;

/** The longest prompt, in characters; the model reads its first words alone. */
export const MOST_CHARACTERS = 200;
/** A made picture may itself have begun with a made one, so often. */
const MOST_MADE = 3;

const RECIPE_NAMES = [
	'prompt',
	'negative',
	'seed',
	'steps',
	'guidance',
	'start',
	'made',
	'strength',
	'mask'
];
const NAMES = [...RECIPE_NAMES, 'mode', 'reveal'];

const PLAIN: Recipe = {
	prompt: USUAL_PROMPT,
	negative: '',
	seed: BOUNDS.seed.otherwise,
	steps: BOUNDS.steps.otherwise,
	guidance: BOUNDS.guidance.otherwise,
	start: { kind: 'noise' },
	strength: BOUNDS.strength.otherwise,
	mask: []
};

const joined = (values: Values): string =>
	Object.entries(values)
		.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
		.join('&');

/** The values in a text such as `seed=2&prompt=a cat`; undefined where it is none. */
function parted(text: string): Values | undefined {
	if (text === '') return {};
	try {
		const pairs = text.split('&').map((pair) => pair.split('='));
		if (pairs.some((pair) => pair.length !== 2)) return undefined;
		return Object.fromEntries(
			pairs.map(([name = '', value = '']) => [name, decodeURIComponent(value)])
		);
	} catch {
		return undefined;
	}
}

/** 8 x 8 parts as 16 hexadecimal digits, four parts a digit. */
function readMask(values: Values, problems: SettingProblem[]): boolean[] {
	const text = values['mask'];
	if (text === undefined) return [];
	const digits = MASK_SIDE * (MASK_SIDE / 4);
	if (text.length !== digits || /[^0-9a-f]/i.test(text)) {
		problems.push({ code: 'no-mask', digits });
		return [];
	}
	const mask = Array.from(text).flatMap((digit) => {
		const bits = parseInt(digit, 16);
		return [8, 4, 2, 1].map((bit) => (bits & bit) !== 0);
	});
	return mask.includes(true) ? mask : [];
}

function writeMask(mask: readonly boolean[]): string {
	return Array.from({ length: mask.length / 4 }, (_, at) =>
		mask
			.slice(at * 4, at * 4 + 4)
			.reduce((sum, free) => sum * 2 + (free ? 1 : 0), 0)
			.toString(16)
	).join('');
}

function readStart(values: Values, problems: SettingProblem[], depth: number): Start {
	const choices = ['noise', ...START_NAMES, 'made'] as const;
	const chosen = readChoice(values, 'start', choices, 'noise', problems);
	if (chosen === 'noise') return { kind: 'noise' };
	if (chosen !== 'made') return { kind: 'scene', name: chosen };
	const made = parted(values['made'] ?? '');
	if (made === undefined || depth >= MOST_MADE) {
		problems.push({ code: 'no-start' });
		return { kind: 'noise' };
	}
	problems.push(...unknownNames(made, RECIPE_NAMES));
	return { kind: 'made', recipe: readRecipe(made, problems, depth + 1) };
}

function readRecipe(values: Values, problems: SettingProblem[], depth: number): Recipe {
	const text = (name: 'prompt' | 'negative') =>
		readText(values, name, { most: MOST_CHARACTERS, otherwise: PLAIN[name] }, problems);
	const number = (name: keyof typeof BOUNDS) => readNumber(values, name, BOUNDS[name], problems);
	return {
		prompt: text('prompt'),
		negative: text('negative'),
		seed: number('seed'),
		steps: number('steps'),
		guidance: number('guidance'),
		start: readStart(values, problems, depth),
		strength: number('strength'),
		mask: readMask(values, problems)
	};
}

/** Reads a setting from an address or a file; never fails. */
export function readNoiseToPicture(values: Values): ReadSetting<NoiseToPictureSetting> {
	const problems = unknownNames(values, NAMES);
	const recipe = readRecipe(values, problems, 0);
	const mode = readChoice(values, 'mode', MODES, 'one', problems);
	const reveal = parted(values['reveal'] ?? '');
	if (values['reveal'] !== undefined && reveal === undefined) {
		problems.push({ code: 'no-reveal' });
	}
	return { setting: { ...recipe, mode, reveal: reveal ?? {} }, problems };
}

function writeStart(start: Start): Values {
	switch (start.kind) {
		case 'noise':
			return {};
		case 'scene':
			return { start: start.name };
		case 'made':
			return { start: 'made', made: joined(writeRecipe(start.recipe)) };
	}
}

function writeRecipe(recipe: Recipe): Values {
	const names = ['prompt', 'negative', 'seed', 'steps', 'guidance', 'strength'] as const;
	const own = names.filter((name) => recipe[name] !== PLAIN[name]);
	return {
		...Object.fromEntries(own.map((name) => [name, String(recipe[name])])),
		...writeStart(recipe.start),
		...(recipe.mask.includes(true) && { mask: writeMask(recipe.mask) })
	};
}

/** What a setting has of its own, for an address: `readNoiseToPicture` gives the same setting again. */
export function writeNoiseToPicture({ mode, ...recipe }: NoiseToPictureSetting): Values {
	return { ...writeRecipe(recipe), ...(mode !== 'one' && { mode }) };
}

/** The setting with some of its values changed, as those of a lab's guess. */
export function withValues(setting: NoiseToPictureSetting, values: Values): NoiseToPictureSetting {
	return readNoiseToPicture({ ...writeNoiseToPicture(setting), ...values }).setting;
}

/** Whether a painting of this recipe can be begun with: an address can hold no longer chain. */
export function canBegin({ start }: Recipe, made = 1): boolean {
	return made <= MOST_MADE && (start.kind !== 'made' || canBegin(start.recipe, made + 1));
}

/** The number in which a painting differs from others. */
export interface Difference {
	readonly of: 'seed' | 'guidance' | 'steps';
	readonly value: number;
}

/** One of several paintings that differ in one thing. */
export interface Variation {
	/** What is different, as seed 2. */
	readonly differs: Difference;
	readonly recipe: Recipe;
}

const GUIDANCES = [0, 1, 2, 3, 5, 8];
const STEP_COUNTS = [1, 2, 4, 10, 20, 50];
const SEEDS = 6;

/** The paintings side by side that a mode asks for; none where it shows one step by step. */
export function variations({ mode, ...recipe }: NoiseToPictureSetting): Variation[] {
	switch (mode) {
		case 'one':
			return [];
		case 'seeds': {
			const first = Math.min(recipe.seed, BOUNDS.seed.high - SEEDS + 1);
			return Array.from({ length: SEEDS }, (_, i) => ({
				differs: { of: 'seed', value: first + i },
				recipe: { ...recipe, seed: first + i }
			}));
		}
		case 'guidance':
			return GUIDANCES.map((guidance) => ({
				differs: { of: 'guidance', value: guidance },
				recipe: { ...recipe, guidance }
			}));
		case 'steps':
			return STEP_COUNTS.map((steps) => ({
				differs: { of: 'steps', value: steps },
				recipe: { ...recipe, steps }
			}));
	}
}
