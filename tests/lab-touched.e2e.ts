import { expect, type Page } from '@playwright/test';
import { test } from './base.ts';
import { models } from './course.ts';
import { waitUntilLive } from './journey.ts';

/** What other programs do to a page before its own script has come. */
const touches = {
	'a password manager puts elements beside fields': () => {
		for (const field of document.querySelectorAll('input, textarea, select'))
			field.after(document.createElement('div'));
	},
	'a translator wraps texts': () => {
		for (const label of document.querySelectorAll('main :is(label, legend, p, button, summary)')) {
			for (const text of [...label.childNodes]) {
				if (text.nodeType !== Node.TEXT_NODE || !text.textContent?.trim()) continue;
				const name: string = 'font';
				const font = document.createElement(name);
				text.replaceWith(font);
				font.append(text);
			}
		}
	},
	'a host strips comments': () => {
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT);
		const comments: ChildNode[] = [];
		while (walker.nextNode())
			if (walker.currentNode instanceof Comment) comments.push(walker.currentNode);
		for (const comment of comments) comment.remove();
	}
};

/** Touches the page when its text has come and before its script runs. */
async function touchWith(page: Page, touch: () => void): Promise<void> {
	await page.addInitScript(`document.addEventListener('readystatechange', () => {
		if (document.readyState === 'interactive') (${touch.toString()})();
	});`);
}

async function expectLabWorks(page: Page): Promise<void> {
	await page.goto('lessons/large-language-models/');
	await waitUntilLive(page);
	const lab = page.locator('#next-word');
	await lab.scrollIntoViewIfNeeded();
	await expect(lab.getByRole('button', { name: 'Write the line' })).toBeEnabled();
	await expect(lab.locator('.one .token').nth(1)).toHaveText('Once');
	await expect(lab.locator('.next ol > li')).toHaveCount(7);
	await expect(lab.getByText('Your task.')).toBeVisible();
	await expect(lab.getByRole('radio', { name: 'That Mia has one' })).toBeVisible();
	await lab.getByRole('button', { name: 'Next token' }).click();
	await expect(lab.locator('.said')).toContainText('It wrote 1 token');
}

async function expectTableWorks(page: Page): Promise<void> {
	const rows = page.locator('#models tbody tr').filter({ visible: true });
	await page.goto('models/');
	await waitUntilLive(page);
	await expect(rows).toHaveCount(models.length);
	await page.getByLabel('Find').fill('haiku 4.5');
	await expect(rows).toHaveCount(1);
	await expect(page.locator('.count [role=status]')).toHaveText(`1 of ${models.length} models`);
	await page.getByRole('combobox', { name: 'Provider', exact: true }).selectOption('Amazon');
	await expect(rows).toHaveCount(0);
	await page.getByRole('button', { name: 'Show all' }).click();
	await expect(rows).toHaveCount(models.length);
}

for (const [what, touch] of Object.entries(touches)) {
	test(`shows a lab and the table of models whole, and lets them work, where ${what}`, async ({
		page
	}) => {
		await touchWith(page, touch);
		await test.step('a lab', () => expectLabWorks(page));
		await test.step('the table of models', () => expectTableWorks(page));
	});
}

test.describe('where a reader opens what is folded, and guesses', () => {
	test.beforeEach(({ page }) =>
		touchWith(page, () => {
			for (const details of document.querySelectorAll('details')) details.open = true;
			document.querySelector<HTMLInputElement>('#next-word .guess input')?.click();
		})
	);

	test('it stays open, and the guess ticked, when its lab becomes live', async ({ page }) => {
		await page.goto('lessons/large-language-models/');
		await waitUntilLive(page);
		const lab = page.locator('#next-word');
		await lab.scrollIntoViewIfNeeded();
		await expect(lab.getByRole('button', { name: 'Write the line' })).toBeEnabled();
		await expect(lab.locator('.guess input').first()).toBeChecked();
		await expect(lab.getByRole('button', { name: 'See what the model does' })).toBeEnabled();
		await lab.getByRole('button', { name: 'Next token' }).click();
		await expect(lab.locator('.said')).toContainText('It wrote 1 token');
		await expect(lab.locator('details').first()).toBeVisible();
		await expect(lab.locator('details:not([open])')).toHaveCount(0);
	});
});
