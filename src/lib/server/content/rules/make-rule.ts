import type { Bank, Finding, Item, Level, Outcome, Rule } from './types.ts';

/** Share of the items that may break a rule of level W, in whole items rounded up. */
const BUDGET = 0.1;

interface Words {
	id: string;
	title: string;
	level: Level;
	threshold: string;
}

export const percent = (share: number): string => `${Math.round(share * 100)}%`;

const counted = (count: number): string => (count === 1 ? '1 finding' : `${count} findings`);

/** How a list of findings is judged: none for level E, within the budget for level W. */
export function judged(words: Words, bank: Bank, findings: Finding[]): Outcome {
	const value = counted(findings.length);
	if (words.level === 'E') return { value, ok: findings.length === 0, findings };
	const budget = Math.ceil(bank.items.length * BUDGET);
	const threshold = `${words.threshold}; at most ${budget} outside`;
	return { value, ok: findings.length <= budget, findings, threshold };
}

/** A rule that looks at each item by itself; `find` says in words what is wrong with it. */
export function itemRule(
	words: Words & { find: (item: Item, bank: Bank) => (string | Finding)[] }
): Rule {
	const { find, ...rest } = words;
	return {
		...rest,
		scope: 'item',
		check: (bank) =>
			judged(
				words,
				bank,
				bank.items.flatMap((item) =>
					find(item, bank).map((found) =>
						typeof found === 'string' ? { where: item.where, text: found } : found
					)
				)
			)
	};
}

/** A rule that gathers its findings itself and applies however small the bank is. */
export function listRule(words: Words & { list: (bank: Bank) => Finding[] }): Rule {
	const { list, ...rest } = words;
	return { ...rest, scope: 'item', check: (bank) => judged(words, bank, list(bank)) };
}

/** A rule over the whole bank. */
export function bankRule(words: Words & { check: (bank: Bank) => Outcome }): Rule {
	return { ...words, scope: 'bank' };
}
