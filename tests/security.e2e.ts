import { expect } from '@playwright/test';
import { test } from './base.ts';
import { firstLesson as lesson, PAGES, questionOf, wrongAnswer } from './course.ts';
import { documentAt } from './document.ts';
import { giveAnswer, waitUntilLive } from './journey.ts';
import { listenToComplaints, listenToForeign } from './listen.ts';

// What is asked for, and complained about, while the course is saved belongs to it.
test.use({ serviceWorkers: 'allow' });

test('asks no other host, and complains about nothing, while it is used and saved', async ({
	page,
	context,
	baseURL
}) => {
	const asked: string[] = [];
	context.on('request', (request) => asked.push(request.url()));
	const foreign = listenToForeign(page, baseURL ?? '');
	const complaints = listenToComplaints(page);
	const check = questionOf(lesson, lesson.checks[0] ?? '');
	await page.goto(`lessons/${lesson.slug}/`);
	await giveAnswer(page, check, wrongAnswer(check));
	await expect(page.getByText('Offline ready', { exact: true })).toBeVisible();
	// Gecko's driver tells what the page asks for, not what the worker does.
	expect(asked.length).toBeGreaterThan(3);
	expect(foreign).toEqual([]);
	expect(complaints).toEqual([]);
	expect(await context.cookies()).toEqual([]);
});

test(
	'forbids on every page what the course does not need',
	{ tag: '@one-engine' },
	async ({ page, baseURL }) => {
		await page.goto('about/');
		for (const path of PAGES) {
			const { policy, addresses } = await documentAt(page, path);
			const rules = new Map(
				policy
					.split(';')
					.map((rule) => rule.trim().split(/ (.*)/))
					.map(([name = '', values = '']) => [name, values.split(' ')])
			);
			expect(rules.get('default-src'), path).toEqual(["'self'"]);
			expect(rules.get('object-src'), path).toEqual(["'none'"]);
			for (const [name, values] of rules) {
				if (!name.startsWith('script-src')) continue;
				expect(values, path).toEqual(values.filter((value) => /^'(self|sha256-.+)'$/.test(value)));
			}
			// A picture that stands in the page itself is asked of nobody.
			const isOwn = (url: string) =>
				new URL(url, baseURL).href.startsWith(baseURL ?? '') || url.startsWith('data:image/png;');
			expect(
				addresses.filter((url) => !isOwn(url)),
				path
			).toEqual([]);
		}
	}
);

test('runs no script that was written into the page', async ({ page }) => {
	await page.goto('');
	await page.evaluate(() => {
		const script = document.createElement('script');
		script.textContent = 'document.title = "taken over"';
		document.head.append(script);
	});
	await expect(page).not.toHaveTitle('taken over');
});

test(
	'gives each page a title, a description and share words of its own',
	{ tag: '@one-engine' },
	async ({ page }) => {
		const seen = {
			title: new Set<string>(),
			description: new Set<string>(),
			share: new Set<string>()
		};
		const pages = PAGES.filter((path) => path !== 'lessons/nowhere/');
		await page.goto('about/');
		for (const path of pages) {
			const { title, description, share, card, headings, language } = await documentAt(page, path);
			expect(description.length, path).toBeGreaterThan(40);
			expect(description.length, path).toBeLessThanOrEqual(160);
			seen.title.add(title);
			seen.description.add(description);
			seen.share.add(share.title);
			expect(share.description, path).toBe(description);
			expect(share.alt, path).not.toBe('');
			const image = await page.request.get(card);
			expect(image.headers()['content-type'], path).toBe('image/png');
			expect(headings, path).toBe(1);
			expect(language, path).toBe('en');
		}
		for (const values of Object.values(seen)) expect(values.size).toBe(pages.length);
	}
);

test(
	'tells a page that is missing from one that is there',
	{ tag: '@one-engine' },
	async ({ page }) => {
		const response = await page.goto('lessons/nowhere/');
		expect(response?.status()).toBe(404);
		await expect(page).toHaveTitle(/^Page not found/);
		await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
		await page.getByRole('link', { name: 'All lessons' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Choose the right one');
	}
);

test('keeps the chosen colours over a reload, from the first paint on', async ({ page }) => {
	await page.addInitScript(() => {
		// Colours at the moment when the body comes: before anything of it is painted.
		new MutationObserver((_, observer) => {
			if (!document.querySelector('body')) return;
			observer.disconnect();
			Reflect.set(window, 'firstTheme', document.documentElement.dataset['theme'] ?? 'system');
		}).observe(document, { childList: true, subtree: true });
	});
	const firstTheme = () => page.evaluate((): unknown => Reflect.get(window, 'firstTheme'));
	const ground = () =>
		page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	await page.emulateMedia({ colorScheme: 'light' });
	await page.goto('about/');
	await waitUntilLive(page);
	const light = await ground();
	await page.getByRole('button', { name: /^Colours: System/ }).click();
	await page.getByRole('button', { name: /^Colours: Light/ }).click();
	await expect(page.getByRole('button', { name: /^Colours: Dark/ })).toBeVisible();
	const dark = await ground();
	expect(dark).not.toBe(light);

	await page.reload();
	expect(await firstTheme()).toBe('dark');
	expect(await ground()).toBe(dark);
	await waitUntilLive(page);
	await page.getByRole('button', { name: /^Colours: Dark/ }).click();
	await page.reload();
	expect(await firstTheme()).toBe('system');
	expect(await ground()).toBe(light);
});
