import type { NextWordSetting } from './setting.ts';
import { END, UNKNOWN_CHARACTER } from '#engine/networks/tokenizer.ts';
import type { Piece } from './first.ts';

/** A token that has no letters of its own to show; undefined for any other. */
export function signOf({ id, text }: Piece): 'end' | 'unknown' | 'newline' | 'space' | undefined {
	if (id === END) return 'end';
	if (id === UNKNOWN_CHARACTER) return 'unknown';
	if (text === '\n') return 'newline';
	return text.trim() === '' ? 'space' : undefined;
}

/** The text of tokens as a reader sees it. */
export const textOf = (pieces: readonly Piece[]): string =>
	pieces
		.filter(({ id }) => id !== END)
		.map(({ id, text }) => (id === UNKNOWN_CHARACTER ? '?' : text))
		.join('');

/** How the next token is chosen: out of how many, where chance decides. */
export type Way =
	| { readonly code: 'greedy' | 'one-left' }
	| { readonly code: 'all' | 'some-left'; readonly count: number };

/** @param possible tokens that can be drawn, of `all` */
export function wayOf(
	{ temperature, topK, topP }: NextWordSetting,
	possible: number,
	all: number
): Way {
	if (temperature === 0) return { code: 'greedy' };
	if (possible === 1) return { code: 'one-left' };
	const cut = topK > 0 || topP < 1;
	return cut ? { code: 'some-left', count: possible } : { code: 'all', count: all };
}
