import type { Course, Lesson } from '#lib/core/course/types.ts';
import { describe } from '#lib/core/quiz/descriptions.ts';
import { eachText } from '#lib/core/quiz/fields.ts';
import type { Part } from '#lib/core/quiz/parts.ts';
import { bodiesOf, type Question } from '#lib/core/quiz/questions.ts';
import { formatPath } from '../problems.ts';
import { productNames } from './names.ts';
import { plainText } from './plain.ts';
import type { Bank, Item } from './types.ts';

type Plain = (markdown: string) => string;

/** Where a lesson's questions and text stand, as shown to the author. */
export const quizFile = (lesson: Lesson): string => `lessons/${lesson.folder}/quiz.yaml`;
export const lessonFile = (lesson: Lesson): string => `lessons/${lesson.folder}/lesson.md`;

function itemOf(lesson: Lesson, question: Question, body: Part, plain: Plain): Item {
	const id = question.kind === 'case' ? `${question.id}/${body.id}` : question.id;
	const stem = plain(body.stem);
	const { choices, reasons, asked, picks, keys } = describe(body);
	const inPlain = <T extends { text: string }>(one: T): T => ({ ...one, text: plain(one.text) });
	return {
		id,
		where: `${quizFile(lesson)}: ${id}`,
		lesson,
		question,
		body,
		objective: body.objective ?? question.objective,
		level: body.level,
		markdown: body.stem,
		stem,
		prompt: question.kind === 'case' ? `${plain(question.scenario)} ${stem}` : stem,
		choices: choices.map(({ id, text, right }) => ({ id, text: plain(text), right })),
		picks: picks.map(inPlain),
		asked: asked.map(plain),
		keys: keys.map(plain),
		reasons: reasons.map((one) => ({ ...inPlain(one), feedback: plain(one.feedback) }))
	};
}

function itemsOf(lesson: Lesson, plain: Plain): Item[] {
	return lesson.bank.flatMap((question) =>
		bodiesOf(question).map((body) => itemOf(lesson, question, body, plain))
	);
}

/** Lays a course out for the rules: one item for each thing that a learner answers, in plain words. */
export function bankOf(course: Course): Bank {
	const lessons = course.lessons.filter((lesson) => lesson.ready);
	return {
		course,
		lessons,
		questions: lessons.reduce((sum, lesson) => sum + lesson.bank.length, 0),
		items: lessons.flatMap((lesson) => itemsOf(lesson, (text) => plainText(text, course))),
		names: productNames(course)
	};
}

/** A text of a question, with its path such as `options[0].feedback`. */
export interface Text {
	path: string;
	text: string;
}

/** Every text of a question that a learner reads, at any depth, as written. */
export function textsOf(question: Question | Part): Text[] {
	const texts: Text[] = [];
	eachText(question, (text, path) => texts.push({ path: formatPath(path), text }));
	return texts;
}
