import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { firstLesson as lesson, questionOf, rightAnswer } from '../course.ts';
import { Host } from '../offline-host.ts';
import { test } from './webkit.ts';

test('exports a file whose import at another address gives the same state', async ({
	host,
	tab,
	session
}) => {
	const check = questionOf(lesson, lesson.checks[0] ?? '');
	await tab.open(`${host.url}lessons/${lesson.slug}/`);
	await tab.answer(check, rightAnswer(check));
	await tab.open(`${host.url}progress/`);
	const answers = await tab.storedAnswers();
	const state = await tab.text('main section');
	await tab.clickOn('button', 'Export to a file');
	const files = () => readdirSync(session.downloads).filter((name) => name.endsWith('.json'));
	await expect.poll(files).toHaveLength(1);
	const file = join(session.downloads, files()[0] ?? '');
	await expect.poll(() => readFileSync(file, 'utf8')).toContain(check.id);

	const other = await Host.start();
	await tab.open(`${other.url}progress/`);
	expect(await tab.storedAnswers()).toEqual([]);
	await (await tab.find('input[type=file]')).sendKeys(file);
	await tab.untilSeen('1 new answer, 0 already here.', 'main');
	await tab.clickOn('button', 'Merge into my progress');
	await tab.untilSeen('is merged into your progress.', 'main');
	expect(await tab.storedAnswers()).toEqual(answers);
	expect(await tab.text('main section')).toBe(state);
	await tab.reload();
	expect(await tab.text('main section')).toBe(state);
	await other.stop();
	rmSync(file);
});
