import { number } from './numbers.ts';

export const lead = (terms: number): string =>
	`${number(terms)} terms in plain words, each with its source and the lesson that teaches it. In a lesson, the first use of a term leads here.`;
export const letters = 'Letters';
