import { expect, type Page } from '@playwright/test';
import { test } from './base.ts';
import { models } from './course.ts';
import { answerQuestion, openQuestion, quizResult, takeQuiz } from './helpers.ts';
import { hostingPolicy } from './hosting-notes.ts';
import { BUILD, cacheNames, Host, waitUntilSaved } from './offline-host.ts';

// These journeys are about what the service worker keeps; the others leave it out, for speed.
test.use({ serviceWorkers: 'allow' });

/** The files of weights have a type that nobody knows: all others must have one, to open without a network. */
const savedWithoutType = (page: Page) =>
	page.evaluate(async () => {
		const [name = ''] = await caches.keys();
		const shelf = await caches.open(name);
		const all = await Promise.all(
			(await shelf.keys()).map(async (request) => {
				const type = (await shelf.match(request))?.headers.get('content-type');
				return { url: request.url, type };
			})
		);
		return all.filter(({ type }) => type === 'application/octet-stream').map(({ url }) => url);
	});

async function expectMissingPage(page: Page, url: string): Promise<void> {
	const response = await page.goto(`${url}lessons/nowhere/`);
	expect(response?.status()).toBe(404);
	await expect(page).toHaveTitle(/not found/i);
	await page.getByRole('link', { name: 'All lessons' }).click();
	await expect(page).toHaveURL(url);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('models');
}

const teaches = 'teaches, asks and opens every address without a network after one visit';
test(teaches, async ({ page, context, host }) => {
	const { url } = host;
	await page.goto(url);
	const lefts = () =>
		page
			.getByRole('banner')
			.locator('a')
			.evaluateAll((links) => links.map((link) => link.getBoundingClientRect().x));
	const before = await lefts();
	await waitUntilSaved(page);

	await test.step('moves nothing when the mark appears', async () => {
		expect(await lefts()).toEqual(before);
	});

	await test.step('has the host send each file once, share cards not at all', () => {
		expect(host.paths().filter((path) => path.includes('/cards/'))).toEqual([]);
		// Firefox asks again whether a font has changed, for it asks for fonts in another encoding: that sends nothing.
		const sent = host.requests.filter(({ status }) => status !== 304).map(({ path }) => path);
		const hashed = sent.filter((path) => path.includes('/_app/immutable/'));
		expect(hashed.length).toBeGreaterThan(10);
		expect(hashed.filter((path, place) => hashed.indexOf(path) !== place)).toEqual([]);
	});

	await test.step('keeps every file but weights with a type', async () => {
		const untyped = await savedWithoutType(page);
		expect(untyped.length).toBeGreaterThan(0);
		expect(untyped.filter((one) => !one.endsWith('.fmw'))).toEqual([]);
	});

	await test.step('answers an unknown address by the 404 page, with a network too', async () => {
		const other = await context.newPage();
		await expectMissingPage(other, url);
		await other.close();
	});

	await context.setOffline(true);
	await host.stop();

	await test.step('follows links from the page of the first visit', async () => {
		await page.getByRole('link', { name: 'About', exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('About this course');
		await page.getByRole('link', { name: 'Progress', exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText(/progress/i);
	});

	await test.step('opens every form of an address', async () => {
		const about = `${url}about/`;
		for (const [asked, shown] of [
			['about', about],
			['about/', about],
			['about?from=mail', `${about}?from=mail`],
			['about/index.html', about],
			['about/?a=1#content', `${about}?a=1#content`],
			['about#content', `${about}#content`],
			['?installed', `${url}?installed`]
		] as const) {
			const response = await page.goto(url + asked);
			expect(response?.status()).toBe(200);
			expect(page.url()).toBe(shown);
		}
	});

	await test.step('answers an address with a query', async () => {
		await page.goto(`${url}models/?provider=meta&model=llama-3-1-8b`);
		await expect(page.getByRole('dialog')).toContainText('Llama 3.1 8B Instruct');
		await page.keyboard.press('Escape');
		const rows = page.locator('#models tbody tr').filter({ visible: true });
		await expect(rows).toHaveCount(models.filter(({ provider }) => provider === 'Meta').length);
	});

	await test.step('teaches and asks, and goes on after a reload', async () => {
		await page.goto(`${url}lessons/cost/`);
		const check = await answerQuestion(openQuestion(page));
		await page.goto(`${url}lessons/cost/quiz/`);
		const asked = await takeQuiz(page);
		expect(asked.length).toBeGreaterThan(3);
		const score = await quizResult(page).textContent();

		await page.reload();
		await expect(quizResult(page)).toHaveText(score ?? '');
		await page.goto(`${url}lessons/cost/`);
		await expect(page.locator(`form[data-question="${check}"]`)).toContainText(
			/(?:Answered|Guessed) before/
		);
		await waitUntilSaved(page);
	});

	await test.step('answers an unknown address by the 404 page', () => expectMissingPage(page, url));
});

test(
	'works in a sub-folder of a host that sends the policy of the notes and answers no folders',
	{ tag: '@one-engine' },
	async ({ page }) => {
		const host = await Host.start(BUILD, '/some/course', hostingPolicy());
		const { url } = host;
		const complaints: string[] = [];
		page.on('console', (message) => {
			if (message.text().includes('Content Security Policy')) complaints.push(message.text());
		});
		const first = '/some/course/lessons/cost/';
		host.instead = (path) => (path.endsWith('/') && path !== first ? { status: 403 } : undefined);
		const answer = await page.goto(`${url}lessons/cost/`);
		expect(answer?.headers()).toHaveProperty('content-security-policy');
		await expect(page.locator('body')).toHaveCSS('font-family', /Atkinson/);
		await answerQuestion(openQuestion(page));
		await waitUntilSaved(page);
		expect(complaints).toEqual([]);
		expect(await cacheNames(page)).toEqual([expect.stringMatching(/^fm-course-\/some\/course\/:/)]);
		await host.stop();
		await page.goto(`${url}lessons/embeddings`);
		await answerQuestion(openQuestion(page));
	}
);
