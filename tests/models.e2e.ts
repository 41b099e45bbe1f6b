import { statSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './base.ts';
import { violationsInBothColours } from './axe.ts';
import { course, models } from './course.ts';
import { overflow } from './cut-off.ts';
import { waitUntilLive } from './journey.ts';
import { BUILD } from './offline-host.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const rows = (page: Page): Locator => page.locator('#models tbody tr').filter({ visible: true });
const panel = (page: Page): Locator => page.getByRole('dialog');
const names = (page: Page): Promise<string[]> => rows(page).locator('th').allInnerTexts();
const status = (page: Page): Locator => page.locator('.count [role=status]');

const choice = (page: Page, name: string): Locator =>
	page.getByRole('combobox', { name, exact: true });

const of = (provider: string) => models.filter((model) => model.provider === provider);

async function open(page: Page, query = ''): Promise<void> {
	await page.goto(`models/${query}`);
	await waitUntilLive(page);
}

test('filters, keeps the filter in the address, and takes it back', async ({ page }) => {
	await open(page);
	await expect(rows(page)).toHaveCount(models.length);
	expect(models.length).toBeGreaterThanOrEqual(60);
	await choice(page, 'Provider').selectOption('Anthropic');
	await expect(rows(page)).toHaveCount(of('Anthropic').length);
	await expect(status(page)).toHaveText(`${of('Anthropic').length} of ${models.length} models`);
	await expect(page).toHaveURL(/models\/\?provider=anthropic$/);
	await page.getByLabel('Find').fill('haiku 4.5');
	await expect(rows(page)).toHaveCount(1);
	await expect(page).toHaveURL(/provider=anthropic/);
	await page.reload();
	await expect(rows(page)).toHaveCount(1);
	await expect(page.getByLabel('Find')).toHaveValue('haiku 4.5');
	await page.getByRole('button', { name: 'Show all' }).click();
	await expect(rows(page)).toHaveCount(models.length);
	await page.goBack();
	await expect(rows(page)).toHaveCount(1);
	await page.goBack();
	await expect(rows(page)).toHaveCount(models.length);
	await expect(page).toHaveURL(/models\/$/);
});

const leavesSome = async (page: Page): Promise<void> => {
	for (const [label, option] of [
		['Type', 'Embedding'],
		['Reads', 'Video'],
		['Makes', 'Image'],
		['State on Bedrock', 'Legacy'],
		['Offered on', 'SageMaker JumpStart'],
		['Customization', 'Fine-tuning']
	] as const) {
		await choice(page, label).selectOption(option);
		await expect(rows(page), label).not.toHaveCount(models.length);
		expect(await rows(page).count(), label).toBeGreaterThan(0);
		await choice(page, label).selectOption({ index: 0 });
		await expect(rows(page)).toHaveCount(models.length);
	}
};

test('leaves some models for each filter, orders by each column, and says so to a screen reader', async ({
	page
}) => {
	await open(page);
	await test.step('leaves some models and not all for each filter', () => leavesSome(page));
	const first = await names(page);
	for (const column of ['Model', 'Provider', 'Type', 'Context', 'Input price', 'Output price']) {
		const head = page.getByRole('columnheader', { name: column });
		await head.getByRole('button').click();
		await expect(head).toHaveAttribute('aria-sort', /scending/);
		await expect(page.locator('#models [aria-sort]')).toHaveCount(1);
		expect((await names(page)).toSorted()).toEqual(first.toSorted());
	}
	const head = page.getByRole('columnheader', { name: 'Context' });
	await head.getByRole('button').click();
	await head.getByRole('button').click();
	await expect(page).toHaveURL(/sort=-context$/);
	const cells = await rows(page).locator('td:nth-child(4)').allInnerTexts();
	const numbers = cells.filter(Boolean).map((cell) => Number(cell.replaceAll(',', '')));
	expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
	await page.goBack();
	await expect(head).toHaveAttribute('aria-sort', 'ascending');
});

test('opens a model by keyboard, closes it, and puts the focus back', async ({ page }) => {
	await open(page, '?q=jamba');
	const link = page.getByRole('link', { name: 'Jamba 1.5 Large' });
	await link.focus();
	await page.keyboard.press('Enter');
	await expect(panel(page)).toBeVisible();
	await expect(panel(page)).toContainText('26 November 2026');
	await expect(page).toHaveURL(/\?q=jamba&model=jamba-1-5-large$/);
	await page.keyboard.press('Escape');
	await expect(panel(page)).toBeHidden();
	await expect(link).toBeFocused();
	await expect(page).toHaveURL(/\?q=jamba$/);
	await page.goForward();
	await expect(panel(page)).toBeVisible();
	await page.goBack();
	await expect(panel(page)).toBeHidden();
});

test(
	'shows the model that an address names, each value with its source, and names what is asked in vain',
	{ tag: '@one-engine' },
	async ({ page }) => {
		await test.step('shows each value with source, day and shelf life', async () => {
			await open(page, '?model=nova-micro');
			await expect(panel(page)).toContainText('$0.035 per million tokens');
			await expect(panel(page)).toContainText(/Seen \d+ \w+ 2026 in .*keeps until/);
			const price = models.find(({ id }) => id === 'nova-micro')?.facts['price-in'];
			const source = panel(page).getByRole('link', {
				name: course.sources.get(price?.source ?? '')?.title ?? ''
			});
			await expect(source.first()).toHaveAttribute('href', /^https:/);
			await page.getByRole('button', { name: 'Close' }).click();
			await expect(page).toHaveURL(/models\/$/);
		});
		await test.step('opens the model that stands behind # in the address', async () => {
			// Another address first: else only the part behind # changes, and nothing is loaded.
			await page.goto('about:blank');
			await open(page, '#claude-haiku-4-5');
			await expect(panel(page)).toContainText('Claude Haiku 4.5');
			await page.getByRole('button', { name: 'Close' }).click();
			await expect(page).toHaveURL(/models\/$/);
		});
		await test.step('names what an address asks for in vain, and shows the rest', async () => {
			await open(page, '?type=robot&sort=size&model=<b>x</b>&provider=meta&from=mail');
			await expect(rows(page)).toHaveCount(of('Meta').length);
			const notice = page.getByRole('alert');
			await expect(notice).toContainText('robot as “Type”');
			await expect(notice).toContainText('size as the order');
			await expect(notice).toContainText('<b>x</b> as a model');
			await expect(panel(page)).toBeHidden();
		});
	}
);

test(
	'ends a model on its day, and marks old values, when time has passed',
	{ tag: '@one-engine' },
	async ({ page }) => {
		await page.clock.setFixedTime(new Date('2028-01-15T12:00:00'));
		await open(page, '?state=legacy');
		await expect(rows(page)).toHaveCount(0);
		await page.goto('models/?q=jamba+1.5');
		await expect(rows(page).first()).toContainText('Ended');
		await expect(rows(page).first()).toContainText('since 26 November 2026');
		await expect(rows(page).first()).toContainText('old: Jul 2026');
		await page.goto('models/?model=jamba-1-5-large');
		await expect(panel(page)).toContainText('On 15 January 2028: ended.');
		await expect(panel(page).getByText('may be out of date').first()).toBeVisible();
	}
);

test.describe('on a phone of 320 pixels', () => {
	test.use({ viewport: { width: 320, height: 640 } });

	test('shows list, filters and a model without scrolling sideways', async ({ page }) => {
		await open(page);
		await page.getByRole('button', { name: 'Filters' }).click();
		await choice(page, 'Reads').selectOption('Video');
		await expect(page.getByRole('button', { name: 'Filters (1)' })).toBeVisible();
		await choice(page, 'Order by').selectOption('Context');
		await page.getByRole('button', { name: 'Ascending order' }).click();
		await expect(page).toHaveURL(/input=video&sort=-context$/);
		expect(await overflow(page)).toBe(0);
		await rows(page).first().getByRole('link').click();
		await expect(panel(page)).toBeVisible();
		expect(await panel(page).evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
		expect(await overflow(page)).toBe(0);
	});
});

test.describe('without script', { tag: '@script-off' }, () => {
	test.use({ javaScriptEnabled: false });

	test('shows all models, and every detail of each', async ({ page }) => {
		await page.goto('models/');
		await expect(rows(page)).toHaveCount(models.length);
		await expect(page.getByLabel('Find')).toBeHidden();
		for (const model of models) await expect(page.locator(`article#${model.id}`)).toBeVisible();
		await page.getByRole('link', { name: 'Amazon Nova Micro' }).click();
		await expect(page.locator('#nova-micro')).toBeInViewport();
		await expect(page.locator('#nova-micro')).toContainText('$0.035 per million tokens');
	});
});

test('has nothing that axe finds wrong in the open panel', { tag: '@axe' }, async ({ page }) => {
	await open(page, '?model=jamba-1-5-mini&type=robot');
	for (const width of [1280, 320]) {
		await page.setViewportSize({ width, height: 800 });
		expect(await violationsInBothColours(page), `${width} px`).toEqual([]);
	}
});

test('stays light: the whole catalogue in one document', { tag: '@one-engine' }, () => {
	expect(statSync(`${BUILD}/models/index.html.br`).size).toBeLessThan(60_000);
});
