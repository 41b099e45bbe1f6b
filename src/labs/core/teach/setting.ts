import { NEW_THING_NAMES, type NewThing } from '#engine/world/new-things.ts';
import type { Values } from '#lib/core/course/labs.ts';
import {
	readChoice,
	readNumber,
	readText,
	unknownNames,
	type ReadSetting
} from '../read-setting.ts';
import type { SettingProblem } from '../setting-problem.ts';

/** How many examples of each new thing there can be. */
export const EXAMPLE_COUNTS = [1, 3, 5, 10, 30] as const;

export type ExampleCount = (typeof EXAMPLE_COUNTS)[number];

/** Examples of a thing under one seed, also those that step in for others. */
export const POOL = 40;

/** An example by its thing and its place in the pool, from 0. */
export interface PoolPlace {
	readonly thing: NewThing;
	readonly at: number;
}

/** The setting of the lab "Teach it a new thing". */
export interface TeachSetting {
	/** How many examples of each new thing. */
	readonly examples: ExampleCount;
	/** Which pool the examples come from. */
	readonly seed: number;
	/** Examples that the learner has put back; at most ten of a thing. */
	readonly without: readonly PoolPlace[];
}

const NAMES = ['examples', 'seed', 'without'];
const MOST_PUT_BACK = 10;
const PLACE = /^([a-z]+)-(\d{1,2})$/;

/** `umbrella-3` and its like; undefined for anything else. */
function readPlace(word: string): PoolPlace | undefined {
	const [, name, number] = PLACE.exec(word) ?? [];
	const thing = NEW_THING_NAMES.find((known) => known === name);
	const at = Number(number);
	return thing !== undefined && at < POOL ? { thing, at } : undefined;
}

function readWithout(text: string, problems: SettingProblem[]): PoolPlace[] {
	const places: PoolPlace[] = [];
	const words = new Set(text.split(' ').filter((word) => word !== ''));
	for (const word of words) {
		const place = readPlace(word);
		if (!place) {
			problems.push({ code: 'no-example', text: word, things: NEW_THING_NAMES, below: POOL });
		} else if (canPutBack(places, place.thing)) {
			places.push(place);
		} else {
			problems.push({ code: 'most-put-back', text: word, most: MOST_PUT_BACK });
		}
	}
	return places;
}

/** Whether one more example of a thing may be put back, so that enough are left. */
export function canPutBack(without: readonly PoolPlace[], thing: NewThing): boolean {
	return without.filter((place) => place.thing === thing).length < MOST_PUT_BACK;
}

/** Reads a setting from an address or a file; never fails. */
export function readTeach(values: Values): ReadSetting<TeachSetting> {
	const problems = unknownNames(values, NAMES);
	const counts = EXAMPLE_COUNTS.map(String);
	const count = readChoice(values, 'examples', counts, '1', problems);
	const setting: TeachSetting = {
		examples: EXAMPLE_COUNTS[counts.indexOf(count)] ?? 1,
		seed: readNumber(values, 'seed', { low: 1, high: 9999, otherwise: 1, whole: true }, problems),
		without: readWithout(
			readText(values, 'without', { most: 600, otherwise: '' }, problems),
			problems
		)
	};
	return { setting, problems };
}

/** A setting as values that `readTeach` reads; what stands as usual is left out. */
export function writeTeach({ examples, seed, without }: TeachSetting): Values {
	return {
		...(examples !== 1 && { examples: String(examples) }),
		...(seed !== 1 && { seed: String(seed) }),
		...(without.length > 0 && {
			without: without.map(({ thing, at }) => `${thing}-${at}`).join(' ')
		})
	};
}

/** The places in the pool of a thing that are used: the first ones that were not put back. */
export function usedPlaces(setting: TeachSetting, thing: NewThing, count: number): number[] {
	const isUsed = (at: number) =>
		!setting.without.some((place) => place.thing === thing && place.at === at);
	return Array.from({ length: POOL }, (_, at) => at)
		.filter(isUsed)
		.slice(0, count);
}
