import type { Lesson } from '#lib/core/course/types.ts';
import { lessonFile } from './bank.ts';
import { judged, listRule } from './make-rule.ts';
import { withoutNames } from './names.ts';
import { blocksOf, isProse, proseWords, readerText, type Block } from './prose.ts';
import { readingGrade } from './reading.ts';
import type { Bank, Finding, Level, Rule } from './types.ts';

const WORDS = 1200;
const CHARACTERS = 500;
const GRADE = 10;
const SECTION_WORDS = 600;
const SUMMARY_CHARACTERS = 160;

interface LessonRule {
	id: string;
	title: string;
	threshold: string;
	level?: Level;
	find: (lesson: Lesson, blocks: Block[], bank: Bank) => string[];
	/** Today's value of one lesson, where findings alone say too little. */
	measure?: (lesson: Lesson, blocks: Block[], bank: Bank) => string;
}

/** A rule that looks at each lesson by itself. */
function lessonRule({ find, measure, level = 'E', ...words }: LessonRule): Rule {
	return {
		...words,
		level,
		scope: 'item',
		check(bank) {
			const read = bank.lessons.map((lesson) => ({ lesson, blocks: blocksOf(lesson.markdown) }));
			const findings: Finding[] = read.flatMap(({ lesson, blocks }) =>
				find(lesson, blocks, bank).map((text) => ({ where: lessonFile(lesson), text }))
			);
			const outcome = judged({ ...words, level }, bank, findings);
			if (!measure) return outcome;
			const values = read.map(({ lesson, blocks }) => measure(lesson, blocks, bank));
			return { ...outcome, value: values.join(', ') || outcome.value };
		}
	};
}

/** The beginning of a text, by which an author finds it. */
const opening = (text: string): string => `"${readerText(text).slice(0, 40)}..."`;

const length = lessonRule({
	id: 'L01',
	title: 'Words of a lesson',
	threshold: `at most ${WORDS} of running text`,
	measure: (_lesson, blocks) => String(proseWords(blocks)),
	find(_lesson, blocks) {
		const words = proseWords(blocks);
		return words > WORDS ? [`${words} words`] : [];
	}
});

const paragraphs = lessonRule({
	id: 'L02',
	title: 'Length of paragraphs',
	threshold: `under ${CHARACTERS} characters`,
	find: (_lesson, blocks) =>
		blocks
			.filter((block) => isProse(block) && readerText(block.text).length >= CHARACTERS)
			.map((block) => `${readerText(block.text).length} characters: ${opening(block.text)}`)
});

function gradeOf(blocks: readonly Block[], names: RegExp): number {
	const texts = blocks.filter(isProse).map((block) => withoutNames(readerText(block.text), names));
	return readingGrade(texts);
}

const grade = lessonRule({
	id: 'L03',
	title: 'Reading grade of a lesson (Flesch-Kincaid, product names count as one short word)',
	threshold: `at most ${GRADE}`,
	measure: (_lesson, blocks, bank) => gradeOf(blocks, bank.names).toFixed(1),
	find(_lesson, blocks, bank) {
		const value = gradeOf(blocks, bank.names);
		return value > GRADE ? [`grade ${value.toFixed(1)}`] : [];
	}
});

const asks = (block: Block): boolean =>
	block.kind === 'component' && /^<(?:Check\b|\w*Lab\b)/.test(block.text);

const sections = lessonRule({
	id: 'L04',
	title: 'Sections are interrupted by a question or a lab',
	threshold: `none over ${SECTION_WORDS} words without one`,
	find(_lesson, blocks) {
		const names = [...new Set(blocks.map((block) => block.section))];
		return names.flatMap((name) => {
			const own = blocks.filter((block) => block.section === name);
			const words = proseWords(own);
			return words > SECTION_WORDS && !own.some(asks) ? [`"${name}" has ${words} words`] : [];
		});
	}
});

const order = lessonRule({
	id: 'L05',
	title: 'Order of a lesson: prediction and lead first, what goes wrong and summary last',
	threshold: 'one or two predictions, a lead paragraph, the two last sections named so',
	find(lesson, blocks) {
		const titles = lesson.headings.filter(({ level }) => level === 2).map(({ text }) => text);
		const pretests = lesson.pretest.length;
		const summary = /^(?:summary|in short|in brief|what to remember)/i.test(titles.at(-1) ?? '');
		const wrong = /wrong|fail|mistake|trap|backfire|myth/i.test(titles.at(-2) ?? '');
		return [
			...(pretests < 1 || pretests > 2 ? [`${pretests} questions in the pretest`] : []),
			...(blocks[0]?.kind === 'paragraph' ? [] : ['does not begin with a lead paragraph']),
			...(summary ? [] : ['the last section is not the summary']),
			...(wrong ? [] : ['the section before the last does not say what goes wrong'])
		];
	}
});

const figures = lessonRule({
	id: 'L08',
	title: 'Figures have a text alternative and a caption',
	threshold: 'no exception',
	find: (_lesson, blocks) =>
		blocks
			.filter((block) => block.kind === 'figure')
			.filter((block) => !/^!\[[^\]]{8,}\]\(\S+ "[^"]+"\)/.test(block.text))
			.map((block) => `${block.text.slice(0, 40)} lacks one`)
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
	title: 'Each lesson has a figure that explains',
	threshold: 'at least one',
	measure: (_lesson, blocks) => String(blocks.filter(({ kind }) => kind === 'figure').length),
	find: (_lesson, blocks) => (blocks.some(({ kind }) => kind === 'figure') ? [] : ['has no figure'])
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
