import { expect } from '@playwright/test';
import { firstLesson as lesson, questionsOf, wrongAnswer } from '../course.ts';
import { formOf } from './tab.ts';
import { test } from './webkit.ts';

test.use({ flags: ['--without-script'] });

test('shows a lesson whole, and the reasons of each kind of question', async ({ host, tab }) => {
	for (const [path, ids] of [
		['', [...lesson.pretest, ...lesson.checks]],
		['quiz/', lesson.quiz]
	] as const) {
		await tab.driver.get(`${host.url}lessons/${lesson.slug}/${path}`);
		for (const question of questionsOf(lesson, ids)) {
			const form = formOf(question.id);
			expect(await tab.text(`${form} .why`), question.id).toBe('');
			await tab.fill(question, wrongAnswer(question));
			await tab.click(`${form} summary`);
			await tab.untilSeen('Read the section that teaches this', `${form} .why`);
		}
		expect(await tab.value('document.querySelectorAll("[data-live]").length')).toBe(0);
	}
});
