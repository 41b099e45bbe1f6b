import { BEGINNINGS } from '#labs/core/next-word/beginnings.ts';
import { megabytes } from '#words/labs/frame.ts';
import type { NetworkFacts } from '#labs/core/next-word/first.ts';
import { networkName, type Piece } from '#labs/core/next-word/first.ts';
import { textOf } from '#labs/core/next-word/token-words.ts';

/** What is counted for the ability that a prompt shows; undefined for a prompt of one's own. */
export const measureOf = (prompt: string): string | undefined =>
	BEGINNINGS.find((beginning) => beginning.prompt === prompt)?.measure;

/** How often a model is right, in words; empty where that was not counted. */
export function qualityWords({ quality }: NetworkFacts, measure: string | undefined): string {
	const counted = measure === undefined ? undefined : quality[measure];
	if (!counted) return '';
	return `${Math.round(counted.value * counted.of)} of ${counted.of}`;
}

/** A model's size in words. */
export function sizeWords({ bytes, weights, choice }: NetworkFacts): string {
	const count = weights ? `${Math.round(weights / 1000).toLocaleString('en')},000 weights` : '';
	const sent = bytes < 1_000_000 ? `${Math.round(bytes / 1000)} KB` : megabytes(bytes);
	return [count, choice.lora ? `${sent} with the base` : sent].filter(Boolean).join(' · ');
}

/** Tokens a second, rounded to what can be trusted. */
export const speedNumber = (speed: number): string =>
	Number(speed.toPrecision(2)).toLocaleString('en');

/** How fast a model is, in words. */
export const speedWords = (speed: number): string => `${speedNumber(speed)} tokens a second`;

/** What all wrote, in words. */
export const allWords = (
	facts: readonly NetworkFacts[],
	texts: readonly (readonly Piece[])[]
): string =>
	facts
		.map(({ choice }, i) => `${networkName(choice)}: “${textOf(texts[i] ?? []).trim()}”`)
		.join(' ');
