import { expect } from '@playwright/test';
import { test } from './base.ts';
import { course, LAB_PAGE } from './course.ts';
import { waitUntilLive } from './journey.ts';

const ids = [...course.labs.keys()];

test('lists every lab once, with the way to its page and to its lesson', async ({ page }) => {
	await page.goto('labs/');
	const tiles = page.getByRole('main').getByRole('listitem');
	await expect(tiles).toHaveCount(ids.length);
	const targets = await tiles
		.getByRole('heading')
		.getByRole('link')
		.evaluateAll((all) => all.map((one) => one.getAttribute('href')?.split('/').at(-2)));
	expect(targets.toSorted()).toEqual(ids.toSorted());
	await tiles.filter({ hasText: 'Watch it paint' }).getByRole('heading').click();
	await expect(page).toHaveURL(/\/labs\/watch-it-paint\/$/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Watch it paint');
	await page.getByRole('link', { name: 'Text-to-image models: From noise to picture' }).click();
	await expect(page).toHaveURL(/\/lessons\/text-to-image\/#from-noise-to-picture$/);
});

test(
	'leads from each lab to the next, through all of them',
	{ tag: '@one-engine' },
	async ({ page }) => {
		const seen: string[] = [];
		await page.goto(`labs/${ids[0] ?? ''}/`);
		for (const _ of ids) {
			seen.push(new URL(page.url()).pathname.split('/').at(-2) ?? '');
			await page.getByRole('definition').last().getByRole('link').click();
			await page.waitForURL((url) => !url.pathname.includes(`/${seen.at(-1) ?? ''}/`));
		}
		expect(seen.toSorted()).toEqual(ids.toSorted());
	}
);

test('lets one play a lab alone, and opens the setting of a shared address', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(LAB_PAGE);
	await waitUntilLive(page);
	const lab = page.locator('.lab');
	await expect(lab).toHaveCount(1);
	const prompt = lab.getByLabel('Prompt', { exact: true });
	await expect(prompt).toBeEnabled();
	await prompt.fill('a blue boat at sea');
	await lab.getByRole('button', { name: 'Paint', exact: true }).click();
	await expect(lab.locator('.said')).toContainText('Painted in 20 steps');
	await lab.getByRole('button', { name: 'Copy a link to this setting' }).click();
	await expect(lab.getByText('The link is copied.')).toBeVisible();
	const address = await page.evaluate(() => navigator.clipboard.readText());
	expect(new URL(address).pathname).toMatch(/\/labs\/watch-it-paint\/$/);

	await page.goto('about/');
	await page.goto(address);
	await expect(prompt).toHaveValue('a blue boat at sea');
	await expect(lab.locator('.said')).toContainText('Painted in 20 steps');
});

test.describe('on a phone of 320 pixels', () => {
	test.use({ viewport: { width: 320, height: 640 } });

	test('keeps the links of the header in one row', async ({ page }) => {
		await page.goto('labs/');
		const tops = await page
			.getByRole('navigation', { name: 'Main' })
			.getByRole('link')
			.evaluateAll((links) => links.map((link) => Math.round(link.getBoundingClientRect().top)));
		expect(new Set(tops).size).toBe(1);
	});
});

test.describe('without script', { tag: '@script-off' }, () => {
	test.use({ javaScriptEnabled: false });

	test('shows the first frame of a lab on its page', async ({ page }) => {
		await page.goto(LAB_PAGE);
		await expect(page.locator('.lab img')).not.toHaveCount(0);
		await expect(page.getByText('Your task.')).toBeVisible();
	});
});
