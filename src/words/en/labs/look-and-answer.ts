import type { LookingPicture, Shown } from '#labs/core/look-and-answer/pictures.ts';
import { byLooks, type LookedCell } from '#labs/core/look-and-answer/sure.ts';
import type { Because, Verdict } from '#labs/core/look-and-answer/truth.ts';
import { made, yourPicture } from './picture-maker.ts';

/** A share as a percentage; nothing that is not certain counts as 0 or 100. */
export function percent(share: number): string {
	const rounded = Math.round(share * 100);
	if (rounded >= 100 && share < 1) return '>99%';
	return rounded <= 0 && share > 0 ? '<1%' : `${rounded}%`;
}

export const fromTraining = 'From its training world';
export const outsideTraining = 'Outside its training';
export const pictures: Readonly<Record<LookingPicture['id'], string>> = {
	cat: 'Cat',
	'boat-and-fish': 'Boat, fish',
	'star-and-house': 'Star, house',
	balloons: 'Balloons',
	guitar: 'Guitar',
	giraffe: 'Giraffe',
	'four-cats': 'Four cats',
	nothing: 'Nothing',
	own: 'Your own'
};

const OUTSIDE: Readonly<Record<Extract<Shown, { kind: 'outside' }>['id'], string>> = {
	guitar: 'a red guitar on paper',
	giraffe: 'an orange giraffe on the grass',
	'four-cats': 'four red cats on paper',
	nothing: 'the grass, with nothing on it'
};

function shown(shows: Shown): string {
	switch (shows.kind) {
		case 'caption':
			return shows.caption;
		case 'outside':
			return OUTSIDE[shows.id];
		case 'made':
			return made(shows.made);
	}
}

export const thePicture = (shows: Shown): string =>
	shows.kind === 'made' ? yourPicture(shows.made) : `The picture: ${shown(shows)}`;

export const makeOwn = 'Make a picture of your own';
export const captionOwn = 'Write a caption for my picture';

export const ask = 'Ask about the picture';
export const writeCaption = 'Write a caption';
export const ownQuestion = 'Your own question';
export const send = 'Ask';
export const typeFirst = 'Type a question first, such as “Is there a boat?”';

export const asked = 'Asked';
export const aCaption = 'A caption';
export const unknown = (unknownWords: readonly string[]): string =>
	`Not among its words: ${unknownWords.join(', ')}.`;
export const allAlike = 'All unknown words look the same to it; try others.';
export const tooLong = (unread: number): string =>
	`The question is too long: its last ${unread} words were not read. Ask a shorter one.`;

export const inColour = (word: string): string => `In colour: where it looked for “${word}”`;
export const asItGets = 'The picture as the model gets it';
export const showLooks = 'Show where it looks';

/** What stands in place of words that are not there. */
export const looking = 'It looks at the picture.';
export const failed = 'It could not answer; the reason stands below.';
export const wroteNothing = 'It wrote nothing.';
export const stopped = 'Stopped.';

const ROWS = ['top', 'upper middle', 'lower middle', 'bottom'];
const COLUMNS = ['far left', 'centre left', 'centre right', 'far right'];

/** Where a cell of the 4 x 4 lies, row by row. */
export const cellName = (cell: number): string =>
	`${ROWS[Math.floor(cell / 4)] ?? ''}, ${COLUMNS[cell % 4] ?? ''}`;

/** The cells that were looked at most, with their shares. */
export function looks(all: ArrayLike<number>): string {
	const [first, second] = byLooks(all);
	if (!first || !second) return '';
	const tell = ({ cell, share }: LookedCell) => `${cellName(cell)} (${percent(share)})`;
	return `most at the ${tell(first)}, then at the ${tell(second)}`;
}

/** A word with how sure the model was of it. */
interface Sure {
	readonly word: string;
	readonly probability: number;
}

/** A word that was next in line. */
export const other = ({ word, probability }: Sure): string =>
	`${word === '<end>' ? 'ending here' : `“${word}”`} ${percent(probability)}`;

export const looked = (at: {
	readonly word: string;
	readonly looks: ArrayLike<number>;
	readonly others: readonly Sure[];
}): string =>
	`For “${at.word}” it looked ${looks(at.looks)}. Next in line were ${at.others.map(other).join(', ')}.`;

export const showAll = 'Show all words';
export const goThrough = 'Go through the words';
export const whatItWrote = 'What it wrote, and how sure it was of each word';
export const cellNumbers = 'The numbers of the 16 cells';
export const cellTable = (word: string): string =>
	`How much it looked at each part of the picture for “${word}”, row by row`;

export const sureAndTrue = 'Sure is one thing, true is another';
export const aboutSure =
	"“Sure” is the chance of exactly these words, by the model's own numbers. Press a picture to see its words again.";
export const nothing = '(nothing)';
export const showAgain = (picture: string, text: string): string =>
	`Show the words again: ${picture}, ${text}`;
export const questionAbout = (picture: string, question: string): string =>
	`${picture} · ${question || 'Caption'}`;
export const sure = (share: number): string => `${percent(share)} sure`;

const NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five', 'six'];

/** What is true instead. */
export function because(reason: Because): string {
	switch (reason.code) {
		case 'shows':
			return `it shows ${shown(reason.shows)}`;
		case 'place':
			return `it is ${reason.place}`;
		case 'colour':
			return `the ${reason.thing} is ${reason.colour}`;
		case 'count': {
			const { count } = reason;
			return count === 1 ? 'there is one' : `there are ${NUMBERS[count] ?? count}`;
		}
		case 'there':
			return `there is ${/^[aeiou]/.test(reason.what) ? 'an' : 'a'} ${reason.what}`;
		case 'not-there':
			return `there is no ${reason.what}`;
	}
}

export function truth(verdict: Verdict): string {
	switch (verdict.kind) {
		case 'true':
			return '✓ True';
		case 'false':
			return `✗ Not true: ${because(verdict.because)}`;
		case 'open':
			return 'Judge it yourself';
	}
}

/** What happened, for those who do not see it. */
export function told(text: string, share: number, verdict: Verdict): string {
	if (text === '') return wroteNothing;
	const wrote = `It wrote “${text}”, ${percent(share)} sure of all words together.`;
	switch (verdict.kind) {
		case 'true':
			return `${wrote} That is true.`;
		case 'false':
			return `${wrote} That is not true: ${because(verdict.because)}.`;
		case 'open':
			return wrote;
	}
}
