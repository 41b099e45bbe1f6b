import { mapFields } from '#lib/core/quiz/fields.ts';
import type { Question } from '#lib/core/quiz/questions.ts';
import { trustBuilt } from '#lib/core/trust-built.ts';

/**
 * A question as it travels beside its drawn form: what an answer is graded by, and no text. Texts stand in the page
 * and are never drawn anew, so whatever has changed them there, they cannot be lost. Its form is kept.
 */
export function bareQuestion(question: Question): Question {
	const bare = mapFields(question, (value, role) => {
		if (role === 'graded-markdown') return value;
		return Array.isArray(value) ? [] : '';
	});
	return trustBuilt<Question>(bare, 'question', ['id', 'kind']);
}
