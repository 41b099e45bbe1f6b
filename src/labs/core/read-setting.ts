import type { Values } from '#lib/core/course/labs.ts';

/** A setting read from values: what could not be used is left out and told in words. */
export interface ReadSetting<Setting> {
	readonly setting: Setting;
	readonly problems: readonly string[];
}

/** A number within bounds, from a text; the nearest one and a problem where it lies outside. */
export function readNumber(
	values: Values,
	name: string,
	bounds: { low: number; high: number; otherwise: number; whole?: boolean },
	problems: string[]
): number {
	const text = values[name];
	if (text === undefined) return bounds.otherwise;
	const { low, high, otherwise, whole = false } = bounds;
	const number = text.trim() === '' ? NaN : Number(text);
	if (Number.isNaN(number)) {
		problems.push(`"${name}" is "${text}", which is no number: ${otherwise} is taken.`);
		return otherwise;
	}
	const near = Math.min(high, Math.max(low, whole ? Math.round(number) : number));
	if (near !== number) {
		problems.push(`"${name}" is ${text}; it goes from ${low} to ${high}: ${near} is taken.`);
	}
	return near;
}

/** One of several words; the usual one and a problem where it is none of them. */
export function readChoice<Choice extends string>(
	values: Values,
	name: string,
	choices: readonly Choice[],
	otherwise: Choice,
	problems: string[]
): Choice {
	const text = values[name];
	if (text === undefined) return otherwise;
	const found = choices.find((choice) => choice === text);
	if (found === undefined) {
		problems.push(
			`"${name}" is "${text}"; it can be ${choices.join(', ')}: ${otherwise} is taken.`
		);
	}
	return found ?? otherwise;
}

/** A text of at most so many characters; a longer one is cut, which is told. */
export function readText(
	values: Values,
	name: string,
	{ most, otherwise }: { most: number; otherwise: string },
	problems: string[]
): string {
	const text = values[name] ?? otherwise;
	if (text.length <= most) return text;
	problems.push(`"${name}" has ${text.length} characters: the first ${most} are taken.`);
	return text.slice(0, most);
}

/** The names that no setting of this kind has, told as problems. */
export function unknownNames(values: Values, known: readonly string[]): string[] {
	return Object.keys(values)
		.filter((name) => !known.includes(name))
		.map((name) => `"${name}" is unknown; known are ${known.join(', ')}.`);
}
