import type { Lesson, Term } from '#lib/core/course/types.ts';
import { courseTerms, type TermFinder } from '../terms.ts';
import { lessonFile } from './bank.ts';
import { listRule } from './make-rule.ts';
import { catalogueNames, familyNames } from './names.ts';
import { blocksOf, isProse, readerText, type Block } from './prose.ts';
import { typedFinder } from './typed.ts';
import type { Rule } from './types.ts';

/** Fewer links than this mean that the glossary and a lesson use different words. */
const LEAST_TERMS = 3;

const where = (term: Term): string => `lessons/glossary.yaml: ${term.id}`;

function termsIn(blocks: readonly Block[], find: TermFinder): Set<Term> {
	const texts = blocks.map(({ text }) => readerText(text));
	return new Set(find(texts.join('\n\n')).map(({ term }) => term));
}

/** The terms that the running text of a lesson links: those that stand outside of links and code. */
export function linkedTerms(lesson: Lesson, find: TermFinder): Set<Term> {
	const prose = blocksOf(lesson.markdown).filter(isProse);
	const plain = prose.map((block) => ({
		...block,
		text: block.text.replace(/!?\[[^\]]*\]\([^)]*\)/g, '.').replace(/`[^`]*`/g, '.')
	}));
	return termsIn(plain, find);
}

/** The terms that stand anywhere in the words of a lesson: its text, its headings, its tables. */
function termsOf(lesson: Lesson, find: TermFinder): Set<Term> {
	const blocks = blocksOf(lesson.markdown);
	return termsIn(
		blocks.filter(({ kind }) => kind !== 'code' && kind !== 'figure' && kind !== 'component'),
		find
	);
}

/** Rules that keep the glossary and the lessons together. */
export const glossaryRules: readonly Rule[] = [
	listRule({
		id: 'G01',
		title: 'Prices, limits, dates, versions and states stand in no definition',
		level: 'E',
		threshold: 'none',
		list({ course }) {
			const names = { names: catalogueNames(course), families: familyNames(course), given: [] };
			const find = typedFinder(names);
			return course.glossary.flatMap((term) =>
				find(term.definition).map(({ what, text }) => ({
					where: where(term),
					text: `typed ${what} "${text}"`
				}))
			);
		}
	}),
	listRule({
		id: 'G02',
		title: 'The lesson that teaches a term holds it',
		level: 'E',
		threshold: 'each term of a lesson that is ready',
		list({ course, lessons }) {
			const find = courseTerms(course);
			return lessons.flatMap((lesson) => {
				const held = termsOf(lesson, find);
				return course.glossary
					.filter((term) => term.lesson === lesson.slug && !held.has(term))
					.map((term) => ({
						where: where(term),
						text: `"${term.term}" and its forms stand nowhere in ${lessonFile(lesson)}`
					}));
			});
		}
	}),
	listRule({
		id: 'G03',
		title: 'Each lesson links its terms to the glossary',
		level: 'E',
		threshold: `at least ${LEAST_TERMS} terms in its running text`,
		list({ course, lessons }) {
			const find = courseTerms(course);
			return lessons.flatMap((lesson) => {
				const { size } = linkedTerms(lesson, find);
				return size < LEAST_TERMS ? [{ where: lessonFile(lesson), text: `${size} terms` }] : [];
			});
		}
	})
];
