import { expect } from '@playwright/test';
import { headingsOf } from '../../src/lib/core/course/lesson-tree.ts';
import { firstLesson as lesson, PAGES } from '../course.ts';
import { Key } from './tab.ts';
import { test } from './webkit.ts';

test('opens every page, on a phone of 320 pixels and on a wide screen, without scrolling sideways', async ({
	host,
	tab
}) => {
	for (const path of PAGES) {
		await tab.resize(320, 640);
		await tab.open(host.url + path);
		for (const width of [320, 1280]) {
			await tab.resize(width, 640);
			expect(await tab.overflow(), path).toBe(0);
		}
	}
});

test('leads from the first page to a lesson, and notes what was read', async ({ host, tab }) => {
	await tab.open(host.url);
	await tab.clickOn('main a', 'Start with: ');
	await tab.waitUntilLive();
	await tab.untilSeen(lesson.title, 'h1');
	const [, second] = headingsOf(lesson.tree).filter(({ level }) => level === 2);
	await tab.value(`document.getElementById('${second?.id}').scrollIntoView()`);
	const ticked =
		'[...document.querySelectorAll("nav a")].some((a) => /, read/.test(a.textContent))';
	await tab.until(ticked, true);
	await tab.clickOn('header a', 'Course');
	await tab.waitUntilLive();
	await tab.untilSeen(`Continue: ${lesson.title}`, 'main');
});

test('finds a term by the search, and comes to it', async ({ host, tab }) => {
	await tab.open(host.url);
	await tab.press('/');
	await tab.until('document.activeElement?.closest("dialog") !== null', true);
	await tab.press('temprature');
	await tab.untilSeen('Temperature', 'dialog li');
	await tab.press(Key.ENTER);
	await tab.until('location.hash', '#temperature');
});

test('changes the colours, and keeps them over a reload', async ({ host, tab }) => {
	await tab.open(`${host.url}about/`);
	const ground = 'getComputedStyle(document.documentElement).backgroundColor';
	const light = await tab.value(ground);
	for (const theme of ['light', 'dark']) {
		await tab.click('header [data-theme-switch]');
		await tab.until('document.documentElement.dataset.theme', theme);
	}
	const dark = await tab.value(ground);
	expect(dark).not.toBe(light);
	await tab.reload();
	expect(await tab.value(ground)).toBe(dark);
});
