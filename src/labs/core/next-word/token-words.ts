import type { NextWordSetting } from './setting.ts';
import { END, UNKNOWN_CHARACTER } from '#engine/networks/tokenizer.ts';
import type { Piece } from './first.ts';

/** A probability in words: "62 %", "<0.1 %". */
export function percent(share: number): string {
	if (share === 0) return '0 %';
	if (share < 0.001) return '<0.1 %';
	if (share > 0.999 && share < 1) return '>99.9 %';
	const digits = share < 0.0995 ? 1 : 0;
	return `${(share * 100).toFixed(digits)} %`;
}

/** A token as it can be seen: a space before a word becomes a dot in the middle. */
export function shown({ id, text }: Piece): string {
	if (id === END) return 'end';
	if (id === UNKNOWN_CHARACTER) return '?';
	if (text === '\n') return '↵';
	return text.startsWith(' ') ? `·${text.slice(1)}` : text;
}

/** A token as it can be heard. */
export function spoken({ id, text }: Piece): string {
	if (id === END) return 'the end of the text';
	if (id === UNKNOWN_CHARACTER) return 'a character it does not know';
	if (text === '\n') return 'a new line';
	return `“${text.trim() || 'a space'}”`;
}

/** The text of tokens as a reader sees it. */
export const textOf = (pieces: readonly Piece[]): string =>
	pieces
		.filter(({ id }) => id !== END)
		.map(({ id, text }) => (id === UNKNOWN_CHARACTER ? '?' : text))
		.join('');

/** What happened when tokens were added, in words. */
export function wroteWords(added: readonly Piece[]): string {
	const last = added.at(-1);
	if (!last) return 'Nothing was added.';
	const text = textOf(added).trim();
	const end =
		last.id === END
			? ' Then it ended the text.'
			: last.text === '\n'
				? ' It stopped at the end of the line.'
				: '';
	const count = added.length === 1 ? '1 token' : `${added.length} tokens`;
	return text ? `It wrote ${count}: “${text}”${end}` : `It wrote ${spoken(last)}.`;
}

/** How the next token is chosen, in words. */
export function choiceWords(
	{ temperature, topK, topP }: NextWordSetting,
	possible: number,
	all: number
): string {
	if (temperature === 0) return 'Greedy: the likeliest token is taken, whatever the seed.';
	if (possible === 1) return 'One token is left: it is taken, whatever the seed.';
	const cut = topK > 0 || topP < 1;
	if (!cut) return `One of all ${all.toLocaleString('en')} tokens is drawn, each by its bar.`;
	return `${possible.toLocaleString('en')} tokens are left; one is drawn, each by its bar.`;
}

/** What a model does not know of a text, in words; empty where it knows all. */
export const unknownWords = (unknown: readonly string[]): string =>
	unknown.length === 0
		? ''
		: `Not in its alphabet: ${unknown.map((char) => `“${char}”`).join(', ')}. It reads each as the same unknown sign, marked “?”.`;
