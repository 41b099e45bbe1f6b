import { BEGINNINGS } from '#labs/core/next-word/beginnings.ts';

/** What is counted for the ability that a prompt shows; undefined for a prompt of one's own. */
export const measureOf = (prompt: string): string | undefined =>
	BEGINNINGS.find((beginning) => beginning.prompt === prompt)?.measure;
