import { expect, type Page } from '@playwright/test';
import { test } from './base.ts';
import { course } from './course.ts';
import { waitUntilLive } from './journey.ts';

/** Lets nothing come near the screen until the test says so: labs stay as they were drawn. */
async function holdLabs(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const held: (() => void)[] = [];
		const Watcher = window.IntersectionObserver;
		window.IntersectionObserver = class extends Watcher {
			override observe(target: Element): void {
				held.push(() => super.observe(target));
			}
		};
		window.addEventListener('let-see', () => held.splice(0).forEach((observe) => observe()));
	});
}

/** The height of each lab on the page, by its id. */
const heights = (page: Page): Promise<Record<string, number>> =>
	page
		.locator('.lab')
		.evaluateAll((labs) =>
			Object.fromEntries(
				labs.map((lab) => [lab.id, Math.round(lab.getBoundingClientRect().height)])
			)
		);

/** Waits until all that a lab shows before it is live has come. */
async function settle(page: Page): Promise<void> {
	await waitUntilLive(page);
	// Pictures that lie below the screen are fetched late.
	await page.evaluate(async () => {
		const pictures = [...document.querySelectorAll<HTMLImageElement>('.lab img')];
		for (const picture of pictures) picture.loading = 'eager';
		await Promise.all(pictures.map((picture) => picture.decode()));
		// The stand-ins of our faces are local ones, which come a moment later too.
		await document.fonts.ready;
	});
	await expect(page.locator('.lab .stage:disabled')).not.toHaveCount(0);
}

async function letLive(page: Page): Promise<void> {
	await page.evaluate(() => window.dispatchEvent(new Event('let-see')));
	for (const lab of await page.locator('.lab').all()) {
		await lab.scrollIntoViewIfNeeded();
		await expect(lab.locator('fieldset.stage')).toBeEnabled();
		await expect(lab.locator('.stop')).toHaveCount(0);
	}
}

const WIDTHS = [1280, 320];

/** The heights of all labs in each width, beginning with the widest: the page stands at the narrowest then. */
async function heightsInWidths(page: Page): Promise<Record<string, number>[]> {
	const all: Record<string, number>[] = [];
	for (const width of WIDTHS) {
		await page.setViewportSize({ width, height: 700 });
		all.push(await heights(page));
	}
	return all;
}

/** The face of the course, and the wider one of a system to which it did not come in time. */
const FACES = [
	{ face: 'its own', look: {} },
	{ face: "the system's", look: { tag: '@one-engine' } }
];

for (const { face, look } of FACES) {
	test(
		`keeps the height of each lab when it becomes live, in ${face} face`,
		look,
		async ({ page }) => {
			await holdLabs(page);
			if (face !== 'its own') await page.route('**/*.woff2', (route) => route.abort());
			for (const id of course.labs.keys()) {
				await test.step(id, async () => {
					await page.goto(`labs/${id}/`);
					await settle(page);
					const before = await heightsInWidths(page);
					await letLive(page);
					// Softly: one lab that grows says nothing of the others.
					expect
						.soft(await heightsInWidths(page), `${id} at ${WIDTHS.join(' and ')}`)
						.toEqual(before);
				});
			}
		}
	);
}
