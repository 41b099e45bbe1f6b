import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './base.ts';
import { overflow } from './cut-off.ts';
import { waitUntilLive } from './journey.ts';

const LESSON = 'lessons/large-language-models/';
const ID = 'next-word';

const said = (lab: Locator): Locator => lab.locator('.said');
const text = (lab: Locator): Locator => lab.locator('.one .hidden-visually').first();
const bars = (lab: Locator): Locator => lab.locator('.next ol > li');

/** Opens the lesson and waits until the model has read the text. */
async function openLab(page: Page, query = ''): Promise<Locator> {
	await page.goto(`${LESSON}${query}`);
	await waitUntilLive(page);
	const lab = page.locator(`#${ID}`);
	await lab.scrollIntoViewIfNeeded();
	await expect(lab.getByRole('button', { name: 'Write the line' })).toBeEnabled();
	return lab;
}

test.describe('without script', { tag: '@script-off' }, () => {
	test.use({ javaScriptEnabled: false });

	test('teaches by its first frame: tokens, bars, and what the guess was about', async ({
		page
	}) => {
		await page.goto(LESSON);
		const lab = page.locator(`#${ID}`);
		await expect(lab.locator('.one .token').nth(1)).toHaveText('Once');
		await expect(bars(lab)).toHaveCount(7);
		await expect(bars(lab).first()).toContainText(/\d %$/);
		const { width } = (await bars(lab).first().locator('.bar').boundingBox()) ?? { width: 0 };
		expect(width).toBeGreaterThan(10);
		await lab.getByText('What the model does', { exact: true }).click();
		await expect(lab.locator('.because')).toContainText('sure, and wrong');
	});
});

test('shows what was guessed, and writes with the dials as they stand', async ({ page }) => {
	const lab = await openLab(page);
	await lab.getByRole('radio', { name: 'That Mia has one' }).check();
	await lab.getByRole('button', { name: 'See what the model does' }).click();
	await expect(said(lab)).toContainText('“Mia has a red drum.” It stopped at the end of the line.');
	await lab.getByRole('button', { name: 'Translation' }).click();
	await expect(text(lab)).toContainText('The red house is small.');
	await lab.getByLabel('Temperature').fill('0');
	await expect(bars(lab).first()).toContainText('100 %');
	await lab.getByRole('button', { name: 'Write the line' }).click();
	await expect(said(lab)).toContainText('La casa roja es pequeña.');
});

test('is played by keys alone: a token, taken back, and the same token again', async ({ page }) => {
	const lab = await openLab(page);
	await lab.getByRole('button', { name: 'Next token' }).focus();
	await page.keyboard.press('Enter');
	await expect(said(lab)).toContainText('It wrote 1 token');
	const first = (await text(lab).textContent()) ?? '';
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(said(lab)).toContainText('Taken back');
	await expect(text(lab)).not.toHaveText(first);
	await lab.getByRole('button', { name: 'Next token' }).press('Enter');
	await expect(text(lab)).toHaveText(first);
	await bars(lab).nth(1).getByRole('button').press('Enter');
	await expect(said(lab)).toContainText('You took');
});

test(
	'opens at a shared setting and writes the same text, word for word',
	{ tag: '@one-engine' },
	async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		const lab = await openLab(page);
		await lab.getByLabel('Seed').press('ControlOrMeta+a');
		await lab.getByLabel('Seed').press('7');
		await lab.getByRole('button', { name: 'Write the line' }).click();
		await expect(said(lab)).toContainText('It wrote');
		const written = (await text(lab).textContent()) ?? '';
		await lab.getByRole('button', { name: 'Copy a link to this setting' }).click();
		await expect(lab.getByText('The link is copied.')).toBeVisible();
		const address = await page.evaluate(() => navigator.clipboard.readText());
		expect(address).toMatch(/\?lab=next-word&seed=7&written=\d+#next-word$/);
		await openLab(page, new URL(address).search);
		await expect(text(lab)).toHaveText(written);
	}
);

test(
	'says what it cannot use of an address, and goes on',
	{ tag: '@one-engine' },
	async ({ page }) => {
		const lab = await openLab(page, `?lab=${ID}&temperature=hot&size=huge&prompt=%E2%82%AC`);
		await expect(lab.locator('.problems li')).toHaveCount(2);
		await expect(lab.locator('.token.unknown')).toHaveText('?');
		await expect(lab.locator('.one')).toContainText('Not in its alphabet: “€”.');
	}
);

test(
	'tells what a head looks at, and what the window drops',
	{ tag: '@one-engine' },
	async ({ page }) => {
		const lab = await openLab(page);
		await lab.getByText('What each head looks at').click();
		await expect(lab.locator('details [role=status]')).toContainText('looks most at');
		await lab.getByLabel('Your text').fill('The cat sleeps. '.repeat(80));
		await expect(lab.locator('.one')).toContainText('The window holds 256 tokens.');
		await expect(lab.locator('.token.dropped').first()).toBeVisible();
	}
);

test.describe('on a phone of 320 pixels', () => {
	test.use({ viewport: { width: 320, height: 640 } });

	test('fits with a word that is longer than any line', async ({ page }) => {
		const lab = await openLab(page);
		await lab.getByLabel('Your text').fill('m'.repeat(640));
		await expect(lab.locator('.count')).toContainText(/^\d{3} of/);
		expect(await overflow(page)).toBe(0);
		await page.setViewportSize({ width: 1280, height: 640 });
		expect(await overflow(page)).toBe(0);
	});

	test('fits, with targets that a finger can hit', async ({ page }) => {
		const lab = await openLab(page);
		expect(await overflow(page)).toBe(0);
		const small = await lab.locator('button, select, textarea').evaluateAll((all) =>
			all.flatMap((each) => {
				const { height } = each.getBoundingClientRect();
				return height > 0 && height < 44 ? [each.textContent] : [];
			})
		);
		expect(small).toEqual([]);
	});
});
