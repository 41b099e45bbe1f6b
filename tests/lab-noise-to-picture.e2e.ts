import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './base.ts';
import { lowTargets } from './cut-off.ts';
import { waitUntilLive } from './journey.ts';

const LESSON = 'lessons/text-to-image/';
const STEPS = 'watch-it-paint';
const GRID = 'turn-the-guidance';

const labOf = (page: Page, id: string): Locator => page.locator(`#${id}`);
const saidOf = (lab: Locator): Locator => lab.getByRole('status').first();
const promptOf = (lab: Locator): Locator => lab.getByLabel('Prompt', { exact: true });
const canvasOf = (lab: Locator): Locator => lab.getByRole('img', { name: /^The canvas/ });

/** Opens a lab on its own page: in a lesson, later parts are folded until one has come to them. */
async function openLab(page: Page, id: string, query = ''): Promise<Locator> {
	await page.goto(`labs/${id}/${query}`);
	await waitUntilLive(page);
	const lab = labOf(page, id);
	await lab.scrollIntoViewIfNeeded();
	await expect(lab.getByRole('button', { name: 'Paint', exact: true })).toBeEnabled();
	return lab;
}

test.describe('without script', { tag: '@script-off' }, () => {
	test.use({ javaScriptEnabled: false });

	test('teaches by its first frames: steps of a painting, and pictures side by side', async ({
		page
	}) => {
		await page.goto(LESSON);
		const lab = labOf(page, STEPS);
		await expect(lab.getByText(/^Step \d+ of 20, \d+% noise$/)).toBeVisible();
		await expect(lab.getByText(/^the encoders see a/)).toBeVisible();
		await expect(lab.locator('.strip img')).toHaveCount(12);
		const sides = await lab
			.locator('img')
			.evaluateAll((all) =>
				all.map((img) => (img instanceof HTMLImageElement ? img.naturalWidth : 0))
			);
		expect(new Set(sides)).toEqual(new Set([32]));
		await expect(labOf(page, GRID).locator('li img')).toHaveCount(6);
		await lab.getByText('What the model does', { exact: true }).click();
		await expect(lab.locator('.because')).toBeVisible();
	});
});

test('paints in the page after a guess, and lets one look back at each step by keys', async ({
	page
}) => {
	const lab = await openLab(page, STEPS);
	const before = await canvasOf(lab).getAttribute('src');
	await lab.locator('.guess').getByRole('radio').first().check();
	await lab.getByRole('button', { name: 'See what the model does' }).click();
	await expect(saidOf(lab)).toContainText('Painted in 20 steps from seed');
	await expect(lab.getByText('Step 20 of 20, finished')).toBeVisible();
	expect(await canvasOf(lab).getAttribute('src')).not.toBe(before);

	await lab.getByRole('slider', { name: 'Look back' }).focus();
	await page.keyboard.press('Home');
	await expect(lab.getByText('Step 0 of 20, noise alone')).toBeVisible();
	await page.keyboard.press('ArrowRight');
	await expect(lab.getByText('Step 1 of 20, 95% noise')).toBeVisible();

	await lab.getByText('Where each word of the prompt looks').click();
	await expect(lab.getByText(/^(mostly|everywhere)/).first()).toBeVisible();
});

test(
	'says which words it does not know, and paints all the same',
	{ tag: '@one-engine' },
	async ({ page }) => {
		const lab = await openLab(page, STEPS);
		await promptOf(lab).fill('a green giraffe');
		await expect(lab.getByText('It does not know “giraffe”.')).toBeVisible();
		await promptOf(lab).press('Enter');
		await expect(saidOf(lab)).toContainText('Painted in 20 steps');
	}
);

test(
	'shows six pictures side by side, and the steps of the one that is chosen',
	{ tag: '@one-engine' },
	async ({ page }) => {
		const lab = await openLab(page, GRID);
		await lab.getByRole('radio', { name: 'Six step counts' }).check();
		await expect(saidOf(lab)).toContainText('1 step:');
		await lab.getByRole('button', { name: /^4 steps:/ }).click();
		await expect(lab.getByText('Step 4 of 4, finished')).toBeVisible();
	}
);

test('repaints a part, and opens at that setting again from the shared link', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const lab = await openLab(page, STEPS);
	await lab.getByText('Begin with a picture, repaint a part').click();
	await lab.getByRole('radio', { name: /boat/ }).check();
	await lab.getByRole('button', { name: 'Left half' }).click();
	await expect(saidOf(lab)).toContainText('Painted in 20 steps');
	await expect(lab.getByText('Step 20 of 20, finished')).toBeVisible();
	const picture = await canvasOf(lab).getAttribute('src');
	await lab.getByRole('button', { name: 'Copy a link to this setting' }).click();
	await expect(lab.getByText('The link is copied.')).toBeVisible();
	const address = await page.evaluate(() => navigator.clipboard.readText());

	const again = await openLab(page, STEPS, new URL(address).search);
	await expect(saidOf(again)).toContainText('Painted in 20 steps');
	expect(await canvasOf(again).getAttribute('src')).toBe(picture);
});

test('keeps the canvas and its button in view on a phone while one plays', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	const lab = await openLab(page, STEPS);
	await lab.getByText('Begin with a picture, repaint a part').scrollIntoViewIfNeeded();
	await promptOf(lab).fill('a blue boat at sea');
	await promptOf(lab).press('Enter');
	await expect(saidOf(lab)).toContainText('Painted in 20 steps');
	await expect(canvasOf(lab)).toBeInViewport({ ratio: 1 });
	await expect(lab.getByRole('button', { name: 'Paint', exact: true })).toBeInViewport({
		ratio: 1
	});
	await expect(promptOf(lab)).toBeInViewport({ ratio: 1 });
	await expect(lab.getByText('Before: “a red cat on the grass”, seed 1')).toBeInViewport();
});

test('says what of an address it cannot use', { tag: '@one-engine' }, async ({ page }) => {
	const lab = await openLab(page, STEPS, `?lab=${STEPS}&seed=none&size=9&guidance=99`);
	await expect(lab.locator('.problems li')).toHaveCount(3);
	await expect(saidOf(lab)).toContainText('Painted in 20 steps');
});

test('fits a phone of 320 pixels, with targets that a finger can hit', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	const lab = await openLab(page, STEPS);
	await promptOf(lab).fill(`a red cat ${'m'.repeat(60)}`);
	await expect(lab.locator('.unknown')).toBeVisible();
	await lab.getByText('More controls').click();
	await lab.getByText('Build it from words that it knows').click();
	await expect(lab.getByRole('button', { name: 'mushroom' })).toBeVisible();
	await lab.getByText('Begin with a picture, repaint a part').click();
	await expect(lab.getByRole('radio', { name: /boat/ })).toBeVisible();
	const sides = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(sides).toBeLessThanOrEqual(320);
	const targets = lab.locator('.stage label:has(input), .stage .button, summary');
	await expect(targets).not.toHaveCount(0);
	expect(await lowTargets(targets)).toEqual([]);
});
