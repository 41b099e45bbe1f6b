import { expect, test, type Page } from '@playwright/test';
import { firstLesson as lesson, PAGES, questionOf, wrongAnswer } from './course.ts';
import { giveAnswer, waitUntilLive } from './journey.ts';

/** Collects what a page complains about. A page that is missing is asked for in vain, which is no complaint. */
function listenToComplaints(page: Page): string[] {
	const complaints: string[] = [];
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('console', (message) => {
		const isMissingPage = message.text().includes('404') && message.location().url === page.url();
		if (['error', 'warning'].includes(message.type()) && !isMissingPage) {
			complaints.push(`${message.text()} (${message.location().url})`);
		}
	});
	return complaints;
}

test('asks no other host, and complains about nothing, on any page', async ({
	page,
	context,
	baseURL
}) => {
	const asked: string[] = [];
	context.on('request', (request) => asked.push(request.url()));
	const complaints = listenToComplaints(page);
	for (const path of PAGES) {
		await page.goto(path);
		await waitUntilLive(page);
	}
	const check = questionOf(lesson, lesson.checks[0] ?? '');
	await page.goto(`lessons/${lesson.slug}/`);
	await giveAnswer(page, check, wrongAnswer(check));
	await expect(page.getByText('Offline ready', { exact: true })).toBeVisible({ timeout: 30_000 });
	expect(asked.length).toBeGreaterThan(PAGES.length);
	const foreign = asked.filter(
		(url) => !/^(data|blob):/.test(url) && !url.startsWith(baseURL ?? '')
	);
	expect(foreign).toEqual([]);
	expect(complaints).toEqual([]);
	expect(await context.cookies()).toEqual([]);
});

test('forbids on every page what the course does not need', async ({ page, baseURL }) => {
	for (const path of PAGES) {
		await page.goto(path);
		const policy = page.locator('meta[http-equiv="content-security-policy"]');
		const rules = new Map(
			((await policy.getAttribute('content')) ?? '')
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
		const addresses = await page
			.locator('script[src], link[href]:not([rel=canonical]), img[src], [style*=url]')
			.evaluateAll((all) => all.map((one) => one.getAttribute('src') ?? one.getAttribute('href')));
		// A picture that stands in the page itself is asked of nobody.
		const isOwn = (url: string | null) =>
			new URL(url ?? '', baseURL).href.startsWith(baseURL ?? '') ||
			(url ?? '').startsWith('data:image/png;');
		expect(
			addresses.filter((url) => !isOwn(url)),
			path
		).toEqual([]);
	}
});

test('runs no script that was written into the page', async ({ page }) => {
	await page.goto('');
	await page.evaluate(() => {
		const script = document.createElement('script');
		script.textContent = 'document.title = "taken over"';
		document.head.append(script);
	});
	await expect(page).not.toHaveTitle('taken over');
});

test('gives each page a title, a description and share words of its own', async ({ page }) => {
	const seen = {
		title: new Set<string>(),
		description: new Set<string>(),
		share: new Set<string>()
	};
	const pages = PAGES.filter((path) => path !== 'lessons/nowhere/');
	for (const path of pages) {
		await page.goto(path);
		const content = async (selector: string) =>
			(await page.locator(`meta[${selector}]`).getAttribute('content')) ?? '';
		const description = await content('name="description"');
		expect(description.length, path).toBeGreaterThan(40);
		expect(description.length, path).toBeLessThanOrEqual(160);
		seen.title.add(await page.title());
		seen.description.add(description);
		seen.share.add(await content('property="og:title"'));
		expect(await content('property="og:description"'), path).toBe(description);
		expect(await content('property="og:image:alt"'), path).not.toBe('');
		const card = new URL(await content('property="og:image"'), page.url()).href;
		const image = await page.request.get(card);
		expect(image.headers()['content-type'], path).toBe('image/png');
		await expect(page.locator('h1'), path).toHaveCount(1);
		await expect(page.locator('html'), path).toHaveAttribute('lang', 'en');
	}
	for (const values of Object.values(seen)) expect(values.size).toBe(pages.length);
});

test('tells a page that is missing from one that is there', async ({ page }) => {
	const response = await page.goto('lessons/nowhere/');
	expect(response?.status()).toBe(404);
	await expect(page).toHaveTitle(/^Page not found/);
	await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
	await page.getByRole('link', { name: 'All lessons' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Choose the right one');
});

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
