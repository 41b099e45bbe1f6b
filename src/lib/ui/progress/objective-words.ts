import type { Mastery } from '#lib/core/progress/mastery.ts';

/** How well an objective is known, in words. */
export function objectiveWords({ known, streak }: Mastery): string {
	if (known) return 'Known';
	if (streak === 0) return 'Not yet answered right';
	if (streak < 3) return `${streak} right in a row`;
	return '3 right; once more on another day';
}
