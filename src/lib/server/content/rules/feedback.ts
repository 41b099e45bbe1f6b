import type { Reason } from '#lib/core/quiz/description.ts';
import { textsOf } from './bank.ts';
import { itemRule } from './make-rule.ts';
import { plainText } from './plain.ts';
import type { Rule } from './types.ts';
import { contentWords, normalised, pairsOf, similarity, wordsOf } from './words.ts';

/** What is wrong needs more words than what is right. */
const SHORTEST = { right: 12, wrong: 15 };
const LONGEST = 60;
const ALIKE = 0.8;
/** A reason that adds fewer words of its own than this only repeats what it speaks of. */
const OWN_WORDS = 4;

function repeats(reason: Reason): boolean {
	if (wordsOf(reason.feedback).length < SHORTEST.right) return false;
	const told = contentWords(reason.text);
	const own = [...contentWords(reason.feedback)].filter((word) => !told.has(word)).length;
	return own < OWN_WORDS || similarity(reason.feedback, reason.text) >= ALIKE;
}

function lengthFindings(reason: Reason): string[] {
	const { length } = wordsOf(reason.feedback);
	// When it would be right is a part of the reason.
	const all = length + wordsOf(reason.rightWhen ?? '').length;
	const least = reason.wrong ? SHORTEST.wrong : SHORTEST.right;
	if (all >= least && length <= LONGEST) return [];
	return [`the feedback of "${reason.id}" has ${length} words`];
}

const i02: Rule = itemRule({
	id: 'I02',
	title: 'Each option, line and wrong entry has its own reason',
	level: 'E',
	threshold: `${SHORTEST.right} (wrong: ${SHORTEST.wrong}) to ${LONGEST} words, likeness under ${ALIKE}, more than the option repeated`,
	find: (item) => [
		...item.reasons.flatMap(lengthFindings),
		...item.reasons.filter(repeats).map((r) => `the feedback of "${r.id}" only repeats it`),
		...pairsOf(item.reasons)
			.filter(([a, b]) => similarity(a.feedback, b.feedback) >= ALIKE)
			.map(([a, b]) => `the feedback of "${a.id}" and of "${b.id}" are alike`)
	]
});

const nth = 'first|second|third|fourth|fifth|last|previous|next|top|bottom|upper|lower';
const places: readonly RegExp[] = [
	/\b(?:option|answer|choice|letter|line|item)s? (?:[A-F]\b|\(?[a-f]\)|\d\b|(?:one|two|three|four|five)\b)/,
	new RegExp(`\\b(?:${nth}) (?:option|answer|choice)s?\\b`, 'i'),
	/\b(?:options?|answers?|choices?|lines?|items?|one|listed|named|shown|see) (?:above|below)\b/i,
	/\b(?:the|see) (?:above|below)\b/i,
	/(?<![\p{L}\p{N}])\([A-Fa-f]\)/u
];

const i19: Rule = itemRule({
	id: 'I19',
	title: 'Feedback never speaks of letters or places, since options are shuffled',
	level: 'E',
	threshold: 'none',
	find: (item, bank) =>
		textsOf(item.body)
			.filter(({ path }) => /feedback|why|hints/.test(path))
			.flatMap(({ path, text }) => {
				const plain = plainText(text, bank.course);
				const hit = places.map((place) => place.exec(plain)?.[0]).find((found) => found);
				return hit ? [`${path} says "${hit}"`] : [];
			})
});

function givesAway(hint: string, key: string, prompt: string): boolean {
	if (` ${normalised(hint)} `.includes(` ${normalised(key)} `)) return true;
	const asked = contentWords(prompt);
	const own = [...contentWords(key)].filter((word) => !asked.has(word));
	const said = contentWords(hint);
	return own.length >= 2 && own.filter((word) => said.has(word)).length / own.length > 0.6;
}

const i22: Rule = itemRule({
	id: 'I22',
	title: 'Hints: at most three, and the first does not give the answer away',
	level: 'W',
	threshold: '0 to 3, none gives the key away first',
	find(item, bank) {
		const { hints } = item.question;
		const first = hints[0];
		if (first === undefined) return [];
		const hint = plainText(first, bank.course);
		const told = item.keys.some((key) => givesAway(hint, key, item.prompt));
		return [
			...(hints.length > 3 ? [`${hints.length} hints`] : []),
			...(told ? ['the first hint gives the answer away'] : [])
		];
	}
});

/** Rules about reasons and hints. */
export const feedbackRules: readonly Rule[] = [i02, i19, i22];
