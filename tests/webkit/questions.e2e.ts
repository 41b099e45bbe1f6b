import { expect } from '@playwright/test';
import type { Lesson } from '../../src/lib/core/course/types.ts';
import type { KindName, Question } from '../../src/lib/core/quiz/questions.ts';
import type { Answer } from '../../src/lib/core/quiz/types.ts';
import {
	earnedBy,
	findCheck,
	firstLesson as lesson,
	lessons,
	pointsIn,
	questionOf,
	questionsOf,
	rightAnswer,
	wrongAnswer
} from '../course.ts';
import { samples } from '../quiz/questions.ts';
import { formOf, Key } from './tab.ts';
import { test } from './webkit.ts';

const isKind = (name: string): name is KindName => name in samples;

/** The questions of a quiz up to the first of a kind, where no lesson's text asks one. */
function wayTo(kind: KindName): { lesson: Lesson; questions: Question[] } {
	const ways = lessons.flatMap((one) => {
		const questions = questionsOf(one, one.quiz);
		const place = questions.findIndex((question) => question.kind === kind);
		return place < 0 ? [] : [{ lesson: one, questions: questions.slice(0, place + 1) }];
	});
	const [shortest] = ways.toSorted((a, b) => a.questions.length - b.questions.length);
	if (!shortest) throw new Error(`No quiz asks a question of the kind "${kind}".`);
	return shortest;
}

test('takes an answer of the kind "short-text", which only quizzes ask', async ({ host, tab }) => {
	const { lesson, questions } = wayTo('short-text');
	await tab.open(`${host.url}lessons/${lesson.slug}/quiz/`);
	for (const question of questions) {
		await tab.answer(question, rightAnswer(question));
		await tab.untilSeen('Right.', formOf(question.id));
		await tab.clickOn('main button', 'Next');
	}
	const last = questions.at(-1);
	expect((await tab.storedAnswers()).at(-1)).toBe(`${last?.id}: 1/1`);
});

for (const kind of Object.keys(samples).filter(isKind)) {
	if (kind === 'short-text') continue;
	test(`takes an answer of the kind "${kind}" by mouse and by keys, and keeps both`, async ({
		host,
		tab
	}) => {
		const { lesson, question } = findCheck(kind);
		const form = formOf(question.id);
		const [wrong, right] = [wrongAnswer(question), rightAnswer(question)];
		await tab.open(`${host.url}lessons/${lesson.slug}/#${question.id}`);
		// What is asked of a line has room above it in its box.
		const crowded = `[...document.querySelectorAll('${form} .option legend')].filter((one) => {
			const [line, box] = [one, one.closest('.option')].map((each) => each.getBoundingClientRect());
			return line.top - box.top < 6;
		}).length`;
		expect(await tab.value(crowded)).toBe(0);
		await tab.answer(question, wrong);
		await tab.untilSeen(earnedBy(question, wrong) > 0 ? 'Partly right' : 'Not right', form);
		await tab.reload();
		await tab.untilSeen('Answered before', form);
		await tab.clickOn(`${form} button`, 'Answer again');

		await tab.fillByKeys(question, right);
		await tab.focus(`${form} button[type=submit]`);
		await tab.press(Key.ENTER);
		await tab.untilGraded(question);
		await tab.untilSeen('Right.', form);
		const points = (answer: Answer) => `${earnedBy(question, answer)}/${pointsIn([question])}`;
		expect(await tab.storedAnswers()).toEqual(
			[wrong, right].map((answer) => `${question.id}: ${points(answer)}`)
		);
	});
}

test('asks a quiz, goes on after a reload with the same order, and counts the points', async ({
	host,
	tab
}) => {
	const questions = questionsOf(lesson, lesson.quiz);
	await tab.open(`${host.url}lessons/${lesson.slug}/quiz/`);
	for (const [at, question] of questions.entries()) {
		await tab.untilSeen(`Question ${at + 1} of ${questions.length}`, formOf(question.id));
		if (at === 2) {
			const before = await tab.text(formOf(question.id));
			await tab.reload();
			await tab.until(`document.querySelector('${formOf(question.id)}')?.innerText`, before);
		}
		await tab.answer(question, at === 1 ? wrongAnswer(question) : rightAnswer(question));
		await tab.clickOn('main button', 'Next');
	}
	const [, missed] = questions;
	const lost = missed ? pointsIn([missed]) - earnedBy(missed, wrongAnswer(missed)) : 0;
	const total = pointsIn(questions);
	await tab.untilSeen(`${total - lost} of ${total} points`, 'main');
	await tab.reload();
	await tab.untilSeen(`${total - lost} of ${total} points`, 'main');
});

test('answers and goes on by keyboard alone: Tab, number, Enter, Enter', async ({ host, tab }) => {
	const one = lessons.find(({ bank, quiz }) =>
		bank.some(({ id, kind }) => id === quiz[0] && kind === 'single')
	);
	if (!one) throw new Error('No quiz begins with a question with one answer.');
	const question = questionOf(one, one.quiz[0] ?? '');
	const radio = `${formOf(question.id)} [type=radio]`;
	await tab.open(`${host.url}lessons/${one.slug}/quiz/`);
	await tab.tabTo(radio);
	await tab.press('2');
	await tab.until(`document.querySelectorAll('${radio}')[1].checked`, true);
	await tab.press(Key.ENTER);
	await tab.untilGraded(question);
	await tab.press(Key.ENTER);
	await tab.until(`document.querySelector('${formOf(one.quiz[1] ?? '')}') !== null`, true);
	expect(await tab.storedAnswers()).toHaveLength(1);
});
