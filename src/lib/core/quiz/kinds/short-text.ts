import * as v from 'valibot';
import { type Description, idsAt, reasonsAt } from '../description.ts';
import { oneField, valueOf } from '../choices.ts';
import { forAuthors, id, markdown, partOf, questionOf, reason, text } from '../schema.ts';
import { isSlipOf, normalise, partsOf, wordsOf } from '../typed-words.ts';
import type { Kind, Mark } from '../types.ts';

const phrases = v.pipe(v.array(text), v.minLength(1, 'at least one phrase'));
const own = {
	kind: v.literal('short-text'),
	/** What counts as right, after `normalise`. */
	answers: phrases,
	/** Examples that must be graded right, and wrong: tested at each build. */
	accept: forAuthors(phrases),
	reject: forAuthors(phrases),
	feedback: markdown,
	/** Words one slip away from a word of an answer that mean something else. The build adds what it finds. */
	neighbours: v.optional(v.array(text)),
	wrong: v.optional(v.array(v.strictObject({ id, answers: phrases, ...reason })), [])
};
export const shortTextSchema = questionOf(own);
export const shortTextPart = partOf(own);
export type ShortText = v.InferOutput<typeof shortTextPart>;

/** Letters from which on a slip in a phrase is forgiven: in shorter ones it makes another word. */
const LONG = 6;

/** True for the same words, joined, parted or hyphenated as one likes: "fine tuning", "finetuning". */
const isSame = (given: string, goal: string): boolean =>
	given.replaceAll(' ', '') === goal.replaceAll(' ', '');

/** True when one slip in one word leads from the phrase to what was typed, and that word means nothing else. */
function isSlip(given: string, goal: string, neighbours: ReadonlySet<string>): boolean {
	const [typed, wanted] = [wordsOf(given), wordsOf(goal)];
	if (goal.length < LONG || typed.length !== wanted.length) return false;
	const [first, ...more] = typed.flatMap((word, place) => (word === wanted[place] ? [] : [place]));
	if (first === undefined || more.length > 0) return false;
	const [word = '', meant = ''] = [typed[first], wanted[first]];
	return !neighbours.has(word) && isSlipOf(word, meant);
}

/** The first letters of a phrase: "ttft" of "time to first token". */
const initials = (phrase: string): string =>
	wordsOf(phrase)
		.map((word) => word.slice(0, 1))
		.join('');

type Matches = (given: string, goal: string) => boolean;

/**
 * True for a text that says one of the phrases, or several of them and nothing else: an abbreviation in
 * brackets, or another right word behind a comma, is an addition.
 */
function says(typed: string, answers: readonly string[], matches: Matches): boolean {
	const goals = answers.map(normalise);
	const isOne = (part: string) => goals.some((goal) => matches(part, goal));
	if (isOne(normalise(typed))) return true;
	const parts = partsOf(typed);
	if (parts.length < 2 || !parts.some(isOne)) return false;
	return parts.every((part) => isOne(part) || goals.some((goal) => initials(goal) === part));
}

/** Which list of phrases a text says: 0 the right answers, then the known errors in their order; -1 none. */
function listOf({ answers, wrong, neighbours = [] }: ShortText, typed: string): number {
	const refused = new Set(neighbours);
	const lists = [answers, ...wrong.map((known) => known.answers)];
	const slip: Matches = (given, goal) => isSame(given, goal) || isSlip(given, goal, refused);
	// What is written without a slip is meant as it stands, before a slip is seen in it.
	const exact = lists.findIndex((phrases) => says(typed, phrases, isSame));
	return exact >= 0 ? exact : lists.findIndex((phrases) => says(typed, phrases, slip));
}

/** A word or short phrase. The answer is the typed text. `perOption.answer` tells right from wrong; a known error is marked by its id. */
export const shortText: Kind<ShortText> = {
	order: () => [],
	read: (_question, fields, prefix) => valueOf(fields, `${prefix}text`),
	fields: (_question, answer, prefix) => oneField(`${prefix}text`, answer),
	check: (_question, answer) =>
		typeof answer === 'string' && normalise(answer) !== '' ? undefined : { code: 'nothing-typed' },
	grade(question, answer) {
		const list = typeof answer === 'string' ? listOf(question, answer) : -1;
		const perOption: Record<string, Mark> = { answer: list === 0 ? 'right' : 'wrong' };
		for (const [place, { id }] of question.wrong.entries())
			perOption[id] = list === place + 1 ? 'wrong' : 'left';
		return { earned: list === 0 ? 1 : 0, total: 1, perOption };
	}
};

/** Marks of a typed answer stand under `answer` and the ids of known errors. */
export const shortTextDescription: Description<ShortText> = {
	ids: ({ wrong }) => [idsAt('wrong', [...wrong, { id: 'answer' }])],
	reasons: ({ answers, feedback, wrong }) => [
		{ id: 'answer', path: [], text: answers.join(' '), feedback, wrong: false },
		...reasonsAt('wrong', wrong, (known) => ({ text: known.answers.join(' '), wrong: true }))
	],
	asked: () => [],
	keys: ({ answers }) => answers
};
