import { type LessonNode, nodesOf, sectionsOf } from '#lib/core/course/lesson-tree.ts';
import type { Lesson } from '#lib/core/course/types.ts';
import { lessonFile } from './bank.ts';
import { judged, listRule } from './make-rule.ts';
import { withoutNames } from './names.ts';
import { proseOf, proseWords, readerText } from './prose.ts';
import { readingGrade } from './reading.ts';
import type { Bank, Finding, Level, Rule } from './types.ts';

const WORDS = 1800;
const CHARACTERS = 700;
const GRADES = [6, 11] as const;
const SECTION_WORDS = 600;
/** The page of the quiz puts some words before it; search results show 160. */
const SUMMARY_CHARACTERS = 140;
/** A shorter alternative text says nothing. */
const ALTERNATIVE = 8;

interface LessonRule {
	id: string;
	title: string;
	threshold: string;
	level?: Level;
	find: (lesson: Lesson, bank: Bank) => string[];
	/** Today's value of one lesson, where findings alone say too little. */
	measure?: (lesson: Lesson, bank: Bank) => string;
}

/** A rule that looks at each lesson by itself. */
function lessonRule({ find, measure, level = 'E', ...words }: LessonRule): Rule {
	return {
		...words,
		level,
		scope: 'item',
		check(bank) {
			const findings: Finding[] = bank.lessons.flatMap((lesson) =>
				find(lesson, bank).map((text) => ({ where: lessonFile(lesson), text }))
			);
			const outcome = judged({ ...words, level }, bank, findings);
			if (!measure) return outcome;
			const values = bank.lessons.map((lesson) => measure(lesson, bank));
			return { ...outcome, value: values.join(', ') || outcome.value };
		}
	};
}

/** The beginning of a text, by which an author finds it. */
const opening = (text: string): string => `"${text.slice(0, 40)}..."`;

const length = lessonRule({
	id: 'L01',
	title: 'Words of a lesson',
	threshold: `at most ${WORDS} of running text`,
	measure: ({ tree }) => String(proseWords(tree)),
	find({ tree }) {
		const words = proseWords(tree);
		return words > WORDS ? [`${words} words`] : [];
	}
});

const paragraphs = lessonRule({
	id: 'L02',
	title: 'Length of paragraphs',
	threshold: `under ${CHARACTERS} characters`,
	find: ({ tree }) =>
		proseOf(tree)
			.map((node) => readerText(node))
			.filter(({ length }) => length >= CHARACTERS)
			.map((text) => `${text.length} characters: ${opening(text)}`)
});

const gradeOf = ({ tree }: Lesson, names: RegExp): number =>
	readingGrade(proseOf(tree).map((node) => withoutNames(readerText(node), names)));

const grade = lessonRule({
	id: 'L03',
	title: 'Reading grade of a lesson (Flesch-Kincaid, product names count as one short word)',
	threshold: `${GRADES[0]} to ${GRADES[1]}`,
	measure: (lesson, { names }) => gradeOf(lesson, names).toFixed(1),
	find(lesson, { names }) {
		const value = gradeOf(lesson, names);
		return value < GRADES[0] || value > GRADES[1] ? [`grade ${value.toFixed(1)}`] : [];
	}
});

const asks = (blocks: readonly LessonNode[]): boolean =>
	nodesOf(blocks, 'component').some(({ name }) => name === 'Check' || name === 'Lab');

const sections = lessonRule({
	id: 'L04',
	title: 'Sections are interrupted by a question or a lab',
	threshold: `none over ${SECTION_WORDS} words without one`,
	find: ({ tree }) =>
		sectionsOf(tree).flatMap(({ title, blocks }) => {
			const words = proseWords(blocks);
			return words > SECTION_WORDS && !asks(blocks) ? [`"${title}" has ${words} words`] : [];
		})
});

const order = lessonRule({
	id: 'L05',
	title: 'Order of a lesson: prediction and lead first, what goes wrong and summary last',
	threshold: 'one or two predictions, a lead paragraph, the two last sections named so',
	find(lesson) {
		const titles = sectionsOf(lesson.tree).map(({ title }) => title);
		const [first] = lesson.tree.filter(({ type }) => type !== 'html');
		const pretests = lesson.pretest.length;
		const summary = /^(?:summary|in short|in brief|what to remember)/i.test(titles.at(-1) ?? '');
		const wrong = /wrong|fail|mistake|trap|backfire|myth/i.test(titles.at(-2) ?? '');
		return [
			...(pretests < 1 || pretests > 2 ? [`${pretests} questions in the pretest`] : []),
			...(first?.type === 'paragraph' ? [] : ['does not begin with a lead paragraph']),
			...(summary ? [] : ['the last section is not the summary']),
			...(wrong ? [] : ['the section before the last does not say what goes wrong'])
		];
	}
});

const figures = lessonRule({
	id: 'L08',
	title: 'Figures have a text alternative and a caption',
	threshold: 'no exception',
	find: ({ tree }) =>
		nodesOf(tree, 'figure')
			.filter(({ alt, title }) => alt.length < ALTERNATIVE || title === '')
			.map(({ url }) => `${url} lacks one`)
});

const summaries = lessonRule({
	id: 'L09',
	title: 'Summary for cards and search results',
	threshold: `one sentence of at most ${SUMMARY_CHARACTERS} characters`,
	find: ({ summary }) =>
		summary.length > SUMMARY_CHARACTERS ? [`${summary.length} characters`] : []
});

const figured = lessonRule({
	id: 'L10',
	title: 'Each lesson has figures that explain',
	threshold: 'at least two',
	measure: ({ tree }) => String(nodesOf(tree, 'figure').length),
	find({ tree }) {
		const { length } = nodesOf(tree, 'figure');
		return length < 2 ? [`has ${length} of 2 figures`] : [];
	}
});

/** Claims from elsewhere that are not plainly correct must be met by a question. */
const claims: Rule = listRule({
	id: 'L11',
	title: 'Claims from elsewhere that are wrong, outdated or loose are corrected and asked',
	level: 'E',
	threshold: 'each by at least one question',
	list: ({ course }) =>
		course.claims
			.filter(({ verdict, questions }) => verdict !== 'correct' && questions.length === 0)
			.map(({ id }) => ({ where: `lessons/claims.yaml: ${id}`, text: 'no question asks it' }))
});

/** Rules about the text of a lesson. */
export const lessonRules: readonly Rule[] = [
	length,
	paragraphs,
	grade,
	sections,
	order,
	figures,
	figured,
	summaries,
	claims
];
