import { LANGUAGE_SIZES, type LanguageSize } from '#engine/networks/files.ts';
import { BEGINNINGS } from './beginnings.ts';
import type { Values } from '#lib/core/course/labs.ts';
import {
	readChoice,
	readNumber,
	readText,
	unknownNames,
	type ReadSetting
} from '../read-setting.ts';
import type { SettingProblem } from '../setting-problem.ts';

/** One text, looked into; or the same text by several models, side by side. */
export const NEXT_WORD_MODES = ['one', 'sizes', 'lora'] as const;

/** The setting of the lab "Next word". */
export interface NextWordSetting {
	readonly mode: (typeof NEXT_WORD_MODES)[number];
	readonly prompt: string;
	readonly size: LanguageSize;
	readonly lora: boolean;
	/** 0 to 2; 0 is greedy: the likeliest token, always. */
	readonly temperature: number;
	/** 0 for all. */
	readonly topK: number;
	readonly topP: number;
	readonly seed: number;
	/** How many tokens the model has added to the prompt. */
	readonly written: number;
}

/** The most characters of a prompt. */
export const MOST_CHARACTERS = 2000;
/** The most tokens that one text is gone on with. */
export const MOST_WRITTEN = 600;
/** Settings that begin with this are those that the guess is about. */
const GUESS = 'guess-';
const [FIRST] = BEGINNINGS;
const IDS = BEGINNINGS.map(({ id }) => id);
/** What stands where nothing else is said. */
export const USUAL: NextWordSetting = {
	mode: 'one',
	prompt: FIRST?.prompt ?? '',
	size: 'large',
	lora: false,
	temperature: 1,
	topK: 0,
	topP: 1,
	seed: 1,
	written: 0
};
const NAMES = [
	'mode',
	'begin',
	'prompt',
	'size',
	'lora',
	'temperature',
	'top-k',
	'top-p',
	'seed',
	'written'
];

function readPrompt(values: Values, problems: SettingProblem[]): string {
	const begin = readChoice(values, 'begin', IDS, FIRST?.id ?? '', problems);
	const otherwise = BEGINNINGS.find(({ id }) => id === begin)?.prompt ?? USUAL.prompt;
	return readText(values, 'prompt', { most: MOST_CHARACTERS, otherwise }, problems);
}

/** Reads a setting from an address or a file; never fails. */
export function readNextWord(values: Values): ReadSetting<NextWordSetting> {
	const problems = unknownNames(values, [...NAMES, ...NAMES.map((name) => GUESS + name)]);
	const number = (name: string, low: number, high: number, otherwise: number, whole: boolean) =>
		readNumber(values, name, { low, high, otherwise, whole }, problems);
	const setting: NextWordSetting = {
		mode: readChoice(values, 'mode', NEXT_WORD_MODES, USUAL.mode, problems),
		prompt: readPrompt(values, problems),
		size: readChoice(values, 'size', LANGUAGE_SIZES, USUAL.size, problems),
		lora: readChoice(values, 'lora', ['on', 'off'], 'off', problems) === 'on',
		temperature: number('temperature', 0, 2, USUAL.temperature, false),
		topK: number('top-k', 0, 1024, USUAL.topK, true),
		topP: number('top-p', 0.05, 1, USUAL.topP, false),
		seed: number('seed', 1, 9999, USUAL.seed, true),
		written: number('written', 0, MOST_WRITTEN, USUAL.written, true)
	};
	if (setting.lora && setting.size !== 'large') {
		problems.push({ code: 'lora-alone' });
		return { setting: { ...setting, size: 'large' }, problems };
	}
	return { setting, problems };
}

/** The setting that the guess of a lab is about; the lab's own where none is named. */
export function readGuess(values: Values): NextWordSetting {
	const names = Object.keys(values).filter((name) => name.startsWith(GUESS));
	const asked = names.map((name) => [name.slice(GUESS.length), values[name] ?? ''] as const);
	return readNextWord({ ...values, ...Object.fromEntries(asked) }).setting;
}

/** A setting as it travels in an address: what differs from the usual. */
export function writeNextWord(setting: NextWordSetting): Values {
	const values: Record<string, string> = {};
	const put = (name: string, value: string | number, usual: string | number) => {
		if (value !== usual) values[name] = String(value);
	};
	put('mode', setting.mode, USUAL.mode);
	const begin = BEGINNINGS.find(({ prompt }) => prompt === setting.prompt);
	if (!begin) values['prompt'] = setting.prompt;
	else put('begin', begin.id, FIRST?.id ?? '');
	put('size', setting.size, USUAL.size);
	put('lora', setting.lora ? 'on' : 'off', 'off');
	put('temperature', setting.temperature, USUAL.temperature);
	put('top-k', setting.topK, USUAL.topK);
	put('top-p', setting.topP, USUAL.topP);
	put('seed', setting.seed, USUAL.seed);
	put('written', setting.written, USUAL.written);
	return values;
}
