import type { Values } from '#lib/core/course/labs.ts';
import type { SettingProblem } from './setting-problem.ts';

/** A setting read from values: what could not be used is left out and told. */
export interface ReadSetting<Setting> {
	readonly setting: Setting;
	readonly problems: readonly SettingProblem[];
}

/** A number within bounds, from a text; the nearest one and a problem where it lies outside. */
export function readNumber(
	values: Values,
	name: string,
	bounds: { low: number; high: number; otherwise: number; whole?: boolean },
	problems: SettingProblem[]
): number {
	const text = values[name];
	if (text === undefined) return bounds.otherwise;
	const { low, high, otherwise, whole = false } = bounds;
	const number = text.trim() === '' ? NaN : Number(text);
	if (Number.isNaN(number)) {
		problems.push({ code: 'no-number', name, text, taken: otherwise });
		return otherwise;
	}
	const near = Math.min(high, Math.max(low, whole ? Math.round(number) : number));
	if (near !== number) {
		problems.push({ code: 'out-of-bounds', name, text, low, high, taken: near });
	}
	return near;
}

/** One of several words; the usual one and a problem where it is none of them. */
export function readChoice<Choice extends string>(
	values: Values,
	name: string,
	choices: readonly Choice[],
	otherwise: Choice,
	problems: SettingProblem[]
): Choice {
	const text = values[name];
	if (text === undefined) return otherwise;
	const found = choices.find((choice) => choice === text);
	if (found === undefined) {
		problems.push({ code: 'no-choice', name, text, choices, taken: otherwise });
	}
	return found ?? otherwise;
}

/** A text of at most so many characters; a longer one is cut, which is told. */
export function readText(
	values: Values,
	name: string,
	{ most, otherwise }: { most: number; otherwise: string },
	problems: SettingProblem[]
): string {
	const text = values[name] ?? otherwise;
	if (text.length <= most) return text;
	problems.push({ code: 'too-long', name, length: text.length, taken: most });
	return text.slice(0, most);
}

/** The names that no setting of this kind has, told as problems. */
export function unknownNames(values: Values, known: readonly string[]): SettingProblem[] {
	return Object.keys(values)
		.filter((name) => !known.includes(name))
		.map((name) => ({ code: 'unknown', name, known }));
}
