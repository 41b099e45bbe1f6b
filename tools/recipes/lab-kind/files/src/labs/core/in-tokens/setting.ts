import type { Values } from '#lib/core/course/labs.ts';
import { readText, unknownNames, type ReadSetting } from '../read-setting.ts';
import type { SettingProblem } from '../setting-problem.ts';

/** The setting of the lab "In tokens". */
export interface InTokensSetting {
	readonly text: string;
}

export const MOST_LETTERS = 200;

/** Reads a setting from an address or a file; never fails. */
export function readInTokens(values: Values): ReadSetting<InTokensSetting> {
	const problems: SettingProblem[] = unknownNames(values, ['text']);
	const text = readText(values, 'text', { most: MOST_LETTERS, otherwise: '' }, problems);
	return { setting: { text }, problems };
}

/** A setting for an address: what is as usual is left out. */
export const writeInTokens = ({ text }: InTokensSetting): Values => (text === '' ? {} : { text });
