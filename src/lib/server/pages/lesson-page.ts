import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { formatComputed } from '#words/values.ts';
import { computeExpression } from '#lib/core/cost/rules.ts';
import { nodesOf } from '#lib/core/course/lesson-tree.ts';
import type { Course, Fact, FactDate, Lesson, Source } from '#lib/core/course/types.ts';
import type { Question } from '#lib/core/quiz/questions.ts';
import { cutAtBlocks, putFigures } from '#lib/ui/build-marks.js';
import LessonFrame from '#lib/ui/lesson/LessonFrame.svelte';
import type { Values } from '#lib/ui/lesson/values.ts';
import { findFact, numberOf } from '../content/catalogue.ts';
import { unescaped } from '../content/figures/drawing.ts';
import { figureFile, type Paint } from '../content/figures/files.ts';
import { courseTerms, linkTerms } from '../content/terms.ts';
import { renderQuestion } from '../content/texts.ts';

const modules = import.meta.glob<{ default: Component }>([
	'/lessons/*/lesson.md',
	'!/lessons/*{~,.bak,.orig,.tmp}/*'
]);
const figures = import.meta.glob<string>('/lessons/*/*.{svg,strip.yaml,slider.yaml,plot.yaml}', {
	query: '?raw',
	import: 'default',
	eager: true
});

function factOf(course: Course, id: string): Fact {
	const fact = findFact(course, id);
	if (!fact) throw new Error(`The catalogue has no fact "${id}".`);
	return fact;
}

function valuesOf(course: Course): Values {
	return {
		fact: (id) => factOf(course, id),
		calc(expression) {
			const result = computeExpression(expression, numberOf(course));
			if (!result.ok) throw new Error(`"${expression}": ${result.problem}`);
			return formatComputed(result.value, result.unit);
		}
	};
}

/** Puts the figures of a lesson into its text. */
function withFigures(html: string, lesson: Lesson, paint: Paint): string {
	return putFigures(html, (file, label) => {
		const source = figures[`/lessons/${lesson.folder}/${file}`];
		const figure = figureFile(file);
		if (source === undefined || !figure)
			throw new Error(`lessons/${lesson.folder}/${file} is missing.`);
		return figure.draw(source, unescaped(label), paint);
	});
}

/**
 * The text of a lesson, drawn once at build time and cut where questions and labs stand.
 * The text travels as HTML and is never run again in the browser: a page carries no code for it,
 * and its weight does not depend on how many lessons there are.
 * @param paint paints the pictures of its figures
 */
export async function lessonBlocks(
	course: Course,
	lesson: Lesson,
	paint: Paint
): Promise<ReturnType<typeof cutAtBlocks>> {
	const load = modules[`/lessons/${lesson.folder}/lesson.md`];
	if (!load) throw new Error(`lessons/${lesson.folder}/lesson.md is missing.`);
	const Content = (await load()).default;
	const { body } = render(LessonFrame, { props: { Content, values: valuesOf(course) } });
	const html = body.replace(/<!--[^]*?-->/g, '').trim();
	const linked = linkTerms(html, courseTerms(course), '../../glossary/');
	return cutAtBlocks(withFigures(linked, lesson, paint));
}

/** These questions of a lesson as a page two levels deep (or deeper, by `base`) shows them. */
export function pageQuestions(
	course: Course,
	lesson: Lesson,
	ids: readonly string[],
	base: string
): Question[] {
	const chosen = lesson.bank.filter((question) => ids.includes(question.id));
	return ids.flatMap((id) =>
		chosen.filter((q) => q.id === id).map((q) => renderQuestion(q, course, base))
	);
}

/** The dates of the catalogue facts that these questions rest on, by the fact's id. */
export function pageFacts(
	course: Course,
	questions: readonly Question[]
): Record<string, FactDate> {
	const ids = new Set(questions.flatMap((question) => question.facts));
	return Object.fromEntries(
		[...ids].map((id) => {
			const { seen, freshUntil } = factOf(course, id);
			return [id, { seen, freshUntil }];
		})
	);
}

/** The catalogue facts that a lesson's text shows or computes with. */
function factsInText(course: Course, lesson: Lesson): Fact[] {
	const words = nodesOf(lesson.tree, 'component').flatMap(({ value }) => value.split(/[\s=()]+/));
	return words.flatMap((word) => findFact(course, word) ?? []);
}

/** The sources that a lesson's text and questions rest on, in the order in which they are named. */
export function pageSources(course: Course, lesson: Lesson): Source[] {
	const ids = [
		...lesson.sources,
		...lesson.bank.flatMap((question) => question.sources),
		...factsInText(course, lesson).map((fact) => fact.source)
	];
	return [...new Set(ids)].flatMap((id) => course.sources.get(id) ?? []);
}
