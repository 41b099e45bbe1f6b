import type { Answered, Reset } from '../progress/events.ts';
import { compareEvents } from '../progress/order.ts';
import type { SearchDocument } from './documents.ts';

/** What of the learner's progress decides which questions can be found. */
export interface AnswersGiven {
	answersTo(question: string): readonly Answered[];
	/** The resets that hold. */
	resets: readonly Reset[];
}

/**
 * True for what the search may show: a question only once it was answered, and not after its lesson
 * was started afresh. A page knows its own stretch of the course, so a reset of another lesson has
 * to be looked at here.
 */
export function mayShow({ kind, question, lesson }: SearchDocument, given: AnswersGiven): boolean {
	if (kind !== 'question' || question === undefined) return kind !== 'question';
	const reset = given.resets.findLast(({ scope }) => scope === lesson);
	return given
		.answersTo(question)
		.some((answer) => reset === undefined || compareEvents(reset, answer) < 0);
}
