// A learner goes on to the next lesson once the course is on the device, on a slow phone.
import { NETWORK, SLOWER } from './cold-start.js';
import { firstLesson, lessonUrl, PHONE } from './context.js';
import { quantile } from './numbers.js';
import { noted, watchPage } from './question.js';

const RUNS = 5;

/** @typedef {import('./context.js').Context} Context */

/** @param {Context} context @returns {Promise<import('./context.js').Row[]>} */
export async function measureNextLesson(context) {
	const own = await context.browser.newContext(PHONE);
	const page = await own.newPage();
	await page.addInitScript(watchPage);
	await page.goto(lessonUrl(context, firstLesson(context)));
	await page.getByText('Offline ready', { exact: true }).waitFor({ timeout: 300_000 });
	const session = await own.newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', NETWORK);
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
	let bytes = 0;
	session.on('Network.loadingFinished', (loaded) => (bytes += loaded.encodedDataLength));
	/** @type {number[]} */
	const times = [];
	const lessons = context.lessons.slice(1, RUNS + 1);
	for (const lesson of lessons) {
		// It stands at the end of the lesson, in a stage that was not reached.
		await page
			.locator('a[rel=next]')
			.evaluate((link) => link instanceof HTMLElement && link.click());
		await page.waitForURL(lessonUrl(context, lesson));
		times.push((await noted(session, 'question')).question);
		await page.locator('html[data-live]').waitFor();
	}
	await own.close();
	const group = `Next lesson after the first visit, slow 4G, processor slowed 4 times`;
	const name = `first question painted, median of ${lessons.length}`;
	return [
		{ group, name, value: quantile(times, 0.5), unit: 'ms' },
		{ group, name: 'from the network, all of them', value: bytes, unit: 'B' }
	];
}
