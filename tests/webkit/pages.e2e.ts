import { expect } from '@playwright/test';
import { headingsOf } from '../../src/lib/core/course/lesson-tree.ts';
import { firstLesson as lesson, PAGES } from '../course.ts';
import { Key } from './tab.ts';
import { test } from './webkit.ts';

test('opens every page, on a phone of 320 pixels and on a wide screen, without scrolling sideways, under a header of two rows', async ({
	host,
	tab
}) => {
	for (const path of PAGES) {
		await tab.resize(320, 640);
		await tab.open(host.url + path);
		await tab.until('document.fonts.status', 'loaded');
		for (const width of [320, 1280]) {
			await tab.resize(width, 640);
			expect(await tab.overflow(), path).toBe(0);
			const header = 'document.querySelector("header").getBoundingClientRect().height';
			// At most two rows of what a thumb can hit.
			expect(await tab.value(header), path).toBeLessThan(2.5 * 44);
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

test('opens the search, closes it by a press beside it, finds a term and comes to it', async ({
	host,
	tab
}) => {
	await tab.open(host.url);
	await tab.press('/');
	await tab.until('document.activeElement?.closest("dialog") !== null', true);
	await tab.pressAt(9, 400);
	await tab.until('document.querySelector("dialog[open]")', null);
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
