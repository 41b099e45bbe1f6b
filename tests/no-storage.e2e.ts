import { readFile } from 'node:fs/promises';
import { expect, type Locator } from '@playwright/test';
import { test } from './base.ts';
import { readLog } from '../src/lib/core/progress/log-text.ts';
import { firstLesson as lesson, questionOf, rightAnswer } from './course.ts';
import { quizResult } from './helpers.ts';
import { giveAnswer, questionForm, takeQuizOf, waitUntilLive } from './journey.ts';

test.beforeEach(async ({ page }) => {
	await page.addInitScript(() => {
		for (const name of ['localStorage', 'sessionStorage']) {
			Object.defineProperty(window, name, {
				get() {
					throw new DOMException('forbidden', 'SecurityError');
				}
			});
		}
		Object.defineProperty(window, 'indexedDB', { value: undefined });
		for (const name of ['serviceWorker', 'locks', 'storage']) {
			Reflect.deleteProperty(Navigator.prototype, name);
		}
	});
});

test('teaches and asks where nothing can be kept, and says so', async ({ page }) => {
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	await page.goto(`lessons/${lesson.slug}/`);
	await waitUntilLive(page);
	await page.getByRole('button', { name: 'All on one page' }).click();
	const notice = page.getByRole('status').filter({ hasText: 'keeps nothing for this site' });
	await expect(notice).toBeVisible();
	await expect(notice).toContainText('progress ends with the page unless you export it');
	await expect(page.getByText(/^(Offline ready|Saving)/).filter({ visible: true })).toHaveCount(0);
	const check = questionOf(lesson, lesson.checks[0] ?? '');
	await giveAnswer(page, check, rightAnswer(check));
	await page.getByRole('button', { name: /^Colours: System/ }).click();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');

	await page.goto(`lessons/${lesson.slug}/quiz/`);
	await takeQuizOf(page, lesson);
	await expect(quizResult(page)).toContainText('100 per cent');
	expect(errors).toEqual([]);
});

test('covers nothing that has the focus with its notice, and closes it', async ({ page }) => {
	await page.goto(`lessons/${lesson.slug}/`);
	await waitUntilLive(page);
	await page.getByRole('button', { name: 'All on one page' }).click();
	const notice = page.getByRole('status').filter({ hasText: 'keeps nothing for this site' });
	await expect(notice).toBeVisible();
	const form = questionForm(page, lesson.checks[0] ?? '');
	const check = form.getByRole('button', { name: 'Check answer' });
	const link = page.getByRole('contentinfo').getByRole('link').last();
	const covers = async (one: Locator) => {
		const [box, over] = [await one.boundingBox(), await notice.boundingBox()];
		return box && over ? box.y < over.y + over.height && over.y < box.y + box.height : undefined;
	};
	for (const [width, height] of [
		[390, 700],
		[320, 256]
	] as const) {
		await page.setViewportSize({ width, height });
		// A key, so that the browser takes the focus for one that came by keys.
		await page.keyboard.press('Shift');
		for (const control of [check, link]) {
			await control.evaluate((one) => one.scrollIntoView({ block: 'end', behavior: 'instant' }));
			await control.focus();
			await expect.poll(() => covers(control), `${width} x ${height}`).toBe(false);
			await expect(control).toBeInViewport({ ratio: 0.9 });
		}
	}
	// In a low window it stands at the end of the page, where it takes no room from what is read.
	await check.focus();
	await expect(notice).not.toBeInViewport();
	await notice.getByRole('button', { name: 'Close' }).click();
	await expect(notice).toBeHidden();
});

test(
	'exports and imports on the page of the progress, where nothing can be kept',
	{ tag: '@download' },
	async ({ page }) => {
		await page.goto('progress/');
		await waitUntilLive(page);
		const log = {
			format: 'foundation-models-progress',
			version: 1,
			events: [{ id: 'a', at: Date.UTC(2026, 8, 1), kind: 'lesson-opened', lesson: lesson.slug }]
		};
		await page.getByLabel('Import from a file').setInputFiles({
			name: 'log.json',
			mimeType: 'application/json',
			buffer: Buffer.from(JSON.stringify(log))
		});
		await page.getByRole('button', { name: 'Merge into my progress' }).click();
		await expect(page.getByRole('region', { name: lesson.title })).toContainText('Started');
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Export to a file' }).click();
		const text = await readFile(await (await download).path(), 'utf8');
		expect(readLog(text)).toMatchObject({ ok: true, events: log.events });
	}
);
