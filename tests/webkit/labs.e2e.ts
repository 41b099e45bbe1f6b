import { expect } from '@playwright/test';
import { test } from './webkit.ts';

test('writes in the next-word lab, and keeps a phone of 320 pixels still', async ({
	host,
	tab
}) => {
	const lab = '#next-word';
	await tab.resize(320, 640);
	await tab.open(`${host.url}lessons/large-language-models/`);
	await tab.value(`document.querySelector('${lab}').scrollIntoView()`);
	await tab.until(`document.querySelector('${lab} .said') !== null`, true);
	await tab.clickOn(`${lab} button`, 'Write the line');
	await tab.untilSeen('It wrote', `${lab} .said`);
	expect(await tab.overflow()).toBe(0);
});

test('paints a picture', async ({ host, tab }) => {
	const lab = '#watch-it-paint';
	await tab.open(`${host.url}lessons/text-to-image/`);
	await tab.value(`document.querySelector('${lab}').scrollIntoView()`);
	await tab.until(
		`[...document.querySelectorAll('${lab} button')].some((one) => one.textContent.trim() === 'Paint' && !one.disabled)`,
		true
	);
	await tab.clickOn(`${lab} button`, 'Paint');
	await tab.untilSeen('Painted in 20 steps', `${lab} [role=status]`);
});
