import { expect, type Locator, type Page } from '@playwright/test';

/** Questions that the script has taken over; before that they are plain forms. */
const LIVE = 'form[data-question][data-live]';

/** The first question on the page that is not answered yet. */
export function openQuestion(page: Page): Locator {
	return page.locator(`${LIVE}:not(.graded)`).first();
}

/** The heading of a finished quiz. */
export function quizResult(page: Page): Locator {
	return page.getByRole('heading', { name: /\d+ of \d+ points/ });
}

/** The names of the fields that a selector finds in a question, each once. */
async function fieldNames(form: Locator, selector: string): Promise<string[]> {
	const names = await form
		.locator(selector)
		.evaluateAll((fields) => fields.map((field) => field.getAttribute('name') ?? ''));
	return [...new Set(names)];
}

/** Gives some answer, right or wrong, to a question of any kind. */
async function fillQuestion(form: Locator): Promise<void> {
	for (const name of await fieldNames(form, '[type=radio]:not([name=confidence])')) {
		await form.locator(`[type=radio][name="${name}"]`).first().check();
	}
	for (const name of await fieldNames(form, '[type=checkbox]')) {
		// As many as the question asks for, whichever they are.
		const wanted = await form.locator(`[data-right] [name="${name}"]`).count();
		const boxes = await form.locator(`[type=checkbox][name="${name}"]`).all();
		for (const box of boxes.slice(0, wanted)) await box.check();
	}
	// The lists of matching lines begin with an empty choice.
	for (const name of await fieldNames(form, 'select:not([name*="place-"])')) {
		await form.locator(`select[name="${name}"]`).selectOption({ index: 1 });
	}
	// An order that nobody touched is no answer.
	for (const list of await form.locator('[data-sorts]').all()) {
		await list.getByRole('button', { name: 'Move down' }).first().click();
	}
	for (const name of await fieldNames(form, '[type=text]')) {
		await form.locator(`[name="${name}"]`).fill('1');
	}
}

/** Answers a question and waits for its result; gives back its id. */
export async function answerQuestion(form: Locator): Promise<string> {
	const id = (await form.getAttribute('data-question')) ?? '';
	const same = form.page().locator(`form[data-question="${id}"]`);
	await fillQuestion(form);
	await form.getByRole('button', { name: 'Check answer' }).click();
	await expect(same.getByRole('group', { name: 'Result', exact: true })).toBeFocused();
	return id;
}

/** Takes the quiz on the page from here to its result; gives back the ids of what was asked. */
export async function takeQuiz(page: Page): Promise<string[]> {
	const asked: string[] = [];
	for (;;) {
		await expect(openQuestion(page).or(quizResult(page))).toBeVisible();
		if (await quizResult(page).isVisible()) return asked;
		asked.push(await answerQuestion(openQuestion(page)));
		await page.getByRole('button', { name: 'Next' }).click();
	}
}
