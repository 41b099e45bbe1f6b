import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './base.ts';
import { waitUntilLive } from './journey.ts';

const LESSON = 'lessons/customization/';

const labOf = (page: Page): Locator => page.locator('#teach');
const resultOf = (lab: Locator): Locator => lab.locator('.result');
const saidOf = (lab: Locator): Locator => lab.locator('.said');

/** Opens the lesson and brings the lab before the eyes. */
async function openLab(page: Page, query = ''): Promise<Locator> {
	// Its own page: in a lesson, later parts are folded until one has come to them.
	await page.goto(`labs/teach/${query}`);
	await waitUntilLive(page);
	const lab = labOf(page);
	await lab.scrollIntoViewIfNeeded();
	await expect(lab.getByRole('button', { name: 'Other examples' })).toBeEnabled();
	return lab;
}

test.describe('without script', { tag: '@script-off' }, () => {
	test.use({ javaScriptEnabled: false });

	test('teaches by its first frame: one example of each, the curve, what words and head say', async ({
		page
	}) => {
		await page.goto(LESSON);
		const lab = labOf(page);
		await expect(resultOf(lab)).toHaveText('62');
		await expect(lab.locator('.tray img')).toHaveCount(4);
		await expect(lab.locator('.kept figure')).toHaveCount(8);
		await expect(lab.getByRole('img', { name: 'with 1 example: 62' })).toBeVisible();
		await lab.getByText('What the model does', { exact: true }).click();
		await expect(lab.locator('.because')).toContainText('92 right');
	});
});

test('teaches a head after a guess, by keys, and gives the same for a shared link', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const lab = await openLab(page);
	await lab.getByRole('radio', { name: 'About 50', exact: true }).check();
	await lab.getByRole('button', { name: 'See what the model does' }).click();
	await expect(saidOf(lab)).toContainText('With 5 examples of each thing, 92 of 100');

	await lab.getByRole('radio', { name: '5', exact: true }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(saidOf(lab)).toContainText('With 10 examples of each thing, 99 of 100');
	await lab.getByRole('button', { name: 'Other examples' }).press('Enter');
	await expect(saidOf(lab)).toContainText('100 of 100');
	await lab.getByRole('button', { name: 'Swap example 2 of snake for another' }).press('Enter');
	await expect(saidOf(lab)).toContainText('With 10 examples');
	await lab.getByRole('radio', { name: '1', exact: true }).check({ force: true });
	await expect(saidOf(lab)).toContainText('With 1 example');

	const result = await resultOf(lab).innerText();
	const pictures = await lab
		.locator('.tray img')
		.evaluateAll((all) => all.map((img) => img.outerHTML));
	await lab.getByRole('button', { name: 'Copy a link' }).click();
	await expect(lab.getByText('The link is copied.')).toBeVisible();
	const address = await page.evaluate(() => navigator.clipboard.readText());
	const query = new URL(address).search;
	expect(query).toContain('seed=2');
	const again = await openLab(page, query);
	await expect(saidOf(again)).toContainText(`With 1 example of each thing, ${result} of 100`);
	expect(
		await again.locator('.tray img').evaluateAll((all) => all.map((img) => img.outerHTML))
	).toEqual(pictures);
});

test(
	'judges a picture of the learner, and can be taught with it',
	{ tag: '@one-engine' },
	async ({ page }) => {
		const lab = await openLab(page);
		await lab.getByText('Make a picture of your own').click();
		await lab.getByRole('button', { name: 'Row 2, column 2: empty' }).click();
		await expect(lab.locator('.answer')).toContainText('By your head:');
		await lab.locator('.things').getByRole('button', { name: 'umbrella' }).click();
		await expect(lab.locator('.tray .yours')).toHaveCount(1);
		await lab.getByRole('button', { name: 'Take out your drawing of umbrella' }).click();
		await expect(lab.locator('.tray .yours')).toHaveCount(0);
		await expect(resultOf(lab)).toHaveText('62');
	}
);

test(
	'tells what of a shared link it cannot use, and goes on',
	{ tag: '@one-engine' },
	async ({ page }) => {
		const lab = await openLab(page, '?lab=teach&examples=1e99&seed=3&without=cow-1');
		await expect(lab.locator('.problems li')).toHaveCount(2);
		await expect(saidOf(lab)).toContainText('With 1 example of each thing');
	}
);
