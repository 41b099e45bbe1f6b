import { bankRule, itemRule, percent } from './make-rule.ts';
import { withoutNames } from './names.ts';
import { readingGrade } from './reading.ts';
import type { Bank, Item, Outcome, Rule } from './types.ts';
import { sentencesOf, wordsOf } from './words.ts';

/** The sentence that asks: the last with a question mark, else the last that does not only count. */
export function askingSentence(stem: string): string {
	const sentences = sentencesOf(stem);
	const asked = sentences.filter((sentence) => sentence.endsWith('?')).at(-1);
	return asked ?? sentences.filter((s) => !/^choose \w+\.?$/i.test(s)).at(-1) ?? stem;
}

const ofTheAbove: readonly RegExp[] = [
	/\b(?:all|none|both|any|neither|either|each|some)(?: of)?(?: the)? (?:above|below|these|those|others?|options|answers|choices)\b/i,
	/^(?:all|none|both|neither) of them\b/i,
	/\b(?:both )?\(?[A-F]\)? (?:and|or|&) \(?[A-F]\)?(?![\p{L}\p{N}])/u,
	/\boptions? (?:[A-F]|\d)\b/
];

const i08: Rule = itemRule({
	id: 'I08',
	title: 'No "all of the above", "none of these", "A and B"',
	level: 'E',
	threshold: 'none',
	find: (item) =>
		item.choices
			.filter((choice) => ofTheAbove.some((pattern) => pattern.test(choice.text)))
			.map((choice) => `"${choice.text}"`)
});

/** "and not between bursts" and ", not draw" only mark a contrast. */
const negation =
	/(?<!\b(?:and|but) |, )\bnot\b|\b(?:except|never|cannot|neither|nor|incorrect|false|untrue|unsuitable|inappropriate|least (?:likely|suitable|appropriate|useful|true))\b|n['’]t\b/gi;

const negationsIn = (text: string): string[] => text.match(negation) ?? [];

/** True when a negating word of the stem is printed strong, so that nobody reads past it. */
const isMarked = (item: Item): boolean =>
	[...item.markdown.matchAll(/\*\*([^*]+)\*\*/g)].some((m) => negationsIn(m[1] ?? '').length > 0);

function negatedStems(bank: Bank): Outcome {
	const negated = bank.items.filter((item) => negationsIn(askingSentence(item.stem)).length > 0);
	const share = negated.length / Math.max(1, bank.items.length);
	const unmarked = negated.filter((item) => !isMarked(item));
	return {
		value: `${percent(share)}, ${unmarked.length} unmarked`,
		ok: share <= 0.05 && unmarked.length === 0,
		findings: negated.map((item) => ({
			where: item.where,
			text: isMarked(item) ? 'asks by a negation' : 'asks by a negation that is not strong'
		}))
	};
}

const i09: Rule = bankRule({
	id: 'I09',
	title: 'Questions that ask by a negation',
	level: 'W',
	threshold: 'at most 5%, the word printed strong',
	check: negatedStems
});

const doubled: readonly RegExp[] = [
	/\bnot (?:un(?:common|likely|usual|true|important|necessary|suitable)|im(?:possible|probable|practical)|in(?:correct|accurate|frequent|significant|appropriate)|without|never|no)\b/i,
	/\b(?:never|cannot|can['’]t|without) (?:not|never|un(?:likely|common)|im(?:possible))\b/i,
	/\bnone [^.?!]*\b(?:not|cannot|never)\b/i
];

const isDoubled = (text: string): boolean => doubled.some((pattern) => pattern.test(text));

const i17: Rule = itemRule({
	id: 'I17',
	title: 'No double negation, in a sentence or between stem and option',
	level: 'E',
	threshold: 'none',
	find(item) {
		const asking = askingSentence(item.stem);
		const asked = negationsIn(asking).length;
		const twice = asked > 1 || isDoubled(item.stem) ? ['the stem negates twice'] : [];
		const options = item.choices.filter(
			({ text }) => isDoubled(text) || (asked > 0 && negationsIn(text).length > 0)
		);
		return [...twice, ...options.map(({ id }) => `with "${id}" a negation meets a negation`)];
	}
});

const tasks =
	/^(?:then |now |so )?(?:arrange|assign|calculate|choose|complete|compute|decide|estimate|fill|find|give|match|name|order|pick|place|predict|put|rank|read|select|sort|type|work|write)\b/i;
const leaning =
	/\b(?:this lesson|this section|in the lesson|the text above|figure above|table above|as you read|previous question|the above)\b/i;

/** Beside an exhibit. */
const STEM_WORDS = 90;

const i15: Rule = itemRule({
	id: 'I15',
	title: 'The stem is a question or a task that can be read alone',
	level: 'W',
	threshold: `a question or task of at most ${STEM_WORDS} words (a scenario: 120)`,
	find(item) {
		const sentences = sentencesOf(item.stem);
		const asks = sentences.some((s) => s.endsWith('?') || tasks.test(s));
		const { length } = wordsOf(item.stem);
		const scenario = item.question.kind === 'case' ? wordsOf(item.question.scenario).length : 0;
		return [
			...(asks ? [] : ['the stem neither asks nor sets a task']),
			...(length > STEM_WORDS ? [`the stem has ${length} words`] : []),
			...(scenario > 120 ? [`the scenario has ${scenario} words`] : []),
			...(leaning.test(item.stem) ? ['the stem leans on something outside it'] : [])
		];
	}
});

const ended = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

/** All that is read before answering, each text ending its sentence. */
function askedTexts(item: Item): string[] {
	return [item.prompt, ...item.asked].map(ended);
}

const i16: Rule = itemRule({
	id: 'I16',
	title: 'Reading grade of stem and options (product names count as one short word)',
	level: 'W',
	threshold: 'at most 11',
	find(item, bank) {
		const texts = askedTexts(item).map((text) => withoutNames(text, bank.names));
		const grade = readingGrade(texts);
		return grade > 11 ? [`grade ${grade.toFixed(1)}`] : [];
	}
});

/** Rules about how questions and options are worded. */
export const wordingRules: readonly Rule[] = [i08, i09, i15, i16, i17];
