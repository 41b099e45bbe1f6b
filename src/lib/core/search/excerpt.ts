import { wordsIn, type Word } from './words.ts';

/** A stretch of a text; `hit` marks a word that was found. */
export interface Piece {
	text: string;
	hit: boolean;
}

/** The first window of a text that holds most hits, as places of its first and its last word. */
function bestWindow(all: readonly Word[], found: ReadonlySet<string>, length: number) {
	let best = { from: 0, to: 0, hits: -1 };
	for (let from = 0; from < all.length; from++) {
		const start = all[from]?.start ?? 0;
		let to = from;
		while ((all[to + 1]?.end ?? Infinity) - start <= length) to++;
		const hits = all.slice(from, to + 1).filter(({ word }) => found.has(word)).length;
		if (hits > best.hits) best = { from, to, hits };
		if (to === all.length - 1) break;
	}
	return best;
}

/** Some words before the first hit, so that it does not stand at the very edge. */
function leadIn(all: readonly Word[], found: ReadonlySet<string>, length: number): number {
	const { from, hits } = bestWindow(all, found, length);
	if (hits <= 0) return 0;
	const first = all.findIndex(({ word }, place) => place >= from && found.has(word));
	const room = (all[first]?.start ?? 0) - length / 3;
	return all.findIndex(({ start }) => start >= room);
}

/**
 * The part of a text that shows best why it was found, cut at words, with what was found marked.
 * @param found the words that were found, as `normalise` gives them
 * @param length the most letters of the text that are shown
 */
export function excerptOf(text: string, found: ReadonlySet<string>, length: number): Piece[] {
	const all = wordsIn(text);
	const isWhole = text.length <= length;
	const from = isWhole ? 0 : Math.max(0, leadIn(all, found, length));
	const start = from === 0 ? 0 : (all[from]?.start ?? 0);
	const last = all.findLast((word) => word.end - start <= length);
	const end = text.length - start <= length ? text.length : (last?.end ?? length);
	const pieces: Piece[] = [];
	let done = start;
	for (const word of all.filter((one) => one.start >= start && one.end <= end)) {
		if (!found.has(word.word)) continue;
		pieces.push({ text: text.slice(done, word.start), hit: false });
		pieces.push({ text: text.slice(word.start, word.end), hit: true });
		done = word.end;
	}
	pieces.push({ text: text.slice(done, end), hit: false });
	if (start > 0) pieces.unshift({ text: '… ', hit: false });
	if (end < text.length) pieces.push({ text: ' …', hit: false });
	return pieces.filter((piece) => piece.text !== '');
}
