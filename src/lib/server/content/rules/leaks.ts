import { bankRule, percent } from './make-rule.ts';
import type { Bank, Choice, Item, Outcome, Rule } from './types.ts';
import { contentWords, countAbsolutes, countHedges, sharedWords } from './words.ts';

/** How far above chance a habit of the author may lift a guesser. */
export const MARGIN = 0.08;
/** The same for lengths: they are not made equal by cutting words. */
const LENGTH_MARGIN = 0.1;

/** A number for each option of an item: what a guesser could look at without knowing anything. */
export type Measure = (choice: Choice, item: Item) => number;

export const lengthOf: Measure = (choice) => choice.text.length;

/** Words that an option shares with the scenario and the stem. */
export const stemOverlap: Measure = (choice, item) =>
	sharedWords(contentWords(choice.text), contentWords(item.prompt));

/** Words that an option shares with the other options, counted once for each of them. */
export const otherOverlap: Measure = (choice, item) =>
	item.choices
		.filter((other) => other !== choice)
		.reduce((sum, o) => sum + sharedWords(contentWords(choice.text), contentWords(o.text)), 0);

/** The option that alone has the highest measure, if there is one. */
function standout(item: Item, measure: Measure): Choice | undefined {
	const values = item.choices.map((choice) => measure(choice, item));
	const most = Math.max(...values);
	const top = item.choices.filter((_choice, place) => values[place] === most);
	return top.length === 1 ? top[0] : undefined;
}

export const choiceItems = (bank: Bank): Item[] =>
	bank.items.filter((item) => item.choices.length > 0);

/** Mean share of right options: what ticking one option blindly earns, in single and multiple choice alike. */
export function chanceOf(items: readonly Item[]): number {
	const shares = items.map(
		(item) => item.choices.filter((c) => c.right).length / item.choices.length
	);
	return shares.reduce((a, b) => a + b, 0) / Math.max(1, shares.length);
}

/** How often the standout is right, against chance: one rule for each thing that a guesser can see. */
function leakRule(
	id: string,
	title: string,
	level: Rule['level'],
	measure: Measure,
	margin = MARGIN
): Rule {
	const points = `chance + ${Math.round(margin * 100)} points`;
	return bankRule({
		id,
		title,
		level,
		threshold: `at most ${points}`,
		check(bank) {
			const items = choiceItems(bank);
			const leaking = items.filter((item) => standout(item, measure)?.right);
			const rate = leaking.length / Math.max(1, items.length);
			const limit = chanceOf(items) + margin;
			const ok = rate <= limit;
			return {
				value: percent(rate),
				threshold: `at most ${percent(limit)} (${points})`,
				ok,
				findings: ok ? [] : leaking.map(({ where }) => ({ where, text: 'the key stands out so' }))
			};
		}
	});
}

/** Words that begin a reason; reasons stand in the feedback, where they give nothing away. */
const REASON = /\b(?:because|since|so that)\b|, (?:as|so|which)\b/i;
const REASONS = 0.03;

const i06: Rule = bankRule({
	id: 'I06',
	title: 'Options carry no reasons',
	level: 'E',
	threshold: `at most ${percent(REASONS)} of all options`,
	check(bank) {
		const found = choiceItems(bank).flatMap((item) =>
			item.choices.map((choice) => ({ item, choice, gives: REASON.test(choice.text) }))
		);
		const giving = found.filter(({ gives }) => gives);
		const share = giving.length / Math.max(1, found.length);
		const findings = giving.map(({ item, choice }) => ({
			where: item.where,
			text: `"${choice.id}" gives a reason`
		}));
		return { value: percent(share), ok: share <= REASONS, findings };
	}
});

interface Rate {
	hits: number;
	of: number;
}

function rateOf(choices: readonly Choice[], count: (text: string) => number): Rate {
	return { hits: choices.filter((c) => count(c.text) > 0).length, of: choices.length };
}

/**
 * The factor between two rates, with half an option added to each so that none is zero.
 * A difference of less than two options is luck and counts as 1.
 */
function factorOf(a: Rate, b: Rate): number {
	const expected = (a.of * b.hits) / Math.max(1, b.of);
	if (Math.abs(a.hits - expected) < 2) return 1;
	const ratio = (a.hits + 0.5) / (a.of + 1) / ((b.hits + 0.5) / (b.of + 1));
	return Math.max(ratio, 1 / ratio);
}

function markedWords(bank: Bank): Outcome {
	const choices = choiceItems(bank).flatMap((item) => item.choices);
	const [keys, others] = [choices.filter((c) => c.right), choices.filter((c) => !c.right)];
	const factors = [
		{
			name: 'absolutes',
			factor: factorOf(rateOf(keys, countAbsolutes), rateOf(others, countAbsolutes))
		},
		{ name: 'hedges', factor: factorOf(rateOf(keys, countHedges), rateOf(others, countHedges)) }
	];
	const over = factors.filter(({ factor }) => factor > 1.5);
	return {
		value: factors.map(({ name, factor }) => `${name} ${factor.toFixed(1)}`).join(', '),
		ok: over.length === 0,
		findings: over.map(({ name, factor }) => ({
			where: 'bank',
			text: `${name} differ by ${factor.toFixed(1)} between right and wrong options`
		}))
	};
}

const i10: Rule = bankRule({
	id: 'I10',
	title: 'Absolutes and hedges are as frequent in right options as in wrong ones',
	level: 'W',
	threshold: 'within a factor of 1.5',
	check: markedWords
});

/** Rules about what the look of an option gives away. Single and multiple choice, parts of cases too. */
export const leakRules: readonly Rule[] = [
	leakRule('I04', 'Key is alone the longest option', 'E', lengthOf, LENGTH_MARGIN),
	leakRule('I05', 'Key is alone the shortest option', 'W', (c) => -c.text.length, LENGTH_MARGIN),
	i06,
	i10,
	leakRule('I11', 'Key shares most words with the stem', 'W', stemOverlap)
];
