import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './base.ts';
import { lowTargets } from './cut-off.ts';
import { waitUntilLive } from './journey.ts';

const LESSON = 'lessons/multi-modal/';
const ID = 'look-outside';

const labOf = (page: Page): Locator => page.locator(`#${ID}`);
const rowsOf = (lab: Locator): Locator => lab.locator('ol > li');
const saidOf = (lab: Locator): Locator => lab.getByRole('status').first();

/** Opens the lesson and brings the lab before the eyes. */
async function openLab(page: Page, query = ''): Promise<Locator> {
	// Its own page: in a lesson, later parts are folded until one has come to them.
	await page.goto(`labs/look-outside/${query}`);
	await waitUntilLive(page);
	const lab = labOf(page);
	await lab.scrollIntoViewIfNeeded();
	await expect(lab.getByRole('button', { name: 'Write a caption', exact: true })).toBeEnabled();
	return lab;
}

test.describe('without script', { tag: '@script-off' }, () => {
	test.use({ javaScriptEnabled: false });

	test('teaches by its first frame: what it wrote, how sure it was, and whether it is true', async ({
		page
	}) => {
		await page.goto(LESSON);
		const lab = labOf(page);
		const words = lab.getByRole('group', { name: 'What it wrote' }).locator('.word');
		expect(await words.count()).toBeGreaterThan(3);
		await expect(rowsOf(lab)).toHaveCount(3);
		for (const row of await rowsOf(lab).all()) await expect(row).toContainText('✓ True');
		await lab.getByText('What the model does', { exact: true }).click();
		await expect(lab.locator('.because')).toBeVisible();
	});
});

test('writes about what it never saw, after a guess, and can be stepped through by keys', async ({
	page
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const lab = await openLab(page);
	await lab.locator('.guess').getByRole('radio').first().check();
	await lab.getByRole('button', { name: 'See what the model does' }).click();
	await expect(saidOf(lab)).toContainText('That is not true: it shows a red guitar');
	await expect(rowsOf(lab)).toHaveCount(4);
	await expect(rowsOf(lab).first()).toContainText('Guitar · Caption');
	await expect(rowsOf(lab).first()).toContainText('✗ Not true');

	const words = lab.getByRole('group', { name: 'What it wrote' }).getByRole('radio');
	await words.first().focus();
	await page.keyboard.press('Space');
	await expect(lab.locator('.about')).toContainText('it looked most at the');
	const before = await lab.locator('figure img').getAttribute('src');
	await page.keyboard.press('ArrowRight');
	await expect(words.nth(1)).toBeChecked();
	await expect(lab.locator('figure img')).not.toHaveAttribute('src', before ?? '');
});

test(
	'marks words that it does not know, and answers all the same',
	{ tag: '@one-engine' },
	async ({ page }) => {
		const lab = await openLab(page);
		const field = lab.getByLabel('Your own question');
		await field.press('Enter');
		await expect(lab.getByRole('alert')).toContainText('Type a question first');
		await field.fill('Is there a zebra?');
		await field.press('Enter');
		await expect(saidOf(lab)).toContainText('It wrote');
		await expect(lab.locator('mark')).toHaveText('zebra');
		await expect(rowsOf(lab).first()).toContainText('Judge it yourself');
	}
);

test(
	'opens at a shared setting and gives the same answer, word for word',
	{ tag: '@one-engine' },
	async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		const lab = await openLab(page);
		await lab.getByRole('radio', { name: 'Four cats' }).check();
		await lab.getByRole('button', { name: 'How many cats are there?' }).click();
		await expect(rowsOf(lab).first()).toContainText('Four cats · How many cats are there?');
		const row = await rowsOf(lab).first().innerText();
		await lab.getByRole('button', { name: 'Copy a link to this setting' }).click();
		await expect(lab.getByText('The link is copied.')).toBeVisible();
		const address = await page.evaluate(() => navigator.clipboard.readText());

		const other = await openLab(page, new URL(address).search);
		await expect(rowsOf(other)).toHaveCount(4);
		expect(await rowsOf(other).first().innerText()).toBe(row);
	}
);

test(
	'captions a picture that the learner made, and says what of an address it cannot use',
	{ tag: '@one-engine' },
	async ({ page }) => {
		const made = await openLab(page, `?lab=${ID}&made=night_cat-red-big-5`);
		await expect(rowsOf(made).first()).toContainText('Your own · Caption');
		await expect(rowsOf(made).first()).toContainText('cat');
		const odd = await openLab(page, `?lab=${ID}&picture=dog&made=x`);
		await expect(odd.locator('.problems li')).toHaveCount(2);
		await expect(rowsOf(odd).first()).toContainText('Cat · Caption');
	}
);

test('fits a phone of 320 pixels, with targets that a finger can hit', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	const lab = await openLab(page);
	const long = 'm'.repeat(60);
	await lab.getByLabel('Your own question').fill(long);
	await lab.getByRole('button', { name: 'Ask', exact: true }).click();
	await expect(rowsOf(lab).first()).toContainText(long.slice(0, 20));
	await lab.getByText('Make a picture of your own').click();
	const sides = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(sides).toBeLessThanOrEqual(320);
	const targets = lab.locator('.stage :is(label:has(input, select), .button, summary)');
	await expect(targets).not.toHaveCount(0);
	expect(await lowTargets(targets)).toEqual([]);
});
