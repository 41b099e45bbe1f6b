import { firstLesson as lesson, questionOf, wrongAnswer } from '../course.ts';
import { formOf } from './tab.ts';
import { test } from './webkit.ts';

test.use({ flags: ['--without-storage'] });

test('teaches and asks, and says that nothing is kept', async ({ host, tab }) => {
	await tab.open(`${host.url}lessons/${lesson.slug}/`);
	await tab.untilSeen('keeps nothing for this site');
	const check = questionOf(lesson, lesson.checks[0] ?? '');
	await tab.answer(check, wrongAnswer(check));
	await tab.untilSeen('Not right', formOf(check.id));
});
