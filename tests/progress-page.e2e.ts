import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './base.ts';
import type { LogEvent } from '../src/lib/core/progress/events.ts';
import { readLog, writeLog } from '../src/lib/core/progress/log-text.ts';
import {
	firstLesson,
	lessons,
	questionOf,
	rightAnswer,
	secondLesson,
	wrongAnswer
} from './course.ts';
import { giveAnswer, storedEvents, waitUntilLive } from './journey.ts';

const DAY = 86_400_000;

/** Answers one check of each of two lessons right, and another one of the first wrong. */
async function learn(page: Page): Promise<void> {
	const [one = '', two = ''] = firstLesson.checks;
	await page.goto(`lessons/${firstLesson.slug}/`);
	await giveAnswer(page, questionOf(firstLesson, one), rightAnswer(questionOf(firstLesson, one)));
	await giveAnswer(page, questionOf(firstLesson, two), wrongAnswer(questionOf(firstLesson, two)));
	const other = questionOf(secondLesson, secondLesson.checks[0] ?? '');
	await page.goto(`lessons/${secondLesson.slug}/`);
	await giveAnswer(page, other, rightAnswer(other));
}

async function openProgress(page: Page): Promise<void> {
	await page.goto('progress/');
	await waitUntilLive(page);
}

const lessonOn = (page: Page, title: string): Locator => page.getByRole('region', { name: title });

/** What the page says about every lesson. */
async function stateOf(page: Page): Promise<string[]> {
	return Promise.all(lessons.map(({ title }) => lessonOn(page, title).innerText()));
}

