import { chanceOf, choiceItems } from '../leaks.ts';
import { bankRule, percent } from '../make-rule.ts';
import type { Bank, Item, Rule } from '../types.ts';
import { contentWords } from '../words.ts';

const MARGIN = 0.1;
/** What an option's words are counted with before anything is known of them. */
const PRIOR = 2;

interface Count {
	right: number;
	all: number;
}

/** How often options with a word are right. */
function countWords(items: readonly Item[]): Map<string, Count> {
	const counts = new Map<string, Count>();
	for (const { text, right } of items.flatMap((item) => item.choices)) {
		for (const word of contentWords(text)) {
			const { right: before, all } = counts.get(word) ?? { right: 0, all: 0 };
			counts.set(word, { right: before + (right ? 1 : 0), all: all + 1 });
		}
	}
	return counts;
}

/** How much the words of an option speak for it: the mean of their log odds against chance (naive Bayes). */
function scoreOf(text: string, counts: ReadonlyMap<string, Count>, chance: number): number {
	const odds = [...contentWords(text)].flatMap((word) => {
		const count = counts.get(word);
		if (!count) return [];
		const share = (count.right + PRIOR * chance) / (count.all + PRIOR);
		return Math.log(share / chance);
	});
	return odds.reduce((sum, one) => sum + one, 0) / Math.max(1, odds.length);
}

/** What picking the best option by words earns, 0 to 1; where several are best, one by lot. */
function earned({ choices }: Item, counts: ReadonlyMap<string, Count>, chance: number): number {
	const scores = choices.map(({ text }) => scoreOf(text, counts, chance));
	const most = Math.max(...scores);
	const best = choices.filter((_, at) => (scores[at] ?? 0) >= most - 1e-9);
	return best.filter(({ right }) => right).length / best.length;
}

/** Each lesson is guessed by what the words of all others tell. */
function guessed(bank: Bank): { score: number; chance: number } {
	const items = choiceItems(bank).filter(({ body }) => body.kind === 'single');
	const chance = chanceOf(items);
	const hits = bank.lessons.map((lesson) => {
		const counts = countWords(items.filter((item) => item.lesson !== lesson));
		return items
			.filter((item) => item.lesson === lesson)
			.reduce((sum, item) => sum + earned(item, counts, chance), 0);
	});
	return { score: hits.reduce((a, b) => a + b, 0) / Math.max(1, items.length), chance };
}

const b06b: Rule = bankRule({
	id: 'B06b',
	title: 'Word families: no words are right or wrong throughout',
	level: 'E',
	threshold: 'a classifier that knows the words of other lessons: at most chance + 10 points',
	check(bank) {
		const { score, chance } = guessed(bank);
		const limit = chance + MARGIN;
		const ok = score <= limit + 1e-9;
		const text = `${percent(score)} by the words of options`;
		return {
			value: `${percent(score)}, chance ${percent(chance)}`,
			threshold: `at most ${percent(limit)} (chance + 10 points)`,
			ok,
			findings: ok ? [] : [{ where: 'bank', text }]
		};
	}
});

export const wordFamilyRules: readonly Rule[] = [b06b];
