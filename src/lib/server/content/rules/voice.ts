import type { Lesson } from '#lib/core/course/types.ts';
import { lessonFile, textsOf } from './bank.ts';
import { bankRule, listRule, percent } from './make-rule.ts';
import { withoutNames } from './names.ts';
import { proseOf, readerText } from './prose.ts';
import type { Bank, Finding, Rule } from './types.ts';
import { sentencesOf, wordsOf } from './words.ts';

/** Words of a sentence: short ones leave the logic to the reader, long ones the breath. */
const LESSON_MEAN = [14, 19] as const;
const STEM_MEAN = [9, 19] as const;
const SHORT = 8;
const SHORT_SHARE = 0.22;

/** How long the sentences of some texts are. */
interface Pace {
	mean: number;
	/** Share of sentences of eight words or fewer, 0 to 1. */
	short: number;
}

function paceOf(texts: readonly string[]): Pace {
	const lengths = texts.flatMap(sentencesOf).map((sentence) => wordsOf(sentence).length);
	const count = Math.max(1, lengths.length);
	return {
		mean: lengths.reduce((sum, length) => sum + length, 0) / count,
		short: lengths.filter((length) => length <= SHORT).length / count
	};
}

/** The running text of a lesson, each paragraph by itself; names of products count as one word. */
const proseTexts = ({ tree }: Lesson, names: RegExp): string[] =>
	proseOf(tree).map((node) => withoutNames(readerText(node), names));

function paceFindings({ mean, short }: Pace): string[] {
	const [least, most] = LESSON_MEAN;
	return [
		...(mean < least || mean > most ? [`${mean.toFixed(1)} words a sentence`] : []),
		// As it is printed: in whole per cent.
		...(Math.round(short * 100) > SHORT_SHARE * 100
			? [`${percent(short)} of sentences have ${SHORT} words or fewer`]
			: [])
	];
}

const lessonPace: Rule = {
	id: 'L12',
	title: 'Length of sentences of a lesson',
	level: 'E',
	threshold: `${LESSON_MEAN.join(' to ')} words on average, at most ${percent(SHORT_SHARE)} of ${SHORT} or fewer`,
	scope: 'item',
	check({ lessons, names }) {
		const paces = lessons.map((lesson) => ({ lesson, pace: paceOf(proseTexts(lesson, names)) }));
		const findings: Finding[] = paces.flatMap(({ lesson, pace }) =>
			paceFindings(pace).map((text) => ({ where: lessonFile(lesson), text }))
		);
		const value = paces
			.map(({ pace }) => `${pace.mean.toFixed(1)} (${percent(pace.short)})`)
			.join(', ');
		return { value, ok: findings.length === 0, findings };
	}
};

const stemPace: Rule = bankRule({
	id: 'I26',
	title: 'Length of sentences of stems',
	level: 'E',
	threshold: `${STEM_MEAN.join(' to ')} words on average`,
	check({ items, names }) {
		const { mean } = paceOf(items.map(({ stem }) => withoutNames(stem, names)));
		const ok = mean >= STEM_MEAN[0] && mean <= STEM_MEAN[1];
		const text = `${mean.toFixed(1)} words a sentence`;
		return { value: text, ok, findings: ok ? [] : [{ where: 'bank', text }] };
	}
});

/** Words for which the field has others, with those. */
const OURS: readonly [RegExp, string][] = [
	[/\b(?:quality )?floors?\b/i, 'acceptance threshold'],
	[/\bgates before\b|\b(?:yes-or-no|hard) gates?\b/i, 'hard requirement'],
	[/\brungs?\b/i, 'step'],
	[/\bceilings?\b/i, '`maxTokens` limit'],
	[/\bchances\b/i, 'probabilities'],
	[/\bsaved stages?\b/i, 'checkpoint'],
	[/\bthin tables?\b/i, 'low-rank matrices'],
	[/\bbook(?:s|ed)? the quota\b/i, 'reserves quota'],
	[/\bgo(?:es)? on with\b/i, 'continues'],
	[/\bputs? out\b/i, 'outputs'],
	[/\blowest similarity\b/i, 'similarity threshold'],
	[/\bdear(?:er|est)\b|\bdear (?:model|training|way)\b/i, 'expensive'],
	[/\bmend(?:s|ed|ing)?\b/i, 'fix'],
	[/\bborne\b/i, 'tolerated']
];

const foreignIn = (text: string): string[] =>
	OURS.flatMap(([pattern, better]) => {
		const found = pattern.exec(text)?.[0];
		return found === undefined ? [] : [`"${found}": write "${better}"`];
	});

function foreignWords({ course, lessons }: Bank): Finding[] {
	const inLessons = lessons.flatMap((lesson) => [
		...[lesson.title, lesson.summary, ...lesson.objectives.map(({ text }) => text)].map((text) => ({
			where: lessonFile(lesson),
			text
		})),
		...lesson.tree.map((node) => ({ where: lessonFile(lesson), text: readerText(node) })),
		...lesson.bank.flatMap((question) =>
			textsOf(question).map(({ text }) => ({
				where: `${lesson.folder}/quiz.yaml: ${question.id}`,
				text
			}))
		)
	]);
	const inLabs = [...course.labs.values()].flatMap(({ id, title, intro, task, predict }) =>
		[title, intro, task, predict.ask, predict.because, ...predict.options].map((text) => ({
			where: `lessons/labs/${id}.yaml`,
			text
		}))
	);
	const inTerms = course.glossary.map(({ id, term, definition }) => ({
		where: `lessons/glossary.yaml: ${id}`,
		text: `${term}. ${definition}`
	}));
	return [...inLessons, ...inLabs, ...inTerms].flatMap(({ where, text }) =>
		foreignIn(text).map((found) => ({ where, text: found }))
	);
}

const terms: Rule = listRule({
	id: 'L13',
	title: "The field's own words",
	level: 'E',
	threshold: 'none of those that stood for them here',
	list: foreignWords
});

const CORRECTIONS = 6;
const CORRECTION = /\byou (?:may|might|will) (?:read|hear|meet)\b/gi;

const corrections: Rule = bankRule({
	id: 'L14',
	title: 'What others say is corrected where it helps ("You may read")',
	level: 'E',
	threshold: `at most ${CORRECTIONS} in the course`,
	check({ lessons }) {
		const findings = lessons.flatMap((lesson) =>
			proseOf(lesson.tree).flatMap((node) =>
				(readerText(node).match(CORRECTION) ?? []).map((text) => ({
					where: lessonFile(lesson),
					text
				}))
			)
		);
		return { value: String(findings.length), ok: findings.length <= CORRECTIONS, findings };
	}
});

/** Rules about the voice of the course. */
export const voiceRules: readonly Rule[] = [stemPace, lessonPace, terms, corrections];