async function exportText(page: Page): Promise<{ name: string; text: string }> {
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Export to a file' }).click();
	const file = await download;
	return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

async function choose(page: Page, name: string, text: string): Promise<void> {
	await page
		.getByLabel('Import from a file')
		.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

async function merge(page: Page, name: string): Promise<void> {
	await page.getByRole('button', { name: 'Merge into my progress' }).click();
	await expect(page.getByText(`${name} is merged into your progress.`)).toBeVisible();
}

/** The ids of a log's events, sorted. */
function idsIn(text: string): string[] {
	const log = readLog(text);
	return log.ok ? log.events.map(({ id }) => id).toSorted() : [];
}

test(
	'exports a file whose import on another device gives the same state',
	{ tag: '@download' },
	async ({ page, browser }) => {
		await learn(page);
		await openProgress(page);
		const state = await stateOf(page);
		expect(state.join()).toContain('1 right in a row');
		const { name, text } = await exportText(page);
		expect(name).toMatch(/^foundation-models-progress-\d{4}-\d\d-\d\d\.json$/);
		expect(idsIn(text)).toEqual((await storedEvents(page)).map(({ id }) => id).toSorted());

		const device = await browser.newContext();
		const other = await device.newPage();
		await openProgress(other);
		await choose(other, name, text);
		await expect(other.getByText('3 new answers, 0 already here.')).toBeVisible();
		expect(await stateOf(other), 'a preview changes nothing').not.toEqual(state);
		await merge(other, name);
		expect(await stateOf(other)).toEqual(state);
		expect(idsIn((await exportText(other)).text)).toEqual(idsIn(text));
		await other.reload();
		await waitUntilLive(other);
		expect(await stateOf(other)).toEqual(state);

		await choose(other, name, text);
		await expect(other.getByText('0 new answers, 3 already here.')).toBeVisible();
		await other.getByRole('button', { name: 'Cancel' }).click();
		await expect(other.getByText('already here')).toHaveCount(0);
		await device.close();
	}
);

test(
	'merges two devices in either direction to one state',
	{ tag: '@download' },
	async ({ page, browser }) => {
		const device = await browser.newContext();
		const other = await device.newPage();
		const check = questionOf(firstLesson, firstLesson.checks[2] ?? '');
		await other.goto(`lessons/${firstLesson.slug}/`);
		await other.getByRole('button', { name: 'All on one page' }).click();
		await giveAnswer(other, check, rightAnswer(check));
		await learn(page);
		await openProgress(page);
		await openProgress(other);
		const [mine, theirs] = [await exportText(page), await exportText(other)];
		await choose(page, 'theirs.json', theirs.text);
		await expect(page.getByText('1 new answer, 0 already here.')).toBeVisible();
		await merge(page, 'theirs.json');
		await choose(other, 'mine.json', mine.text);
		await merge(other, 'mine.json');
		expect(await stateOf(other)).toEqual(await stateOf(page));
		await device.close();
	}
);

const NOT_PROGRESS = [
	['torn.json', '{"format":"foundation-models-pro', /Expected the JSON text/],
	['letter.txt', 'Dear reader, this is no log.', /Expected the JSON text/],
	['package.json', '{"name":"shop","version":1}', /not a progress file of this course/],
	[
		'later.json',
		'{"format":"foundation-models-progress","version":7,"chapters":{}}',
		/newer edition of the course \(format 7\).*Update the course/
	]
] as const;

test(
	'changes nothing for a file that is no progress, names it, and says what was expected',
	{ tag: '@one-engine' },
	async ({ page }) => {
		await learn(page);
		await openProgress(page);
		const [state, events] = [await stateOf(page), await storedEvents(page)];
		for (const [name, text, words] of NOT_PROGRESS) {
			await choose(page, name, text);
			const notice = page.getByText(`${name} was not imported; nothing has changed.`);
			await expect(notice).toContainText(words);
			expect(await stateOf(page)).toEqual(state);
			expect(await storedEvents(page)).toEqual(events);
			await expect(page.getByRole('button', { name: 'Merge into my progress' })).toHaveCount(0);
		}
	}
);

test('resets one lesson or all, deletes nothing, and takes each back', async ({ page }) => {
	await learn(page);
	await openProgress(page);
	const before = await stateOf(page);
	const first = lessonOn(page, firstLesson.title);
	const events = await storedEvents(page);

	await first.getByRole('button', { name: 'Reset this lesson' }).click();
	await expect(first.getByText('Not yet answered right')).toHaveCount(
		firstLesson.objectives.length
	);
	await expect(first).toContainText('Start');
	expect(await lessonOn(page, secondLesson.title).innerText()).toBe(
		before[lessons.indexOf(secondLesson)]
	);
	await first.getByRole('button', { name: 'Undo the reset' }).click();
	expect(await stateOf(page)).toEqual(before);

	const all = page.getByRole('region', { name: 'Start afresh' });
	await all.getByRole('button', { name: 'Reset the whole course' }).click();
	await expect(page.getByText('right in a row')).toHaveCount(0);
	// The visit goes on over pages: so does the chance to take it back.
	await page.getByRole('link', { name: 'Course', exact: true }).click();
	await expect(page.getByRole('link', { name: /^(Start with|Continue): / })).toBeVisible();
	await openProgress(page);
	expect(await storedEvents(page)).toEqual(expect.arrayContaining(events));
	await all.getByRole('button', { name: 'Undo the reset' }).click();
	expect(await stateOf(page)).toEqual(before);
	await page.reload();
	await waitUntilLive(page);
	expect(await stateOf(page)).toEqual(before);
});

test(
	'starts afresh for good when a reset is not taken back',
	{ tag: '@one-engine' },
	async ({ page }) => {
		await learn(page);
		await openProgress(page);
		await page.getByRole('button', { name: 'Reset the whole course' }).click();
		await page.reload();
		await waitUntilLive(page);
		await expect(page.getByText('right in a row')).toHaveCount(0);
		await page.getByRole('link', { name: 'Course', exact: true }).click();
		await expect(page.getByRole('link', { name: /^(Start with|Continue): / })).toBeVisible();
		await expect(page.getByRole('article').filter({ hasText: firstLesson.title })).toContainText(
			'Start'
		);
	}
);

test('imports 10,000 answers, and keeps them', { tag: '@one-engine' }, async ({ page }) => {
	const questions = lessons.flatMap((lesson) => lesson.objectives.flatMap((one) => one.questions));
	const events = Array.from({ length: 10_000 }, (_, i): LogEvent => ({
		id: `imported-${i}`,
		at: Date.UTC(2012, 0, 1) + i * (DAY / 2),
		kind: 'answered',
		question: questions[i % questions.length] ?? '',
		rev: 1,
		answer: 'a',
		earned: 1,
		total: 1,
		where: 'lesson'
	}));
	await openProgress(page);
	await choose(page, 'years.json', writeLog({ events, unknown: [] }));
	await expect(page.getByText('10,000 new answers, 0 already here.')).toBeVisible();
	await merge(page, 'years.json');
	const state = await stateOf(page);
	expect(state.join()).toContain('Known');
	await page.reload();
	await waitUntilLive(page);
	expect(await stateOf(page)).toEqual(state);
	expect(await storedEvents(page)).toHaveLength(10_000);
	await expect(page.getByText('storage for the course is full')).toHaveCount(0);
});
