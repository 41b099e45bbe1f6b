import { trustBuilt } from '#lib/core/trust-built.ts';
import type { Question } from '#lib/core/quiz/questions.ts';

/** What the page shows already, and what only authors and checks need: nothing of it grades an answer. */
const NOT_SENT = new Set([
	...['text', 'feedback', 'why', 'scenario', 'stem', 'left', 'right'],
	...[
		'misconception',
		'accept',
		'reject',
		'computed',
		'sources',
		'level',
		'objective',
		'section',
		'facts'
	]
]);

/**
 * A question as it travels beside its drawn form: what an answer is graded by, and no text. Texts stand in the page
 * and are never drawn anew, so whatever has changed them there, they cannot be lost.
 */
export function bareQuestion(question: Question): Question {
	const text: string = JSON.stringify(question, function (this: unknown, key, value: unknown) {
		// `right` is a text in pairs, and what an option is elsewhere.
		if (key === 'hints' && Array.isArray(value)) return value.map(() => '');
		if (!NOT_SENT.has(key) || typeof value === 'boolean') return value;
		return Array.isArray(value) ? [] : typeof value === 'string' ? '' : undefined;
	});
	// The form of a question is kept: only its texts are empty.
	return trustBuilt<Question>(JSON.parse(text), 'question', ['id', 'kind']);
}
