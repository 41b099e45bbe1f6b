import type { AnswerProblem } from '#lib/core/quiz/types.ts';

/** Why an answer cannot be graded yet, and what to do. */
export function answerProblem(problem: AnswerProblem): string {
	switch (problem.code) {
		case 'nothing-chosen':
			return 'Choose one answer first.';
		case 'count-chosen':
			return `Choose ${problem.wanted} answers; you have chosen ${problem.chosen}.`;
		case 'nothing-moved':
			return 'Put the lines in order first: the order at the start is never the right one.';
		case 'unmatched':
			return `Match every line; ${problem.open} still open.`;
		case 'unsorted':
			return `Sort every line; ${problem.open} still open.`;
		case 'no-number-typed':
			return 'Type a number first.';
		case 'not-a-number':
			return 'Type a number, such as 1234.5.';
		case 'more-than-a-number':
			return `Type the number alone and in full, such as 1234.5. Its unit: ${problem.unit}.`;
		case 'two-readings': {
			const { typed, groups, decimals } = problem;
			return `“${typed}” can be read as ${groups} or as ${Number(decimals)}. Type ${groups} or ${decimals}.`;
		}
		case 'nothing-typed':
			return 'Type a word or a short phrase first.';
		case 'in-part':
			return `Part ${problem.part}: ${answerProblem(problem.problem)}`;
	}
}
