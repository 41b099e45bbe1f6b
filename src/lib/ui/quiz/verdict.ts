import { isRight } from '#lib/core/quiz/types.ts';
import type { AttemptResult } from '#lib/state/attempt.ts';

/** The result of an attempt in words. A wrong answer that was given as sure gets the plainest ones. */
export function verdict(result: AttemptResult): { right: boolean; text: string } {
	const { grade, confidence } = result;
	if (isRight(grade)) {
		return {
			right: true,
			text: confidence === 'unsure' ? 'Right, though you were not sure.' : 'Right.'
		};
	}
	const part = grade.earned > 0 ? `Partly right: ${grade.earned} of ${grade.total}.` : 'Not right.';
	const doubt =
		confidence === 'unsure'
			? 'You were right to doubt.'
			: 'You were sure, so read the reasons closely.';
	return { right: false, text: `${part} ${doubt}` };
}
