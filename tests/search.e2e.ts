import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './base.ts';
import { headingsOf } from '../src/lib/core/course/lesson-tree.ts';
import { violationsInBothColours } from './axe.ts';
import { firstLesson as lesson, lessons, questionOf, wrongAnswer } from './course.ts';
import { giveAnswer, waitUntilLive } from './journey.ts';
import { BUILD, Host, waitUntilSaved } from './offline-host.ts';

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Search' });
const fieldOf = (page: Page): Locator => dialogOf(page).getByRole('textbox');
const resultsOf = (page: Page): Locator => dialogOf(page).getByRole('listitem');

/** Opens the search by its key, and asks for something. */
async function search(page: Page, query: string): Promise<void> {
	await waitUntilLive(page);
	await page.keyboard.press('/');
	await fieldOf(page).fill(query);
}

test(
	'asks for the index only when the search is opened',
	{ tag: '@one-engine' },
	async ({ page }) => {
		const asked: string[] = [];
		page.on('request', (request) => asked.push(new URL(request.url()).pathname));
		await page.goto(`lessons/${lesson.slug}/`, { waitUntil: 'networkidle' });
		await waitUntilLive(page);
		expect(asked).not.toContain('/search.json');
		await page.keyboard.press('/');
		await expect.poll(() => asked).toContain('/search.json');
	}
);

test('opens by its button, by "/" and by Ctrl K, and gives the focus back at Escape', async ({
	page
}) => {
	await page.goto(`lessons/${lesson.slug}/`);
	await waitUntilLive(page);
	const button = page.getByRole('button', { name: 'Search', exact: true });
	const link = page.getByRole('link', { name: 'Skip to the content' });
	for (const [before, open] of [
		[button, () => page.keyboard.press('Enter')],
		[link, () => page.keyboard.press('/')],
		[link, () => page.keyboard.press('Control+k')]
	] as const) {
		await before.focus();
		await open();
		await expect(fieldOf(page)).toBeFocused();
		await expect(fieldOf(page)).toHaveValue('');
		await page.keyboard.press('Escape');
		await expect(dialogOf(page)).toBeHidden();
		await expect(before).toBeFocused();
	}
	await page.keyboard.press('/');
	await dialogOf(page).getByRole('button', { name: 'Close' }).click();
	await expect(dialogOf(page)).toBeHidden();
});

test(
	'takes "/" for a letter while one types, and opens one box at a time',
	{ tag: '@one-engine' },
	async ({ page }) => {
		const typed = lessons.find(({ bank, checks }) =>
			bank.some(({ id, kind }) => checks.includes(id) && ['numeric', 'short-text'].includes(kind))
		);
		await page.goto(`lessons/${typed?.slug ?? ''}/`);
		await waitUntilLive(page);
		const field = page.locator('form[data-question] input[type=text]').first();
		await field.focus();
		await page.keyboard.type('1/2?');
		await expect(field).toHaveValue('1/2?');
		await expect(page.getByRole('dialog')).toHaveCount(0);
		await page.keyboard.press('Control+k');
		await fieldOf(page).fill('a/b?');
		await page.keyboard.press('Tab');
		await page.keyboard.press('?');
		await page.keyboard.press('/');
		await expect(page.getByRole('dialog')).toHaveCount(1);
	}
);

test('leads by the arrow keys and Enter to the section, from any page', async ({ page }) => {
	const heading = headingsOf(lesson.tree).find(({ level }) => level === 2);
	for (const path of ['', 'glossary/', `lessons/${lesson.slug}/quiz/`, 'lessons/nowhere/']) {
		await page.goto(path);
		await search(page, `${heading?.text} ${lesson.title}`);
		const result = resultsOf(page)
			.getByRole('link')
			.filter({ hasText: heading?.text ?? '' });
		await expect(result.first()).toBeVisible();
		await page.keyboard.press('ArrowDown');
		await expect(resultsOf(page).getByRole('link').first()).toBeFocused();
		await page.keyboard.press('ArrowUp');
		await expect(fieldOf(page)).toBeFocused();
		await result.first().press('Enter');
		await expect(page).toHaveURL(new RegExp(`/lessons/${lesson.slug}/#${heading?.id}$`));
		await expect(page.locator(`#${heading?.id}`)).toBeInViewport();
	}
});

