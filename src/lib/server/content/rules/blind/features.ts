import { otherOverlap, stemOverlap, type Measure } from '../leaks.ts';
import type { Choice, Item } from '../types.ts';
import { contentWords, countAbsolutes, countHedges } from '../words.ts';

/** What the classifier sees of the options of one item, and which of them is the key. */
export interface Sample {
	/** A row of numbers for each option. */
	rows: number[][];
	/** Place of the key. */
	key: number;
}

const occurrences =
	(pattern: RegExp): Measure =>
	(choice) =>
		choice.text.match(pattern)?.length ?? 0;

function isExtreme(choice: Choice, item: Item, sign: 1 | -1): number {
	const lengths = item.choices.filter((c) => c !== choice).map((c) => sign * c.text.length);
	return lengths.every((length) => sign * choice.text.length > length) ? 1 : 0;
}

function relativeLength(choice: Choice, item: Item): number {
	const total = item.choices.reduce((sum, c) => sum + c.text.length, 0);
	return (choice.text.length * item.choices.length) / Math.max(1, total) - 1;
}

/** A share of the option's own words, so that long options do not win by length alone. */
const perWord =
	(measure: Measure): Measure =>
	(choice, item) =>
		measure(choice, item) / Math.max(1, contentWords(choice.text).size);

/** Surface form only: nothing here depends on what a word means. */
const features: readonly Measure[] = [
	relativeLength,
	(choice, item) => isExtreme(choice, item, 1),
	(choice, item) => isExtreme(choice, item, -1),
	perWord(stemOverlap),
	(choice) => countAbsolutes(choice.text),
	(choice) => countHedges(choice.text),
	occurrences(/,/g),
	occurrences(/[()]/g),
	occurrences(/\d/g),
	perWord(otherOverlap)
];

/** Single choice only: with several keys there is no one option to predict. */
export function samplesOf(items: readonly Item[]): Sample[] {
	return items
		.filter((item) => item.body.kind === 'single' && item.choices.some((choice) => choice.right))
		.map((item) => ({
			rows: item.choices.map((choice) => features.map((feature) => feature(choice, item))),
			key: item.choices.findIndex((choice) => choice.right)
		}));
}
