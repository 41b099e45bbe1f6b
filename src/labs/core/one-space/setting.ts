import type { Values } from '#lib/core/course/labs.ts';
import {
	readChoice,
	readNumber,
	readText,
	unknownNames,
	type ReadSetting
} from '../read-setting.ts';
import { readMade, writeMade, type MadePicture } from '../made-picture.ts';
import { SHOW } from './items.ts';
import type { SettingProblem } from '../setting-problem.ts';
import { USUAL_SEARCH } from './searches.ts';

export const VIEWS = ['rank', 'search', 'matrix', 'map'] as const;
/** Which captions a picture is compared with; `stock` are those of the whole gallery. */
export const LISTS = ['near', 'things', 'colours', 'places', 'stock'] as const;
/** From which side the space is seen on the map. */
export const SIDES = ['places', 'colours', 'all'] as const;

/** A picture of the gallery, by its number from 0, or one that the learner has made. */
export type PictureChoice = number | MadePicture;

/** The setting of the lab "One space". */
export interface OneSpaceSetting {
	readonly view: (typeof VIEWS)[number];
	readonly picture: PictureChoice;
	readonly list: (typeof LISTS)[number];
	/** The learner's own captions. */
	readonly own: readonly string[];
	/** Words to search the gallery by. */
	readonly search: string;
	/** The lowest likeness that counts as found. */
	readonly lowest: number;
	/** Which pictures the matrix holds: the first, second, ... set of the gallery. */
	readonly set: number;
	/** The captions of the matrix stand in another order than its pictures. */
	readonly mixed: boolean;
	readonly side: (typeof SIDES)[number];
}

/** Own captions at most, and the characters of each. */
export const OWN = { most: 4, characters: 160 } as const;
/** Pictures and captions of the matrix. */
export const MATRIX_SIDE = 5;
export const MATRIX_SETS = Math.floor(SHOW.count / MATRIX_SIDE);
const MOST_PICTURE = 2500;

const USUAL = {
	view: 'rank',
	picture: '1',
	list: 'near',
	own: '',
	search: USUAL_SEARCH,
	lowest: '0',
	set: '1',
	mixed: 'off',
	side: 'places'
} as const;
const SPLIT = '|';

function readOwn(values: Values, problems: SettingProblem[]): string[] {
	const parts = (values['own'] ?? '').split(SPLIT).map((part) => part.trim());
	const written = [...new Set(parts)].filter((part) => part !== '');
	if (written.length > OWN.most) {
		problems.push({ code: 'too-many-captions', count: written.length, taken: OWN.most });
	}
	return written.slice(0, OWN.most).map((part) => {
		if (part.length <= OWN.characters) return part;
		problems.push({ code: 'long-caption', length: part.length, taken: OWN.characters });
		return part.slice(0, OWN.characters);
	});
}

function readPicture(values: Values, problems: SettingProblem[]): PictureChoice {
	const text = values['picture'] ?? USUAL.picture;
	if (/^\d+$/.test(text)) {
		const bounds = { low: 1, high: SHOW.count, otherwise: 1, whole: true };
		return readNumber({ picture: text }, 'picture', bounds, problems) - 1;
	}
	const made = text.length <= MOST_PICTURE ? readMade(text) : undefined;
	if (!made) problems.push({ code: 'no-picture' });
	return made ?? 0;
}

/** Reads a setting from an address or a file; never fails. */
export function readOneSpace(values: Values): ReadSetting<OneSpaceSetting> {
	const problems = unknownNames(values, Object.keys(USUAL));
	const number = (name: 'lowest' | 'set', high: number, whole: boolean) => {
		const low = Number(USUAL[name]);
		return readNumber(values, name, { low, high, otherwise: low, whole }, problems);
	};
	const setting: OneSpaceSetting = {
		view: readChoice(values, 'view', VIEWS, USUAL.view, problems),
		picture: readPicture(values, problems),
		list: readChoice(values, 'list', LISTS, USUAL.list, problems),
		own: readOwn(values, problems),
		search: readText(values, 'search', { most: OWN.characters, otherwise: USUAL.search }, problems),
		lowest: number('lowest', 1, false),
		set: number('set', MATRIX_SETS, true),
		mixed: readChoice(values, 'mixed', ['on', 'off'], USUAL.mixed, problems) === 'on',
		side: readChoice(values, 'side', SIDES, USUAL.side, problems)
	};
	return { setting, problems };
}

/** A setting for an address: what is as usual is left out. */
export function writeOneSpace(setting: OneSpaceSetting): Values {
	const { picture } = setting;
	const all: Record<keyof typeof USUAL, string> = {
		...setting,
		picture: typeof picture === 'number' ? String(picture + 1) : writeMade(picture),
		own: setting.own.join(SPLIT),
		lowest: String(setting.lowest),
		set: String(setting.set),
		mixed: setting.mixed ? 'on' : 'off'
	};
	const usual: Values = USUAL;
	return Object.fromEntries(Object.entries(all).filter(([name, value]) => value !== usual[name]));
}
