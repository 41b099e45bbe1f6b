import { likeliest, type KeptView, type Outcome } from '#labs/core/teach/outcome.ts';
import { count, number } from '../numbers.ts';

/** A share as a whole percentage; 0 and 100 only where it is exactly that. */
export function percent(share: number): string {
	const whole = Math.round(share * 100);
	const shown = share === 0 || share === 1 ? whole : Math.min(99, Math.max(1, whole));
	return `${shown}%`;
}

const examplesOf = (examples: number): string =>
	count(examples, { one: 'example', other: 'examples' });

const withArticle = (thing: string): string => `${/^[aeiou]/.test(thing) ? 'an' : 'a'} ${thing}`;

const times = (often: number): string =>
	often === 1 ? 'once' : often === 2 ? 'twice' : `${often} times`;

/** The mistake that was made most often. */
export const slip = ({ slip: most }: Outcome): string =>
	most
		? `Most often ${withArticle(most.thing)} is taken for ${withArticle(most.taken)}: ${times(most.count)}.`
		: 'None is taken for another.';

/** What came of teaching, for those who do not see the curve move. */
export const result = (outcome: Outcome, examples: number): string =>
	`With ${examplesOf(examples)} of each thing, ${outcome.right} of ${outcome.of} kept pictures are right. ${slip(outcome)}`;

export const stopped = 'Stopped. The head from before is still shown.';
export const swappedTen = (thing: string): string =>
	`Ten examples of ${thing} were swapped. Press "Other examples" for a new set.`;

/** How many are right with how many examples. */
interface Point {
	readonly count: number;
	readonly right: number;
}

/** The points of a curve. */
export const points = (all: readonly Point[]): string =>
	all.map((point) => `${examplesOf(point.count)}: ${point.right}`).join('; ');

/** What the curve shows, for those who do not see it. */
export function curve(shown: {
	readonly chance: number;
	readonly byWords: number;
	readonly head: readonly Point[];
	readonly whole: readonly Point[] | undefined;
}): string {
	const { chance, byWords, head, whole } = shown;
	const told = `Right of 100 kept pictures. By chance: ${chance}. By the words alone: ${byWords}. By your head, with ${points(head)}.`;
	return whole ? `${told} By training the whole tower, with ${points(whole)}.` : told;
}
export const all = 'all 100';
export const byChance = (chance: number): string => `by chance: ${chance}`;
/** Below the axis, in two lines. */
export const wordsAlone = ['words', 'alone'] as const;
export const example = 'example';
export const yourHead = 'your head';
export const otherExamples = 'with other examples';
export const wholeTrained = 'the whole tower trained';

export const examplesEach = 'Examples of each new thing';
export const others = 'Other examples';
export const taughtWith = 'Taught with';
export const pressPicture = 'Press a picture to swap it for another.';
export const takeOut = 'Yours: take it out';
export const takeOutOf = (thing: string): string => `Take out your drawing of ${thing}`;
export const swap = 'Swap it for another';
/** @param place from 1 */
export const swapOf = (place: number, thing: string): string =>
	`Swap example ${place} of ${thing} for another`;
export const yours = 'yours';
export const andMore = (hidden: number): string => `and ${hidden} more`;

export const askedAbout = 'Asked about: eight of the 100 kept pictures';
/** Above what is said of each kept picture: by the words, by the head. */
export const words = 'words';
export const head = 'head';
export const verdict = (right: boolean): string => (right ? ', right' : ', wrong');

export const makeOwn = 'Make a picture of your own';
/** What is said of a picture: by the known words, and by the head. */
export function answer(
	nearest: KeptView['before'],
	things: readonly string[],
	shares: readonly number[]
): string {
	const at = likeliest(shares);
	return `By its words: ${nearest.thing} ${percent(nearest.share)}. By your head: ${things[at] ?? ''} ${percent(shares[at] ?? 0)}.`;
}
export const tryAgain = 'Try again';
export const placeOne =
	'Place or draw one of the four. What your head makes of it will stand here.';
export const teachAs = 'Teach it as an example of';
export const staysHere = 'Your drawings stay in this page. The link leaves them out.';

export const compare = 'Compare with training the whole tower';
export const trained = 'Trained';
export const numbersChanged = 'Numbers changed';
export const newRight = 'New things right';
export const oldRight = 'Old things right';
export const ways = { words: 'Words alone', head: 'A head', whole: 'The whole tower' } as const;
export const numbers = (changed: number): string => number(changed);
export const of100 = (right: number): string => `${right} of 100`;
export function aboutWays(measured: {
	readonly examples: number;
	readonly sets: number;
	readonly wholeSeconds: number | undefined;
	readonly headSeconds: number | undefined;
}): string {
	const { examples, sets, wholeSeconds, headSeconds } = measured;
	return `With ${examplesOf(examples)} of each thing: the mean of ${sets} sets of examples, measured when the models were trained. On one processor the tower took ${wholeSeconds ?? ''} seconds, the head ${headSeconds?.toFixed(2) ?? ''}. Old things: whether "a cat" and 15 other captions still find their pictures. A head leaves the tower as it was.`;
}