test('opens the first result at Enter, closes, and comes to a place on the same page', async ({
	page
}) => {
	await page.goto('glossary/');
	await search(page, 'temprature');
	await expect(dialogOf(page).getByRole('status')).toHaveText(/^\d+ results?$/);
	await expect(resultsOf(page).first()).toContainText('Temperature');
	await fieldOf(page).press('Enter');
	await expect(dialogOf(page)).toBeHidden();
	await expect(page).toHaveURL(/glossary\/#temperature$/);
	await expect(page.locator('#temperature')).toBeInViewport();
});

test(
	'finds models, and marks in the excerpt what was found',
	{ tag: '@one-engine' },
	async ({ page }) => {
		await page.goto('');
		await search(page, 'nova micro');
		const model = resultsOf(page).filter({ hasText: 'Amazon Nova Micro' }).first();
		await expect(model).toContainText('Model · Amazon');
		await expect(model.getByRole('link')).toHaveAttribute('href', /\/models\/\?model=nova-micro$/);
		await expect(model.locator('mark').first()).toHaveText(/nova/i);
		await model.getByRole('link').click();
		await expect(page).toHaveURL(/\/models\/\?model=nova-micro$/);
		await expect(page.getByRole('heading', { name: 'Amazon Nova Micro' })).toBeInViewport();
	}
);

test('says plainly when nothing is found', { tag: '@one-engine' }, async ({ page }) => {
	await page.goto('');
	await search(page, 'qwxyz');
	await expect(dialogOf(page).getByRole('status')).toHaveText(/Nothing was found/);
	await expect(resultsOf(page)).toHaveCount(0);
	await fieldOf(page).fill('');
	// Typed, because only what a learner types has to obey the longest length.
	await fieldOf(page).pressSequentially('<img src=x onerror=alert(1)>'.repeat(4));
	expect((await fieldOf(page).inputValue()).length).toBeLessThanOrEqual(100);
	await expect(dialogOf(page).locator('img')).toHaveCount(0);
});

test.describe('before the course is kept on the device', () => {
	test(
		'says when the index cannot be loaded, and tries again',
		{ tag: '@one-engine' },
		async ({ page }) => {
			await page.goto('');
			await page.route('**/search.json', (route) => route.fulfill({ status: 404, body: '<h1>No' }));
			await search(page, 'token');
			await expect(dialogOf(page).getByRole('status')).toHaveText(/could not be loaded/);
			await page.unroute('**/search.json');
			await dialogOf(page).getByRole('button', { name: 'Try again' }).click();
			await expect(resultsOf(page).first()).toContainText('Token');
		}
	);
});

test('finds a question only after it was answered', { tag: '@one-engine' }, async ({ page }) => {
	const question = questionOf(lesson, lesson.checks[0] ?? '');
	const stem = question.kind === 'case' ? question.scenario : question.stem;
	const query = stem.replace(/[^\p{L} ]/gu, ' ').slice(0, 90);
	const asked = resultsOf(page).filter({ hasText: 'Question you answered' });
	await page.goto(`lessons/${lesson.slug}/`);
	await search(page, query);
	await expect(dialogOf(page).getByRole('status')).not.toHaveText(/^(Loading.*)?$/);
	await expect(asked).toHaveCount(0);
	await page.keyboard.press('Escape');
	await giveAnswer(page, question, wrongAnswer(question));

	await page.goto('glossary/');
	await search(page, query);
	await expect(asked.first()).toContainText(lesson.title);
	await asked.first().getByRole('link').click();
	await expect(page).toHaveURL(new RegExp(`/lessons/${lesson.slug}/#${question.section}$`));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson.title);

	await page.goto('progress/');
	await waitUntilLive(page);
	await page.getByRole('button', { name: 'Reset this lesson' }).first().click();
	await page
		.getByRole('button', { name: /^Reset/ })
		.first()
		.click();
	await page.goto('glossary/');
	await search(page, query);
	await expect(dialogOf(page).getByRole('status')).not.toHaveText(/^(Loading.*)?$/);
	await expect(asked).toHaveCount(0);
});

test.describe('without script', { tag: '@script-off' }, () => {
	test.use({ javaScriptEnabled: false });

	test('offers no search, and the glossary beside it', async ({ page }) => {
		await page.goto('');
		await expect(page.getByRole('button', { name: 'Search' })).toHaveCount(0);
		await page.getByRole('link', { name: 'Glossary', exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary');
	});
});

test(
	'has nothing that axe finds wrong, on a wide screen and on a phone, light and dark',
	{ tag: '@axe' },
	async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.goto('about/');
		for (const [query, found] of [
			['token', /results$/],
			['qwxyz', /Nothing/]
		] as const) {
			await search(page, query);
			await expect(dialogOf(page).getByRole('status')).toHaveText(found);
			for (const width of [1280, 320]) {
				await page.setViewportSize({ width, height: 640 });
				expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
				expect(await violationsInBothColours(page, 'dialog')).toEqual([]);
			}
			await page.keyboard.press('Escape');
		}
	}
);

test.describe('kept on the device', () => {
	test.use({ serviceWorkers: 'allow' });

	test(
		'works under a sub-folder and without a network, from the page of the first visit',
		{ tag: '@one-engine' },
		async ({ page }) => {
			const host = await Host.start(BUILD, '/some/course');
			await page.goto(host.url);
			await waitUntilSaved(page);
			await host.stop();
			await search(page, 'context window');
			await expect(resultsOf(page).first()).toContainText('Context window');
			await fieldOf(page).press('Enter');
			await expect(page).toHaveURL(/glossary\/#context-window$/);
			await expect(page.locator('#context-window')).toBeInViewport();
		}
	);

	// Firefox has no phone's scroll bars here, and where the face comes late the system's is too wide beside them.
	const title = 'keeps the header within two rows on phones, with all its words, in any face';
	test(title, { tag: '@one-engine' }, async ({ page, host }) => {
		// The face of a system, which is wider than our own.
		await page.route('**/*.woff2', (route) => route.abort());
		await page.goto(host.url);
		await waitUntilSaved(page);
		for (const width of [320, 360, 400]) {
			await page.setViewportSize({ width, height: 640 });
			const boxes = await page
				.locator('header :is(.brand, nav a, button, .pill)')
				.filter({ visible: true })
				.evaluateAll((all) =>
					all.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom }))
				);
			// What begins below all that came before begins a row.
			let [rows, bottom] = [0, 0];
			for (const box of boxes.toSorted((a, b) => a.top - b.top)) {
				if (box.top >= bottom - 1) rows += 1;
				bottom = Math.max(bottom, box.bottom);
			}
			expect(rows).toBe(2);
			for (const name of ['Course', 'Models', 'Glossary', 'Progress', 'About']) {
				await expect(page.getByRole('link', { name, exact: true })).toBeInViewport({ ratio: 1 });
			}
			await expect(page.getByRole('link', { name: 'Foundation Models on AWS' })).toBeVisible();
		}
	});
});
