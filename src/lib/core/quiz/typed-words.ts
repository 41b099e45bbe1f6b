/** Lower case, one space between words, no punctuation, no invisible characters, no leading article. */
export function normalise(typed: string): string {
	const visible = typed.replace(/\p{Cf}/gu, '');
	const plain = visible.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	const words = plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
	return words.replace(/^(a|an|the) /, '');
}

/** The words of a normalised text. */
export const wordsOf = (plain: string): string[] => plain.split(' ');

/** What parts a text into several that say the same: brackets, commas, slashes, a dash between spaces, "or". */
const JOINTS = /[()[\]{}/,;=]|\s[-–—]\s|\s(?:or|aka)\s/iu;

/** The normalised parts of a text such as "time to first token (TTFT)". */
export const partsOf = (typed: string): string[] =>
	typed
		.normalize('NFKC')
		.split(JOINTS)
		.map(normalise)
		.filter((part) => part !== '');

/** True when two neighbours swapped lead from one text to the other. */
function isSwap(a: string, b: string): boolean {
	const i = Array.from({ length: a.length }, (_, place) => place).find((at) => a[at] !== b[at]);
	if (i === undefined || a.length !== b.length) return false;
	return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

/** True when one letter more, less, other, or two neighbours swapped lead from one text to the other. */
export function isOneSlip(a: string, b: string): boolean {
	if (a === b) return true;
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (long.length - short.length > 1) return false;
	let i = 0;
	while (i < short.length && short[i] === long[i]) i++;
	if (short.length < long.length) return short.slice(i) === long.slice(i + 1);
	return short.slice(i + 1) === long.slice(i + 1) || isSwap(a, b);
}

/** Letters from which on another letter, one more or one less may be a slip. */
const LONG_WORD = 5;

/** True when a typed word may be a slip of another: in a short word only two letters swapped, for the rest makes other words. */
export const isSlipOf = (typed: string, word: string): boolean =>
	word.length < LONG_WORD ? isSwap(typed, word) : isOneSlip(typed, word);
