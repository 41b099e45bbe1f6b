import { isRecord } from '#lib/core/quiz/types.ts';
import type { Part } from '#lib/core/quiz/parts.ts';
import type { Question } from '#lib/core/quiz/questions.ts';

/** Texts that a drawn question shows as HTML: they already stand in the page. */
const DRAWN = new Set(['text', 'feedback', 'why', 'scenario', 'left', 'stem']);
/** What only authors and checks need. */
const UNUSED = new Set([
	'misconception',
	'accept',
	'reject',
	'computed',
	'sources',
	'level',
	'objective'
]);

/** One blank: an empty text would count as "nothing drawn here" when the page becomes live. */
const BLANK = ' ';

/**
 * A question as it travels beside its drawn form: without the texts that the page holds already.
 * Svelte keeps drawn HTML as it is when a page becomes live (see its note on `hydration_html_changed`),
 * so the texts need not come twice. Matching and categories keep theirs: they stand in plain text.
 */
export function bareQuestion(question: Question): Question {
	const plain = new Set(spareTexts(question));
	const text: string = JSON.stringify(question, function (this: unknown, key, value: unknown) {
		if (UNUSED.has(key)) return Array.isArray(value) ? [] : undefined;
		if (typeof value !== 'string' || !DRAWN.has(key) || plain.has(value)) return value;
		return isCategory(this) ? value : BLANK;
	});
	const bare: unknown = JSON.parse(text);
	if (!isBare(bare)) throw new TypeError('A question is a record.');
	return bare;
}

/** The form of a question is kept: only its texts are blank, and what nothing in the page reads is gone. */
const isBare = (value: unknown): value is Question => isRecord(value);

/** The right sides of matching questions that belong to no pair, those in the parts of a case too. */
function spareTexts(question: Question | Part): string[] {
	if (question.kind === 'case') return question.parts.flatMap(spareTexts);
	return question.kind === 'matching' ? question.extra.map((spare) => spare.text) : [];
}

/** A category is an id and a text, and nothing else. */
const isCategory = (holder: unknown): boolean =>
	typeof holder === 'object' && holder !== null && Object.keys(holder).join() === 'id,text';
