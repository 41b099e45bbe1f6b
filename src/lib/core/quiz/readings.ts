import { partAnswer } from './kinds/case.ts';
import type { Part } from './parts.ts';
import type { Question } from './questions.ts';
import { readingOf } from './typed-number.ts';
import type { Answer } from './types.ts';

/** How each typed number of an answer was read, with its unit, where that is not what was typed. */
export function readings(question: Question | Part, answer: Answer): string[] {
	if (question.kind === 'case') {
		return question.parts.flatMap((part) => readings(part, partAnswer(answer, part.id)));
	}
	if (question.kind !== 'numeric' || typeof answer !== 'string') return [];
	const reading = readingOf(answer, question.unit);
	return reading === undefined ? [] : [`${reading} ${question.unit}`];
}
