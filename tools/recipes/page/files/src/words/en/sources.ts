import { number } from './numbers.ts';

export const lead = (sources: number): string =>
	`The ${number(sources)} places where the facts of the course come from, by title.`;
export const seen = (day: string): string => `seen ${day}`;
