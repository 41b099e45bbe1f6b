import { expect } from '@playwright/test';
import type { Tab } from './tab.ts';
import { test } from './webkit.ts';

const heightOf = (lab: string) =>
	`Math.round(document.querySelector('${lab}').getBoundingClientRect().height)`;

/** Comes to a lab, which becomes live: WebKit keeps nothing in place that stands below what grows. */
async function comeTo(tab: Tab, lab: string): Promise<void> {
	await tab.until('document.fonts.status', 'loaded');
	expect(await tab.value(`document.querySelector('${lab} .stage').disabled`)).toBe(true);
	const before = await tab.value(heightOf(lab));
	await tab.value(`document.querySelector('${lab}').scrollIntoView()`);
	await tab.until(`document.querySelector('${lab} .stage').disabled`, false);
	await tab.until(heightOf(lab), before);
}

test('writes in the next-word lab, and keeps a phone of 320 pixels still', async ({
	host,
	tab
}) => {
	const lab = '#next-word';
	await tab.resize(320, 640);
	await tab.open(`${host.url}lessons/large-language-models/`);
	await comeTo(tab, lab);
	await tab.clickOn(`${lab} button`, 'Write the line');
	await tab.untilSeen('It wrote', `${lab} .said`);
	expect(await tab.overflow()).toBe(0);
});

test('paints a picture, with circles to tick that are dark in the dark', async ({ host, tab }) => {
	const lab = '#watch-it-paint';
	await tab.open(`${host.url}lessons/text-to-image/`);
	await comeTo(tab, lab);
	await tab.until(
		`[...document.querySelectorAll('${lab} button')].some((one) => one.textContent.trim() === 'Paint' && !one.disabled)`,
		true
	);
	await tab.clickOn(`${lab} button`, 'Paint');
	await tab.untilSeen('Painted in 20 steps', `${lab} [role=status]`);
	await tab.value('(document.documentElement.dataset.theme = "dark")');
	const look = (selector: string, property: string) =>
		tab.value(`getComputedStyle(document.querySelector('${selector}'))['${property}']`);
	const circle = `${lab} input[type=radio]:not(:checked)`;
	expect(await look(circle, 'appearance')).toBe('none');
	expect(await look(circle, 'backgroundColor')).toBe(await look('html', 'backgroundColor'));
});
