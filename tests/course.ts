import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PAGES as PAGES_OF_SITE } from '../src/lib/core/course/pages.ts';
import type { Lesson } from '../src/lib/core/course/types.ts';
import { kindOf, type KindName, type Question } from '../src/lib/core/quiz/questions.ts';
import type { Answer } from '../src/lib/core/quiz/types.ts';
import { readCourse } from '../src/lib/server/content/read-course.ts';
import { pointsOf } from './quiz/questions.ts';

export { fieldsFor, rightAnswer, wrongAnswer } from './quiz/questions.ts';

export const { course } = readCourse(
	join(fileURLToPath(new URL('..', import.meta.url)), 'lessons')
);

export const passMark = course.passMark;

export const glossary = course.glossary;

/** The lessons that have pages. */
export const lessons = course.lessons.filter((lesson) => lesson.ready);

/** The models of the catalogue, which have a row on the page of models. */
export const models = [...course.entries.values()].filter(({ kind }) => kind === 'model');

/** The first two lessons that have pages: enough for journeys that show how all of them work. */
export const [firstLesson, secondLesson] = firstTwo();

function firstTwo(): [Lesson, Lesson] {
	const [first, second] = lessons;
	if (!first || !second) throw new Error('The journeys need two lessons that are ready.');
	return [first, second];
}

/** A lab on a page of its own: those pages differ in the lab alone. */
export const LAB_PAGE = 'labs/watch-it-paint/';

/** Every page of the site, of the labs' own one, and one that is none; relative to the site. */
export const PAGES = [
	'',
	...lessons.flatMap(({ slug }) => [`lessons/${slug}/`, `lessons/${slug}/quiz/`]),
	...PAGES_OF_SITE.map(({ route }) => `${route.slice(1)}/`).filter((path) => path !== '/'),
	LAB_PAGE,
	'lessons/nowhere/'
];

/** Pages of lessons differ in their text alone: those of the first two stand for all. */
export const isFirstOfItsSort = (path: string): boolean =>
	!lessons.slice(2).some(({ slug }) => path.startsWith(`lessons/${slug}/`));

/** A page of each sort, lessons and quizzes twice. */
export const PAGES_OF_EACH_SORT = PAGES.filter(isFirstOfItsSort);

export const questionsOf = (lesson: Lesson, ids: readonly string[]): Question[] =>
	ids.map((id) => questionOf(lesson, id));

export function questionOf(lesson: Lesson, id: string): Question {
	const found = lesson.bank.find((question) => question.id === id);
	if (!found) throw new Error(`No question "${id}" in ${lesson.slug}.`);
	return found;
}

/** The first question of a kind in the text of a lesson, and the lesson. */
export function findCheck<K extends KindName>(
	kind: K,
	accepts: (question: Question) => boolean = () => true
): { lesson: Lesson; question: Extract<Question, { kind: K }> } {
	const isWanted = (one: Question): one is Extract<Question, { kind: K }> =>
		one.kind === kind && accepts(one);
	for (const lesson of lessons) {
		const question = questionsOf(lesson, lesson.checks).find(isWanted);
		if (question) return { lesson, question };
	}
	throw new Error(`No lesson has a check of the kind "${kind}" that this journey needs.`);
}

/** The points of questions, added up. */
export const pointsIn = (questions: readonly Question[]): number =>
	questions.reduce((sum, one) => sum + pointsOf(one), 0);

/** The points that an answer earns. */
export const earnedBy = (question: Question, answer: Answer): number =>
	kindOf(question).grade(answer).earned;
