import { lengthOf, stemOverlap, type Measure } from '../leaks.ts';
import { numbersOf } from '../options.ts';
import type { Choice, Item } from '../types.ts';
import { countAbsolutes } from '../words.ts';

/** A way to answer without knowing anything. */
export interface Strategy {
	name: string;
	/** The options it would take; where there are several it takes one of them by lot, where none any of all. */
	pick(item: Item): readonly Choice[];
}

/** The options with the highest measure. */
function highest(item: Item, measure: Measure): Choice[] {
	const values = item.choices.map((choice) => measure(choice, item));
	const most = Math.max(...values);
	return item.choices.filter((_choice, place) => values[place] === most);
}

function middleNumbers(item: Item): Choice[] {
	const numbers = numbersOf(item.choices);
	if (!numbers) return [];
	const order = [...numbers].sort((a, b) => a - b);
	const half = (order.length - 1) / 2;
	const middle = new Set([order[Math.floor(half)], order[Math.ceil(half)]]);
	return item.choices.filter((_choice, place) => middle.has(numbers[place]));
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];

/** The habits of guessers: each is a way in which a careless author rewards them. */
export const strategies: readonly Strategy[] = [
	{ name: 'the longest option', pick: (item) => highest(item, lengthOf) },
	{ name: 'the shortest option', pick: (item) => highest(item, (choice) => -choice.text.length) },
	...ordinals.map((name, place) => ({
		name: `the ${name} option`,
		pick: (item: Item) => item.choices.slice(place, place + 1)
	})),
	{ name: 'most words of the stem', pick: (item) => highest(item, stemOverlap) },
	{
		name: 'no absolute words',
		pick: (item) => item.choices.filter((choice) => countAbsolutes(choice.text) === 0)
	},
	{ name: 'the middle number', pick: middleNumbers }
];

/**
 * The share of right ticks, 0 to 1, that a strategy earns when it ticks one option of each item.
 * Multiple choice counts like single choice: a tick is right when its option is one of the right ones.
 */
export function scoreOf(strategy: Strategy, items: readonly Item[]): number {
	const earned = items.map((item) => {
		const picked = strategy.pick(item);
		const from = picked.length > 0 ? picked : item.choices;
		return from.filter((choice) => choice.right).length / from.length;
	});
	return earned.reduce((a, b) => a + b, 0) / Math.max(1, earned.length);
}
