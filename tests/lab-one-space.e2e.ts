import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './base.ts';
import { lowTargets } from './cut-off.ts';
import { waitUntilLive } from './journey.ts';

const LESSON = 'lessons/embeddings/';
const RANK = 'one-space';
const SEARCH = 'search-by-words';

const saidOf = (lab: Locator): Locator => lab.locator('.said');
const rowsOf = (lab: Locator): Locator => lab.locator('tbody tr');

/** Opens a lab on its own page: in a lesson, later parts are folded until one has come to them. */
async function openLab(page: Page, id: string, query = ''): Promise<Locator> {
	await page.goto(`labs/${id}/${query}`);
	await waitUntilLive(page);
	const lab = page.locator(`#${id}`);
	await lab.scrollIntoViewIfNeeded();
	await expect(lab.locator('.stage')).toBeEnabled();
	return lab;
}

test.describe('without script', { tag: '@script-off' }, () => {
	test.use({ javaScriptEnabled: false });

	test('teaches by its first frames: ranked captions, and pictures in the order of a search', async ({
		page
	}) => {
		await page.goto(LESSON);
		const rank = page.locator(`#${RANK}`);
		await expect(rowsOf(rank).first()).toBeHidden();
		await rank.getByText('The result', { exact: true }).click();
		await expect(rowsOf(rank)).toHaveCount(6);
		await expect(rowsOf(rank).first()).toContainText('a blue car left of a brown cat on the grass');
		await expect(rowsOf(rank).first()).toContainText('0.47');
		await expect(rank.getByRole('img', { name: /^Picture 15: a blue car/ })).toBeVisible();
		const search = page.locator(`#${SEARCH}`);
		await search.getByText('The result', { exact: true }).click();
		await expect(search.locator('.found').getByRole('img').first()).toHaveAccessibleName(
			'a small purple cat at sea'
		);
		const tile = search.getByRole('img', { name: 'a big blue fish at sunset' }).first();
		const place = await tile.evaluate((image) => getComputedStyle(image).backgroundPosition);
		expect(place).toContain('80%');
		await search.getByText('What the model does', { exact: true }).click();
		await expect(search.locator('.because')).toContainText('Something is always nearest');
	});
});

test('ranks captions for a picture that the learner makes, after a guess', async ({ page }) => {
	const lab = await openLab(page, RANK);
	await lab.getByText('Clearly less near').click();
	await lab.getByRole('button', { name: 'See what the model does' }).click();
	await expect(lab.getByText('As you guessed.')).toBeVisible();
	await expect(saidOf(lab)).toContainText('similarity 0.47');

	await lab.getByRole('button', { name: 'Make your own' }).click();
	await lab.getByRole('combobox', { name: 'Thing' }).selectOption('fish');
	await lab.getByRole('radio', { name: 'blue', exact: true }).check();
	await lab.getByRole('button', { name: 'Row 2, column 4: empty' }).click();
	await expect(lab.getByRole('button', { name: 'Row 2, column 4: blue fish' })).toBeVisible();
	await expect(rowsOf(lab).first()).toContainText('a red cat left of a blue fish on the grass');

	const field = lab.getByLabel('Your own caption');
	await field.fill('a blue cat left of a red zebra');
	await expect(lab.locator('.trouble')).toContainText('“zebra”');
	await field.press('Enter');
	await expect(rowsOf(lab)).toHaveCount(7);
	await lab.getByRole('button', { name: 'Remove “a blue cat left of a red zebra”' }).click();
	await expect(rowsOf(lab)).toHaveCount(6);
});

test(
	'cannot write a caption: it scores those written before, and says when none fits',
	{ tag: '@one-engine' },
	async ({ page }) => {
		const lab = await openLab(page, RANK, `?lab=${RANK}&picture=meadow_cat-red-usual-5`);
		await lab.getByRole('button', { name: 'Ask it to write a caption' }).click();
		await expect(lab.locator('.answer')).toContainText('It cannot: no part of it writes.');
		await expect(lab.locator('.answer')).toContainText('None comes to 0.30');
	}
);

test('shows no result of the guess before the guess, or without one when that is asked for', async ({
	page
}) => {
	const rank = await openLab(page, RANK);
	await expect(rank.getByRole('listitem').filter({ hasText: 'a brown car left of' })).toBeVisible();
	await expect(rowsOf(rank)).toHaveCount(0);
	await expect(rank.getByText('0.47')).toHaveCount(0);
	await rank.getByRole('button', { name: 'Show without guessing' }).click();
	await expect(rowsOf(rank).first()).toContainText('0.47');
	await expect(saidOf(rank)).toContainText('similarity 0.47');

	const search = await openLab(page, SEARCH);
	await expect(search.locator('.found')).toHaveCount(0);
	await search.getByRole('radio').first().check();
	await search.getByRole('button', { name: 'See what the model does' }).click();
	await expect(search.locator('.found').getByRole('img').first()).toHaveAccessibleName(
		'a small purple cat at sea'
	);
});

