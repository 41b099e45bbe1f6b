import { expect, type Page } from '@playwright/test';
import { FIGURE, ROOT, SIZES, TEMPLATE } from '../src/lib/ui/build-marks.js';
import { test } from './base.ts';
import { violationsInBothColours, violationsOn } from './axe.ts';
import { isFirstOfItsSort, PAGES } from './course.ts';
import { cutOff } from './cut-off.ts';
import { waitUntilLive } from './journey.ts';
import { noteShifts, shifts } from './layout-shifts.ts';
import { listenToComplaints, listenToForeign } from './listen.ts';

// One load of each page for all that is looked at on it: loading takes longer than looking.

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 320, height: 640 } });

/** A quiz page shows one question at a time: two of them show what all are like. */
const isForAxe = (path: string) => !path.endsWith('/quiz/') || isFirstOfItsSort(path);

/** Letters, words and lines as far apart as someone may need them: WCAG 2.2, 1.4.12. */
async function setFurtherApart(page: Page): Promise<void> {
	await page.evaluate(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(
			'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }'
		);
		document.adoptedStyleSheets.push(sheet);
	});
}

/** Looks at the page in both colours on a phone, and once on a wide screen. */
async function expectNoViolations(page: Page, path: string): Promise<void> {
	await page.setViewportSize({ width: 360, height: 800 });
	expect(await violationsInBothColours(page), 'axe, on a phone').toEqual([]);
	if (!isFirstOfItsSort(path)) return;
	await page.setViewportSize({ width: 1280, height: 800 });
	expect(await violationsOn(page), 'axe, on a wide screen').toEqual([]);
}

for (const path of PAGES) {
	const title = `cuts nothing off, moves nothing, has nothing that axe finds wrong, asks no other host and complains about nothing at /${path}`;
	test(
		title,
		isFirstOfItsSort(path) ? {} : { tag: '@one-engine' },
		async ({ page, baseURL, browserName }) => {
			const complaints = listenToComplaints(page);
			const foreign = listenToForeign(page, baseURL ?? '');
			// Gecko keeps no record of what moved, and what axe looks at is the same in each engine.
			const isChromium = browserName === 'chromium';
			if (isChromium) await noteShifts(page);
			await page.goto(path);
			await waitUntilLive(page);
			if (isChromium) expect(await shifts(page), 'while it loads').toEqual([]);
			expect(await cutOff(page), 'on a phone of 320 pixels').toEqual([]);
			// What a window of 1280 pixels has room for at 200 %.
			await page.setViewportSize({ width: 640, height: 400 });
			expect(await cutOff(page), 'at 200 % zoom').toEqual([]);
			if (isChromium && isForAxe(path)) await expectNoViolations(page, path);
			await page.setViewportSize({ width: 360, height: 740 });
			await setFurtherApart(page);
			expect(await cutOff(page), 'with letters far apart').toEqual([]);
			expect(complaints).toEqual([]);
			expect(foreign).toEqual([]);
		}
	);
}

test(
	'leaves no mark of the build in a page, however often the page asks for what it stands for',
	{ tag: '@one-engine' },
	async ({ request }) => {
		const marks = [...Object.values(TEMPLATE), ...Object.values(SIZES), ROOT, FIGURE.element];
		for (const path of PAGES) {
			const text = await (await request.get(path)).text();
			expect(
				marks.filter((mark) => text.includes(mark)),
				path
			).toEqual([]);
		}
	}
);
