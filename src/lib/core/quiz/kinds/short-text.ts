import * as v from 'valibot';
import { oneField, valueOf } from '../choices.ts';
import { id, partOf, questionOf, text } from '../schema.ts';
import type { Kind, Mark } from '../types.ts';

const phrases = v.pipe(v.array(text), v.minLength(1, 'at least one phrase'));
const own = {
	kind: v.literal('short-text'),
	/** What counts as right, after `normalise`. */
	answers: phrases,
	/** Examples that must be graded right, and wrong: tested at each build. */
	accept: phrases,
	reject: phrases,
	feedback: text,
	wrong: v.optional(
		v.array(
			v.strictObject({ id, answers: phrases, misconception: v.optional(id), feedback: text })
		),
		[]
	)
};
export const shortTextSchema = questionOf(own);
export const shortTextPart = partOf(own);
export type ShortText = v.InferOutput<typeof shortTextPart>;

/** Lower case, one space between words, no punctuation, no leading article. */
export function normalise(typed: string): string {
	const plain = typed.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	const words = plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
	return words.replace(/^(a|an|the) /, '');
}

/** True when one letter more, less, other, or two neighbours swapped lead from one text to the other. */
export function isOneSlip(a: string, b: string): boolean {
	if (a === b) return true;
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (long.length - short.length > 1) return false;
	let i = 0;
	while (i < short.length && short[i] === long[i]) i++;
	if (short.length < long.length) return short.slice(i) === long.slice(i + 1);
	if (short.slice(i + 1) === long.slice(i + 1)) return true;
	const swapped = short[i] === long[i + 1] && short[i + 1] === long[i];
	return swapped && short.slice(i + 2) === long.slice(i + 2);
}

/** A slip is forgiven in phrases of six letters and more: in shorter ones it makes another word. */
function matches(typed: string, phrase: string): boolean {
	const [given, goal] = [normalise(typed), normalise(phrase)];
	return given === goal || (goal.length >= 6 && isOneSlip(given, goal));
}

/** A word or short phrase. The answer is the typed text. `perOption.answer` tells right from wrong; a known error is marked by its id. */
export const shortText: Kind<ShortText> = {
	units: () => [],
	read: (_question, fields, prefix) => valueOf(fields, `${prefix}text`),
	fields: (_question, answer, prefix) => oneField(`${prefix}text`, answer),
	check: (_question, answer) =>
		typeof answer === 'string' && normalise(answer) !== ''
			? undefined
			: 'Type a word or a short phrase first.',
	grade(question, answer) {
		const typed = typeof answer === 'string' ? answer : '';
		const right = question.answers.some((phrase) => matches(typed, phrase));
		const perOption: Record<string, Mark> = { answer: right ? 'right' : 'wrong' };
		for (const known of question.wrong) {
			const hit = !right && known.answers.some((phrase) => matches(typed, phrase));
			perOption[known.id] = hit ? 'wrong' : 'left';
		}
		return { earned: right ? 1 : 0, total: 1, perOption };
	}
};
