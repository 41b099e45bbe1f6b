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

/** The face of the course, and the wider one of a system to which it did not come in time. */
const LOOKS = [
	{ width: 320, face: 'its own', look: {} },
	{ width: 320, face: "the system's", look: { tag: '@one-engine' } },
	{ width: 1280, face: 'its own', look: { tag: '@one-engine' } }
];

for (const { width, face, look } of LOOKS) {
	test.describe(`at ${width} pixels, in ${face} face`, () => {
		test.use({ viewport: { width, height: 700 } });

		for (const id of course.labs.keys()) {
			test(`keeps the height of a lab when it becomes live: ${id}`, look, async ({ page }) => {
				await holdLabs(page);
				if (face !== 'its own') await page.route('**/*.woff2', (route) => route.abort());
				await page.goto(`labs/${id}/`);
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
				const before = await heights(page);
				await page.evaluate(() => window.dispatchEvent(new Event('let-see')));
				for (const lab of await page.locator('.lab').all()) {
					await lab.scrollIntoViewIfNeeded();
					await expect(lab.locator('fieldset.stage')).toBeEnabled();
					await expect(lab.locator('.stop')).toHaveCount(0);
				}
				expect(await heights(page)).toEqual(before);
			});
		}
	});
}
