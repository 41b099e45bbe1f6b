import { itemRule } from './make-rule.ts';
import type { Choice, Item, Rule } from './types.ts';
import { normalised, pairsOf, similarity } from './words.ts';

type Opening = 'article' | 'infinitive' | 'pronoun' | 'gerund' | 'preposition' | 'number' | 'other';

const openings: readonly [Opening, RegExp][] = [
	['article', /^(?:a|an|the)\s/i],
	['infinitive', /^to\s/i],
	['pronoun', /^(?:it|they|you|we|he|she|its|their|your|this|that|these|those)\b/i],
	['preposition', /^(?:by|with|for|in|on|at|from|through|because|when|if|after|before|since)\b/i],
	['gerund', /^[a-z]{2,}ing\b/i],
	['number', /^[$€£]?\d/]
];

function openingOf(text: string): Opening {
	return openings.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
}

/** The one option that opens in another way than all others, which open alike. */
function oddOneOut(choices: readonly Choice[]): Choice | undefined {
	const odd = choices.filter((choice) => {
		const others = new Set(choices.filter((c) => c !== choice).map((c) => openingOf(c.text)));
		return others.size === 1 && !others.has(openingOf(choice.text));
	});
	return choices.length >= 3 && odd.length === 1 ? odd[0] : undefined;
}

function isMixed(choices: readonly Choice[], test: (text: string) => boolean): boolean {
	const hits = choices.filter((choice) => test(choice.text)).length;
	return hits > 0 && hits < choices.length;
}

/** A stem that breaks off before its options lets "a" or "an" tell which of them fit. */
function articleClue(item: Item): boolean {
	const article = /\b(an?)\s*[:…_]*$/i.exec(item.stem)?.[1]?.toLowerCase();
	return article !== undefined && isMixed(item.choices, (text) => /^[aeiou]/i.test(text));
}

const i12: Rule = itemRule({
	id: 'I12',
	title: 'Options are the same kind of phrase and all fit the stem',
	level: 'W',
	threshold: 'no odd one out',
	find(item) {
		const odd = oddOneOut(item.choices);
		return [
			...(odd ? [`"${odd.id}" opens in another way than the others`] : []),
			...(isMixed(item.choices, (text) => /[.!?]$/.test(text))
				? ['some end with a full stop']
				: []),
			...(isMixed(item.choices, (text) => /^[a-z]/.test(text)) ? ['some begin in lower case'] : []),
			...(articleClue(item) ? ['the article at the end of the stem fits only some'] : [])
		];
	}
});

const figure = /\d+(?:,\d{3})*(?:\.\d+)?/g;

/** The number that an option consists of, apart from at most four words such as a unit. */
function numberOf(text: string): number | undefined {
	const found = text.match(figure) ?? [];
	const words = text.replace(figure, ' ').match(/\p{L}+/gu) ?? [];
	if (found.length !== 1 || words.length > 4) return undefined;
	return Number(found[0].replaceAll(',', ''));
}

/** The numbers of options that are all numbers; undefined when one of them is not. */
export function numbersOf(choices: readonly Choice[]): number[] | undefined {
	const numbers = choices.flatMap((choice) => numberOf(choice.text) ?? []);
	return numbers.length > 0 && numbers.length === choices.length ? numbers : undefined;
}

const i14: Rule = itemRule({
	id: 'I14',
	title: 'Options that are numbers stand in ascending order and keep it',
	level: 'E',
	threshold: 'no exception',
	find(item) {
		const numbers = numbersOf(item.choices);
		if (!numbers || item.body.kind !== 'single') return [];
		const rising = numbers.every((n, place) => place === 0 || n > (numbers[place - 1] ?? n));
		return [
			...(rising ? [] : ['the numbers are not in ascending order']),
			...(item.body.fixedOrder ? [] : ['"fixedOrder: true" is missing'])
		];
	}
});

const ALIKE = 0.85;

interface Line {
	id: string;
	text: string;
}

function clash([a, b]: [Line, Line]): string[] {
	const [left, right] = [normalised(a.text), normalised(b.text)];
	if (` ${left} `.includes(` ${right} `) || ` ${right} `.includes(` ${left} `)) {
		return [`one of "${a.id}" and "${b.id}" contains the other`];
	}
	return similarity(left, right) >= ALIKE ? [`"${a.id}" and "${b.id}" are alike`] : [];
}

const i18: Rule = itemRule({
	id: 'I18',
	title: 'Options are distinct, and none contains another',
	level: 'E',
	threshold: `likeness under ${ALIKE}`,
	find(item) {
		return numbersOf(item.choices) ? [] : pairsOf(item.picks).flatMap(clash);
	}
});

/** Rules that compare the options of one item with each other. */
export const optionRules: readonly Rule[] = [i12, i14, i18];
