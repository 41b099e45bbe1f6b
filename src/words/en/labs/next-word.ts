import { networkOf, type NetworkFacts, type Piece } from '#labs/core/next-word/first.ts';
import type { BeginningId } from '#labs/core/next-word/beginnings.ts';
import { signOf, textOf, type Way } from '#labs/core/next-word/tokens.ts';
import { count, number } from '../numbers.ts';
import { megabytes } from './frame.ts';

const NETWORKS: Readonly<Record<ReturnType<typeof networkOf>, string>> = {
	small: 'Small',
	middle: 'Middle',
	large: 'Large',
	lora: 'Large with LoRA'
};

/** What a model is called. */
export const networkName = (choice: NetworkFacts['choice']): string => NETWORKS[networkOf(choice)];
export const model = 'Model';
/** What a model is called where it is chosen. */
export const networkChoice = (choice: NetworkFacts['choice']): string =>
	choice.lora ? 'Large + pirate LoRA' : networkName(choice);

/** A probability: "62 %", "<0.1 %". */
export function percent(share: number): string {
	if (share === 0) return '0 %';
	if (share < 0.001) return '<0.1 %';
	if (share > 0.999 && share < 1) return '>99.9 %';
	const digits = share < 0.0995 ? 1 : 0;
	return `${(share * 100).toFixed(digits)} %`;
}

/** A token as it can be seen: a space before a word becomes a dot in the middle. */
export function shown(piece: Piece): string {
	switch (signOf(piece)) {
		case 'end':
			return 'end';
		case 'unknown':
			return '?';
		case 'newline':
			return '↵';
		default:
			return piece.text.startsWith(' ') ? `·${piece.text.slice(1)}` : piece.text;
	}
}

/** A token as it can be heard. */
export function spoken(piece: Piece): string {
	switch (signOf(piece)) {
		case 'end':
			return 'the end of the text';
		case 'unknown':
			return 'a character it does not know';
		case 'newline':
			return 'a new line';
		case 'space':
			return '“a space”';
		case undefined:
			return `“${piece.text.trim()}”`;
	}
}

const tokens = (added: number): string => count(added, { one: 'token', other: 'tokens' });

/** What happened when tokens were added. */
export function wrote(added: readonly Piece[]): string {
	const last = added.at(-1);
	if (!last) return 'Nothing was added.';
	const text = textOf(added).trim();
	if (!text) return `It wrote ${spoken(last)}.`;
	const told = `It wrote ${tokens(added.length)}: “${text}”`;
	switch (signOf(last)) {
		case 'end':
			return `${told} Then it ended the text.`;
		case 'newline':
			return `${told} It stopped at the end of the line.`;
		default:
			return told;
	}
}

export const took = (piece: Piece): string => `You took ${spoken(piece)}.`;
export const takenBack = (piece: Piece): string => `Taken back: ${spoken(piece)}.`;
export const allTakenBack = 'All that was added is taken back.';

/** How the next token is chosen. */
export function wayChosen(way: Way): string {
	switch (way.code) {
		case 'greedy':
			return 'Greedy: the likeliest token is taken, whatever the seed.';
		case 'one-left':
			return 'One token is left: it is taken, whatever the seed.';
		case 'all':
			return `One of all ${number(way.count)} tokens is drawn, each by its bar.`;
		case 'some-left':
			return `${number(way.count)} tokens are left; one is drawn, each by its bar.`;
	}
}

/** What a model does not know of a text; empty where it knows all. */
export const unknownCharacters = (unknown: readonly string[]): string =>
	unknown.length === 0
		? ''
		: `Not in its alphabet: ${unknown.map((char) => `“${char}”`).join(', ')}. It reads each as the same unknown sign, marked “?”.`;

export const pickBeginning = 'A beginning for each ability';
export const beginnings: Readonly<Record<BeginningId, string>> = {
	story: 'Story',
	summary: 'Summary',
	translation: 'Translation',
	answer: 'Question',
	dialogue: 'Dialogue'
};
export const yourText = 'Your text, or change one of these';
export const mostFits = (characters: number): string =>
	`That is the most that fits here: ${number(characters)} characters.`;

export const whatItReads = 'What the model reads';
export const window = (length: number, context: number): string => `${length} of ${context} tokens`;
export const windowFull = (context: number, dropped: number): string =>
	`The window holds ${context} tokens. The first ${dropped} are dropped: the model no longer knows them.`;
export const droppedTokens = (dropped: number): string => `${dropped} tokens dropped …`;
/** The mark of a text's start, among its tokens. */
export const start = 'start';
export const text = (whole: string): string => `Text: ${whole}`;

export const nextToken = 'Next token';
export const writeLine = 'Write the line';
export const undo = 'Undo';
export const startOver = 'Start over';

