/** Words too common to tell anything about what two texts share. */
const common = new Set(
	(
		'a an the and or but of to in on at by for from with as it its is are was were be been being ' +
		'this that these those than then so if when while which what who whom whose how why where ' +
		'do does did has have had will would should could can may might must not no you your they ' +
		'their them he she we our us i one into out up down over under about more most less each'
	).split(' ')
);

/** Words that claim there is no exception; test-wise guessers avoid options with them. */
const absolutes =
	/\b(always|never|only|all|every|must|none|no one|nothing|completely|entirely|guarantees?|impossible|any)\b/gi;

/** Words that soften a claim; test-wise guessers choose options with them. */
const hedges =
	/\b(usually|often|may|might|can|could|sometimes|mostly|generally|typically|likely|tends? to|in most cases|some)\b/gi;

/** The words of a text in lower case: letters and digits, with hyphens and apostrophes inside. */
export function wordsOf(text: string): string[] {
	return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Lower case, words joined by one space: for comparing texts whatever their punctuation. */
export function normalised(text: string): string {
	return wordsOf(text).join(' ');
}

/** The distinct words that carry meaning; a plural counts as its singular. */
export function contentWords(text: string): Set<string> {
	const kept = wordsOf(text).filter((word) => !common.has(word));
	return new Set(kept.map((word) => word.replace(/(?<=\w{3})s$/, '')));
}

/** How many words of `a` also stand in `b`. */
export function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	return [...a].filter((word) => b.has(word)).length;
}

function trigramsOf(text: string): Map<string, number> {
	const padded = `  ${normalised(text)} `;
	const counts = new Map<string, number>();
	for (let i = 0; i + 3 <= padded.length; i++) {
		const gram = padded.slice(i, i + 3);
		counts.set(gram, (counts.get(gram) ?? 0) + 1);
	}
	return counts;
}

const sum = (counts: Map<string, number>): number =>
	[...counts.values()].reduce((a, b) => a + b, 0);

/** Likeness of two texts, 0 (nothing in common) to 1 (the same): Dice's coefficient of letter trigrams. */
export function similarity(a: string, b: string): number {
	const [left, right] = [trigramsOf(a), trigramsOf(b)];
	let shared = 0;
	for (const [gram, count] of left) shared += Math.min(count, right.get(gram) ?? 0);
	const total = sum(left) + sum(right);
	return total === 0 ? 1 : (2 * shared) / total;
}

/** The sentences of a plain text. A point inside a number or an abbreviation ends none. */
export function sentencesOf(text: string): string[] {
	return text
		.split(/(?<=[.?!])["”)]?\s+(?=\S)/)
		.map((sentence) => sentence.trim())
		.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

export const countAbsolutes = (text: string): number => text.match(absolutes)?.length ?? 0;
export const countHedges = (text: string): number => text.match(hedges)?.length ?? 0;

/** Every way to take two different entries of a list. */
export function pairsOf<T>(list: readonly T[]): [T, T][] {
	return list.flatMap((a, i) => list.slice(i + 1).map((b): [T, T] => [a, b]));
}
