import { expect } from '@playwright/test';
import { firstLesson as lesson, questionOf, rightAnswer } from '../course.ts';
import { makeSecondEdition } from '../offline-host.ts';
import { formOf } from './tab.ts';
import { test } from './webkit.ts';

const SAVED = 'Offline ready';
const OFFER = 'Update ready: reload';

test('saves the course after a file was broken, each once, and teaches when the host has gone', async ({
	host,
	tab
}) => {
	const check = questionOf(lesson, lesson.checks[0] ?? '');
	const { url } = host;
	host.isBroken = (path) => path === '/search.json';
	await tab.open(url);
	await expect.poll(() => host.paths()).toContain('/search.json');
	const registrations = () =>
		tab.driver.executeScript(
			'return navigator.serviceWorker.getRegistrations().then((all) => all.length)'
		);
	await expect.poll(registrations).toBe(0);
	host.isBroken = () => false;
	await tab.reload();
	await tab.untilSeen(SAVED, 'header');
	const hashed = host.paths().filter((path) => path.includes('/_app/immutable/'));
	expect(hashed.toSorted()).toEqual([...new Set(hashed)].toSorted());
	await host.stop();
	await tab.clickOn('main a', 'Start with: ');
	await tab.waitUntilLive();
	// It may stand in a later stage, which its address opens.
	await tab.open(`${url}lessons/${lesson.slug}/#${check.id}`);
	await tab.answer(check, rightAnswer(check));
	await tab.open(`${url}lessons/${lesson.slug}/quiz/`);
	const first = questionOf(lesson, lesson.quiz[0] ?? '');
	await tab.answer(first, rightAnswer(first));
	await tab.open(`${url}lessons/${lesson.slug}/#${check.id}`);
	await tab.untilSeen('Answered before', formOf(check.id));
	await tab.untilSeen(SAVED, 'header');
	await tab.open(`${url}lessons/nowhere/`);
	await tab.untilSeen('All lessons', 'main');
});

test('offers a new edition, and shows it when the learner says so', async ({ host, tab }) => {
	const { dir, remove } = makeSecondEdition();
	await tab.open(`${host.url}about/`);
	await tab.untilSeen(SAVED, 'header');
	await host.show(dir);
	await tab.reload();
	await tab.untilSeen(OFFER, 'header');
	await tab.untilSeen('About this course', 'h1');
	await tab.clickOn('header button', OFFER);
	await tab.untilSeen('About the second edition', 'h1');
	await tab.untilSeen(SAVED, 'header');
	await tab.reload();
	await tab.untilSeen('About the second edition', 'h1');
	// Nothing may be asked for any more when the folder goes.
	await host.stop();
	remove();
});
