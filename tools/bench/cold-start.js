// A slow phone opens a lesson for the first time.
import { firstLesson, lessonUrl, PHONE } from './context.js';
import { quantile } from './numbers.js';
import { answerFirst, noted, notes, watchPage } from './question.js';

const RUNS = 5;

/** Slow 4G, and a processor four times slower than this one. */
export const NETWORK = {
	offline: false,
	latency: 150,
	downloadThroughput: 1_600_000 / 8,
	uploadThroughput: 750_000 / 8
};
export const SLOWER = 4;

/** @typedef {import('./context.js').Context} Context */

/** @param {Context} context @returns {Promise<import('./context.js').Row[]>} */
export async function measureColdStart(context) {
	/** @type {Awaited<ReturnType<typeof coldStart>>[]} */
	const runs = [];
	const url = lessonUrl(context, firstLesson(context));
	for (let i = 0; i < RUNS; i++) runs.push(await coldStart(context.browser, url));
	const group = `Cold start of a lesson on slow 4G (1.6 Mbps, 150 ms), processor slowed 4 times, median of ${RUNS}`;
	const median = (/** @type {(run: (typeof runs)[number]) => number} */ of) =>
		quantile(runs.map(of), 0.5);
	return [
		{ group, name: 'first question painted', value: median((r) => r.question), unit: 'ms' },
		{
			group,
			name: 'first answer given, feedback painted',
			value: median((r) => r.feedback),
			unit: 'ms'
		},
		{ group, name: 'largest paint', value: median((r) => r.largestPaint), unit: 'ms' },
		{ group, name: 'main thread blocked', value: median((r) => r.blocked), unit: 'ms' },
		{ group, name: 'heap of the page', value: median((r) => r.heap), unit: 'MB' },
		{ group, name: 'layout shift, worst', value: Math.max(...runs.map((r) => r.shift)), unit: '' }
	];
}

/** @param {import('@playwright/test').Browser} browser @param {string} url */
export async function coldStart(browser, url) {
	const own = await browser.newContext({ ...PHONE, serviceWorkers: 'block' });
	const page = await own.newPage();
	await page.addInitScript(watchPage);
	const session = await own.newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', NETWORK);
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
	await page.goto(url, { waitUntil: 'commit' });
	await noted(session, 'question');
	await answerFirst(page, session, 0);
	await noted(session, 'feedback');
	await page.waitForLoadState('networkidle');
	const result = await notes(session);
	await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	await own.close();
	return { ...result, heap: usedSize / 1_000_000 };
}
