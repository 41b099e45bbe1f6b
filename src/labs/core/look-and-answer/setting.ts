import type { Values } from '#lib/core/course/labs.ts';
import { readChoice, readText, unknownNames, type ReadSetting } from '../read-setting.ts';
import { LOOKING_PICTURES } from './pictures.ts';
import { readMade, writeMade, type MadePicture } from '../made-picture.ts';
import type { SettingProblem } from '../setting-problem.ts';

/** What is asked about which picture. */
export interface Asked {
	/** The id of a picture that the lab offers. */
	readonly picture: string;
	/** A picture of the learner's own, which then takes the place of the other. */
	readonly made?: MadePicture;
	/** Empty for a caption. */
	readonly question: string;
}

/** The setting of the lab "Look and answer". */
export interface LookAndAnswerSetting extends Asked {
	/** The id of the picture that the guess is about. */
	readonly compare: string;
}

/** More letters than the model reads words of. */
export const MOST_LETTERS = 200;
const FIRST_PICTURE = 'cat';
const COMPARED = 'guitar';
const NAMES = ['picture', 'made', 'question', 'compare'];

function readOwn({ made: text }: Values, problems: SettingProblem[]): MadePicture | undefined {
	if (text === undefined) return undefined;
	const made = readMade(text);
	if (!made) problems.push({ code: 'no-made-picture' });
	return made;
}

/** Reads a setting from an address or a file; never fails. */
export function readLookAndAnswer(values: Values): ReadSetting<LookAndAnswerSetting> {
	const problems = unknownNames(values, NAMES);
	const ids = LOOKING_PICTURES.map(({ id }) => id);
	const made = readOwn(values, problems);
	const setting: LookAndAnswerSetting = {
		picture: readChoice(values, 'picture', ids, FIRST_PICTURE, problems),
		...(made && { made }),
		question: readText(values, 'question', { most: MOST_LETTERS, otherwise: '' }, problems),
		compare: readChoice(values, 'compare', ids, COMPARED, problems)
	};
	return { setting, problems };
}

/** What is asked, as values: only what is not as usual. */
export function writeLookAndAnswer({ picture, made, question }: Asked): Values {
	return {
		...(made ? { made: writeMade(made) } : picture !== FIRST_PICTURE && { picture }),
		...(question !== '' && { question })
	};
}
