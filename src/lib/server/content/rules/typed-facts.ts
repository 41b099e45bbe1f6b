import { nodesOf, sectionsOf } from '#lib/core/course/lesson-tree.ts';
import type { Lesson } from '#lib/core/course/types.ts';
import { lessonFile, quizFile, textsOf } from './bank.ts';
import { listRule } from './make-rule.ts';
import { catalogueNames, familyNames } from './names.ts';
import { type Text, typedFinder, unusedGiven } from './typed.ts';
import type { Bank, Finding, Rule } from './types.ts';

type Finder = (text: Text, where: string) => Finding[];

/** Looks for typed values in the texts of one file, in which these numbers are declared. */
function finderFor({ course }: Bank, given: readonly string[]): Finder {
	const find = typedFinder({ names: catalogueNames(course), families: familyNames(course), given });
	return (written, where) =>
		find(written).map(({ what, text }) => ({ where, text: `typed ${what} "${text}"` }));
}

function unused(given: readonly string[], texts: readonly Text[], where: string): Finding[] {
	return unusedGiven(given, texts).map((phrase) => ({
		where,
		text: `"${phrase}" is declared in "given", but stands nowhere`
	}));
}

function proseFindings(lesson: Lesson, bank: Bank): Finding[] {
	const typedIn = finderFor(bank, lesson.given);
	const file = lessonFile(lesson);
	const head = [lesson.title, lesson.summary].map((text) => ({ text, place: 'front matter' }));
	const sections = sectionsOf(lesson.tree).flatMap(({ title, blocks }) => [
		{ text: title, place: title || 'lead' },
		...nodesOf(blocks, 'heading', 'paragraph', 'table', 'figure').map((node) => ({
			text: [node],
			place: title || 'lead'
		}))
	]);
	const texts: { text: Text; place: string }[] = [...head, ...sections];
	return [
		...texts.flatMap(({ text, place }) => typedIn(text, `${file}: ${place}`)),
		...unused(
			lesson.given,
			texts.map(({ text }) => text),
			file
		)
	];
}

function quizFindings(lesson: Lesson, bank: Bank): Finding[] {
	const typedIn = finderFor(bank, lesson.quizGiven);
	const file = quizFile(lesson);
	const texts = lesson.bank.flatMap((question) =>
		textsOf(question).map(({ path, text }) => ({ where: `${file}: ${question.id} ${path}`, text }))
	);
	return [
		...texts.flatMap(({ where, text }) => typedIn(text, where)),
		...unused(
			lesson.quizGiven,
			texts.map(({ text }) => text),
			file
		)
	];
}

function claimFindings(bank: Bank): Finding[] {
	const typedIn = finderFor(bank, []);
	return bank.course.claims.flatMap(({ id, claim, truth }) =>
		typedIn(`${claim} ${truth}`, `lessons/claims.yaml: ${id}`)
	);
}

const threshold = 'none, but for invented numbers declared in "given"';

/** Rules that send every price, limit, date, version and state to the catalogue. */
export const typedRules: readonly Rule[] = [
	listRule({
		id: 'L06',
		title: 'Prices, limits, dates, versions and states in the text come from the catalogue',
		level: 'E',
		threshold,
		list: (bank) => [
			...bank.lessons.flatMap((lesson) => proseFindings(lesson, bank)),
			...claimFindings(bank)
		]
	}),
	listRule({
		id: 'L07',
		title: 'Prices, limits, dates, versions and states in questions come from the catalogue',
		level: 'E',
		threshold,
		list: (bank) => bank.lessons.flatMap((lesson) => quizFindings(lesson, bank))
	})
];
