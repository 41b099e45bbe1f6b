import { expect, type Page } from '@playwright/test';
import { test } from './base.ts';
import { kindOf } from '../src/lib/core/quiz/questions.ts';
import { fieldsFor, firstLesson as lesson, questionOf, wrongAnswer } from './course.ts';
import { fillFields, questionForm, storedEvents, waitUntilLive } from './journey.ts';

/** Holds the script of the page back, as a slow network does; gives back what lets it come. */
async function holdScript(page: Page): Promise<() => void> {
	let release = () => {};
	const held = new Promise<void>((done) => (release = done));
	await page.route('**/islands/*.js', async (route) => {
		await held;
		await route.continue();
	});
	return release;
}

const pretest = questionOf(lesson, lesson.pretest[0] ?? '');
const check = questionOf(lesson, lesson.checks[0] ?? '');
const first = questionOf(lesson, lesson.quiz[0] ?? '');
const base = `lessons/${lesson.slug}/`;

for (const [what, path, question, where] of [
	['a guess', base, pretest, 'pretest'],
	['a check', base, check, 'lesson'],
	['the first question of a quiz', `${base}quiz/`, first, 'quiz']
] as const) {
	test(`records ${what} that was answered before the script came, and leaves its result`, async ({
		page
	}) => {
		const release = await holdScript(page);
		await page.goto(path, { waitUntil: 'commit' });
		const form = questionForm(page, question.id);
		const answer = wrongAnswer(question);
		await fillFields(form, fieldsFor(question, answer));
		await form.locator('summary').click();
		await expect(form.locator('.why')).toBeVisible();
		await expect(form).not.toHaveAttribute('data-live');
		const reasons = await form.locator('.reason').filter({ visible: true }).count();

		release();
		await waitUntilLive(page);
		await expect(form).toHaveClass(/graded/);
		await expect(form.locator('.reason').filter({ visible: true })).toHaveCount(reasons);
		await expect(form.locator('.result')).toContainText(/[✗◐○] /);
		const { earned, total } = kindOf(question).grade(answer);
		await expect
			.poll(async () => (await storedEvents(page)).filter(({ kind }) => kind === 'answered'))
			.toEqual([expect.objectContaining({ question: question.id, where, answer, earned, total })]);
	});
}

test('keeps a choice that was made, and not checked, before the script came', async ({ page }) => {
	const release = await holdScript(page);
	await page.goto(base, { waitUntil: 'commit' });
	const form = questionForm(page, pretest.id);
	await form.locator('input').nth(1).check();
	release();
	await waitUntilLive(page);
	await expect(form.locator('input').nth(1)).toBeChecked();
	await expect(form).not.toHaveClass(/graded/);
});

const FAILURES: Record<string, Parameters<Page['route']>[1]> = {
	'is blocked': (route) => route.abort('blockedbyclient'),
	'is missing on the host': (route) => route.fulfill({ status: 404, body: 'Not found' }),
	'is a page in its place': (route) =>
		route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><p>Sign in</p>' }),
	'is cut': (route) =>
		route.fulfill({ status: 200, contentType: 'text/javascript', body: 'const part = (' })
};

test('is the page without script where the script does not come as it is, and says so', async ({
	page
}) => {
	for (const [what, answer] of Object.entries(FAILURES)) {
		await test.step(what, async () => {
			await page.route('**/islands/main.*.js', answer);
			await page.goto(`${base}quiz/`);
			const notice = page.getByRole('alert').filter({ hasText: 'could not be loaded' });
			await expect(notice).toBeVisible();
			// Every question, not the first alone; nothing that would do nothing.
			const forms = page.locator('form[data-question]').filter({ visible: true });
			await expect(forms).toHaveCount(lesson.quiz.length);
			await expect(page.locator('.needs-script').filter({ visible: true })).toHaveCount(0);
			const form = questionForm(page, first.id);
			await fillFields(form, fieldsFor(first, wrongAnswer(first)));
			await form.locator('summary').click();
			await expect(form.locator('.why')).toBeVisible();
			await page.unroute('**/islands/main.*.js');
		});
	}
});

test('is the page without script, too, in a sandbox that refuses to tell of workers', async ({
	page
}) => {
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'serviceWorker', {
			get: () => {
				throw new DOMException('The page is in a sandbox.', 'SecurityError');
			}
		});
		localStorage.setItem('fm-settings.theme', 'dark');
	});
	await page.route('**/islands/main.*.js', (route) => route.abort('blockedbyclient'));
	await page.goto(`${base}quiz/`);
	await expect(page.getByRole('alert').filter({ hasText: 'could not be loaded' })).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('takes back that the script is missing when it only comes late', async ({ page }) => {
	const release = await holdScript(page);
	await page.clock.install();
	await page.goto(`${base}quiz/`, { waitUntil: 'commit' });
	await expect(questionForm(page, first.id)).toBeVisible();
	await page.clock.fastForward('01:00');
	const notice = page.getByRole('alert').filter({ hasText: 'could not be loaded' });
	await expect(notice).toBeVisible();
	await page.clock.resume();
	release();
	await waitUntilLive(page);
	await expect(notice).toBeHidden();
	await expect(page.getByRole('button', { name: 'Search' })).toBeVisible();
});

test('leaves a question that cannot be made live as it works without script', async ({ page }) => {
	await page.addInitScript(() => {
		document.addEventListener('readystatechange', () => {
			if (document.readyState === 'interactive') document.querySelector('.problem')?.remove();
		});
	});
	await page.goto(base);
	await waitUntilLive(page, { but: 1 });
	const form = questionForm(page, pretest.id);
	await expect(form.getByText('The script of this question did not start')).toBeVisible();
	await fillFields(form, fieldsFor(pretest, wrongAnswer(pretest)));
	await form.locator('summary').click();
	await expect(form.locator('.why')).toBeVisible();
	// The others go on.
	await expect(questionForm(page, check.id)).toHaveAttribute('data-live');
});