export const whatMayCome = 'What may come next';
export const ended = 'The model has ended this text. Undo a token, or start over.';
/** How likely a token is drawn. */
export const chance = (share: number): string => (share === 0 ? 'ruled out' : percent(share));
export const take = (piece: Piece, share: number): string =>
	`${spoken(piece)}: ${chance(share)}. Take it.`;
export const others = (tokenCount: number): string => `${number(tokenCount)} others`;
export const lineMarks = 'The line marks the model’s own probability, before the dials.';
export const pressToken = 'Press a token to take it yourself.';

export const howChosen = 'How it is chosen';
export const temperature = 'Temperature';
export const temperatureOf = (value: number): string =>
	value === 0 ? '0, greedy' : value.toFixed(1);
export const topP = 'Top-p';
export const topPOf = (value: number): string => (value === 1 ? '1, all' : value.toFixed(2));
export const topK = 'Top-k';
export const topKOf = (value: number): string => (value === 0 ? 'all' : String(value));
export const seed = 'Seed';
/** @param used the seed that is used meanwhile */
export const noSeed = (used: number): string =>
	`Type a whole number from 1 to 9999. Until then seed ${used} is used.`;

export const fiveSeeds = 'Greedy or drawn: five seeds side by side';
export const aboutSeeds =
	'The model goes on with your text five times, with the dials as they stand. Try it at temperature 0, then at 1.';
export const writeSeeds = 'Write with five seeds';
/** With what five texts were written. */
export const drawnAt = (value: number): string =>
	value === 0 ? 'Greedy' : `Temperature ${value.toFixed(1)}`;
export const seedsWrote = (how: string, different: number): string =>
	`${how}, five seeds: ${different === 1 ? 'one and the same text' : `${different} different texts`}.`;
export const different = (how: string, texts: number): string =>
	`${how}: ${texts === 1 ? 'one text' : `${texts} different texts`}`;

export const heads = 'What each head looks at';
export const aboutHeads =
	'While it reads a token, each head looks back over the text and takes up more from some tokens than from others. Darker means more.';
export const layer = 'Layer';
export const head = 'Head';
export const tokenBefore = 'Token before';
export const tokenAfter = 'Token after';
const atStart = 'the start';
/** @param piece undefined for the start of the text */
export const lookedAt = (piece: Piece | undefined, share: number): string =>
	`${piece ? spoken(piece) : atStart} ${percent(share)}`;
/** @param looks what it looks at, each by `lookedAt` */
export const headLooks = (
	reading: Piece | undefined,
	at: { readonly layer: number; readonly head: number },
	looks: readonly string[]
): string =>
	`Reading ${reading ? spoken(reading) : atStart}, head ${at.head} of layer ${at.layer} looks most at: ${looks.join(', ')}.`;
export const tryAgain = 'Try again';
export const oneMoment = 'One moment.';

export const letAllWrite = 'Let all write';
export const measureSpeed = 'Measure the speed here';
export const endedAtOnce = 'It ended the text at once.';
export const notWritten = 'not written yet';
export const rightOnKept = 'Right on kept texts';
export const speedHere = 'Tokens a second here';
export const notMeasured = 'not measured yet';
export const keptTexts = '“Kept texts” were made for testing and never trained on.';
/** @param measure as the card of the model calls it */
export const counted = (measure: string): string => `Counted: ${measure}.`;

/** How often a model is right; empty where that was not counted. */
export function quality({ quality: all }: NetworkFacts, measure: string | undefined): string {
	const kept = measure === undefined ? undefined : all[measure];
	return kept ? `${Math.round(kept.value * kept.of)} of ${kept.of}` : '';
}

/** A model's size. */
export function size({ bytes, weights, choice }: NetworkFacts): string {
	const numbers = weights ? `${number(Math.round(weights / 1000) * 1000)} weights` : '';
	const sent = bytes < 1_000_000 ? `${Math.round(bytes / 1000)} KB` : megabytes(bytes);
	return [numbers, choice.lora ? `${sent} with the base` : sent].filter(Boolean).join(' · ');
}

/** Tokens a second, rounded to what can be trusted. */
export const speed = (value: number): string => number(Number(value.toPrecision(2)));

export const speedOf = (choice: NetworkFacts['choice'], value: number): string =>
	`${networkName(choice)}: ${speed(value)} tokens a second.`;

/** What all wrote. */
export const allWrote = (
	facts: readonly NetworkFacts[],
	texts: readonly (readonly Piece[])[]
): string =>
	facts
		.map(({ choice }, i) => `${networkName(choice)}: “${textOf(texts[i] ?? []).trim()}”`)
		.join(' ');
