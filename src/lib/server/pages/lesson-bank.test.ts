import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { course, lessons } from '../../../../tests/course.ts';
import { questionSchema } from '#lib/core/quiz/questions.ts';
import { lessonBank } from './lesson-bank.ts';

describe.each(lessons)('the bank of $slug as data', (lesson) => {
	const bank = lessonBank(course, lesson);

	it('holds every question of the lesson, complete, in the order of the file', () => {
		expect(bank.questions.map(({ id }) => id)).toEqual(lesson.bank.map(({ id }) => id));
		for (const question of bank.questions) {
			expect(v.safeParse(questionSchema, question).issues).toBeUndefined();
			expect(question.objective).toBeOneOf(bank.objectives.map(({ id }) => id));
			for (const fact of question.facts) expect(bank.facts).toHaveProperty([fact]);
		}
	});

	it('holds texts ready for a page one level deep: no placeholder, no link from the root', () => {
		const text = JSON.stringify(bank.questions);
		expect(text).not.toMatch(/\{\{|href=\\"\//);
		for (const [, way] of text.matchAll(/href=\\"([^"\\]*)\\"/g)) {
			expect(way).toMatch(/^(\.\.\/[a-z]|https:)/);
		}
	});
});
