import type { Course, Lesson } from '#lib/core/course/types.ts';
import type { Part } from '#lib/core/quiz/parts.ts';
import type { Question } from '#lib/core/quiz/questions.ts';
import { formatPath } from '../problems.ts';
import { eachText } from '../question-texts.ts';
import { productNames } from './names.ts';
import { plainText } from './plain.ts';
import type { Bank, Choice, Item, Reason } from './types.ts';

type Plain = (markdown: string) => string;

/** Where a lesson's questions and text stand, as shown to the author. */
export const quizFile = (lesson: Lesson): string => `lessons/${lesson.folder}/quiz.yaml`;
export const lessonFile = (lesson: Lesson): string => `lessons/${lesson.folder}/lesson.md`;

function choicesOf(body: Part, plain: Plain): Choice[] {
	if (body.kind !== 'single' && body.kind !== 'multiple') return [];
	return body.options.map((o) => ({ id: o.id, text: plain(o.text), right: o.right }));
}

/** All that carries feedback in a question, whatever its kind; the compiler refuses a forgotten one. */
function reasonsOf(body: Part, plain: Plain): Reason[] {
	switch (body.kind) {
		case 'single':
		case 'multiple':
			return body.options.map((o) => ({ ...o, text: plain(o.text), wrong: !o.right }));
		case 'ordering':
		case 'categorise':
			return body.items.map((i) => ({ ...i, text: plain(i.text), wrong: false }));
		case 'matching':
			return [
				...body.pairs.map((p) => ({ ...p, text: plain(`${p.left} ${p.right}`), wrong: false })),
				...body.extra.map((e) => ({ ...e, text: plain(e.text), wrong: true }))
			];
		case 'numeric':
			return [
				{ id: 'answer', text: String(body.answer), feedback: body.feedback, wrong: false },
				...body.wrong.map((w) => ({ ...w, text: String(w.value), wrong: true }))
			];
		case 'short-text':
			return [
				{ id: 'answer', text: body.answers.join(' '), feedback: body.feedback, wrong: false },
				...body.wrong.map((w) => ({ ...w, text: w.answers.join(' '), wrong: true }))
			];
	}
}

function itemOf(lesson: Lesson, question: Question, body: Part, plain: Plain): Item {
	const id = question.kind === 'case' ? `${question.id}/${body.id}` : question.id;
	const stem = plain(body.stem);
	const reasons = reasonsOf(body, plain);
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
		choices: choicesOf(body, plain),
		reasons: reasons.map((reason) => ({ ...reason, feedback: plain(reason.feedback) }))
	};
}

function itemsOf(lesson: Lesson, plain: Plain): Item[] {
	return lesson.bank.flatMap((question) =>
		question.kind === 'case'
			? question.parts.map((part) => itemOf(lesson, question, part, plain))
			: [itemOf(lesson, question, question, plain)]
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
export function textsOf(question: unknown): Text[] {
	const texts: Text[] = [];
	eachText(question, (text, path) => texts.push({ path: formatPath(path), text }));
	return texts;
}
