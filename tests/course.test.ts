import { expect, it } from 'vitest';
import { lessons } from './course.ts';
import { kindNames } from './quiz/questions.ts';

it('has a question of each kind in the text of a lesson, for journeys to answer', () => {
	const asked = lessons.flatMap(({ bank, checks }) =>
		bank.filter(({ id }) => checks.includes(id)).map(({ kind }) => kind)
	);
	// Words are asked for in quizzes alone, and journeys answer one there.
	expect(kindNames.filter((kind) => !asked.includes(kind))).toEqual(['short-text']);
});