test('draws by keys, and reads the drawing', async ({ page }) => {
	const lab = await openLab(page, RANK, `?lab=${RANK}&picture=paper`);
	await lab.getByRole('radio', { name: 'Draw' }).check();
	const pad = lab.getByRole('button', { name: 'Drawing area' });
	await pad.focus();
	await page.keyboard.press('Space');
	for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
		for (let i = 0; i < 3; i++) await page.keyboard.press(key);
	}
	await expect(pad).toHaveAccessibleName(/Pen at row 17, column 17, down/);
	await expect(lab.getByRole('img', { name: 'something drawn by hand' })).toBeVisible();
	await expect(saidOf(lab)).toContainText('Of 36 captions');
});

test('searches the gallery by words, with a lowest similarity and a mark for unknown words', async ({
	page
}) => {
	const lab = await openLab(page, SEARCH);
	await lab.getByRole('button', { name: 'a boat at sea' }).click();
	await expect(lab.locator('.found').getByRole('img').first()).toHaveAccessibleName(
		'a small red boat at sea'
	);
	await lab.getByRole('slider').fill('0.3');
	await expect(saidOf(lab)).toContainText('1 found.');
	await lab.getByRole('button', { name: 'a red cat' }).click();
	await expect(lab.getByText('The search finds nothing.')).toBeVisible();
	await lab.getByLabel(/^Words to search/).fill('umbrella');
	await expect(lab.locator('.trouble')).toContainText('“umbrella”');
	await expect(saidOf(lab)).toContainText('3 found.');
	await lab.getByLabel(/^Words to search/).fill('');
	await expect(saidOf(lab)).toContainText('Write some words to search by.');
});

test(
	'compares all pairs, and lays pictures and words on one map',
	{ tag: '@one-engine' },
	async ({ page }) => {
		const lab = await openLab(page, RANK);
		await lab.getByText('More controls').click();
		await lab.getByRole('radio', { name: 'All pairs' }).check();
		await expect(lab.locator('td.best')).toHaveCount(5);
		await expect(saidOf(lab)).toContainText('5 of 5 captions');
		await lab.getByRole('radio', { name: 'Map' }).check();
		await expect(lab.locator('.map button')).toHaveCount(36);
		await lab.getByRole('button', { name: 'a small red boat at sea' }).focus();
		await expect(lab.locator('.near')).toContainText('a small red boat at sea');
		const boxes = await lab.locator('.map .word').evaluateAll((words) =>
			words.map((word) => {
				const { left, right, top, bottom } = word.getBoundingClientRect();
				return { left, right, top, bottom };
			})
		);
		expect(boxes.length).toBeGreaterThan(3);
		const over = boxes.flatMap((one, i) =>
			boxes
				.slice(i + 1)
				.filter(
					(two) =>
						one.left < two.right &&
						two.left < one.right &&
						one.top < two.bottom &&
						two.top < one.bottom
				)
		);
		expect(over).toEqual([]);
	}
);

test(
	'opens at a shared setting with the same result, and says what it cannot use',
	{ tag: '@one-engine' },
	async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		const lab = await openLab(page, SEARCH);
		await lab.getByLabel(/^Words to search/).fill('two boats');
		await lab.getByRole('slider').fill('0.2');
		await expect(saidOf(lab)).toContainText('1 found.');
		const said = await saidOf(lab).innerText();
		await lab.getByRole('button', { name: 'Copy a link to this setting' }).click();
		await expect(lab.getByText('The link is copied.')).toBeVisible();
		const address = await page.evaluate(() => navigator.clipboard.readText());
		const other = await openLab(page, SEARCH, new URL(address).search);
		await expect(saidOf(other)).toHaveText(said);

		const odd = await openLab(page, RANK, `?lab=${RANK}&picture=moon&view=upside-down`);
		await expect(odd.locator('.problems li')).toHaveCount(2);
	}
);

test('fits a phone of 320 pixels, with targets that a finger can hit', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	const lab = await openLab(page, RANK);
	const long = 'm'.repeat(60);
	await lab.getByLabel('Your own caption').fill(long);
	await lab.getByRole('button', { name: 'Add' }).click();
	await expect(rowsOf(lab).filter({ hasText: long })).toBeVisible();
	await lab.getByText('More controls').click();
	for (const view of ['Rank captions', 'Search pictures', 'All pairs', 'Map']) {
		await lab.getByRole('radio', { name: view }).check();
		const field = lab.getByRole('textbox');
		if (['Search pictures', 'Map'].includes(view)) await field.fill(long);
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(width, view).toBeLessThanOrEqual(320);
	}
	await lab.getByRole('radio', { name: 'Rank captions' }).check();
	await lab.getByRole('button', { name: 'Make your own' }).click();
	const targets = '.stage fieldset label, .stage .button, .grid button, select, input[type=text]';
	await expect(lab.locator(targets)).not.toHaveCount(0);
	expect(await lowTargets(lab.locator(targets))).toEqual([]);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
