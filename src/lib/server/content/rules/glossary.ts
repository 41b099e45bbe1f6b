import { type LessonNode, nodesOf } from '#lib/core/course/lesson-tree.ts';
import type { Lesson, Term } from '#lib/core/course/types.ts';
import { courseTerms, type TermFinder } from '../terms.ts';
import { lessonFile } from './bank.ts';
import { listRule } from './make-rule.ts';
import { catalogueNames, familyNames } from './names.ts';
import { proseOf, readerText } from './prose.ts';
import { typedFinder } from './typed.ts';
import type { Rule } from './types.ts';

/** Fewer links than this mean that the glossary and a lesson use different words. */
const LEAST_TERMS = 3;

const where = (term: Term): string => `lessons/glossary.yaml: ${term.id}`;

const termsIn = (texts: readonly string[], find: TermFinder): Set<Term> =>
	new Set(find(texts.join('\n\n')).map(({ term }) => term));

/** What carries no link to the glossary. */
const unlinked = ({ type }: LessonNode): string | undefined =>
	type === 'link' || type === 'image' || type === 'inlineCode' ? '.' : undefined;

/** The terms that the running text of a lesson links: those that stand outside of links and code. */
export const linkedTerms = ({ tree }: Lesson, find: TermFinder): Set<Term> =>
	termsIn(
		proseOf(tree).map((node) => readerText(node, unlinked)),
		find
	);

/** The terms that stand anywhere in the words of a lesson: its text, its headings, its tables. */
const termsOf = ({ tree }: Lesson, find: TermFinder): Set<Term> =>
	termsIn(
		nodesOf(tree, 'heading', 'paragraph', 'table').map((node) => readerText(node)),
		find
	);

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
