// From the tap on "Check answer" to the frame that shows the feedback.
import { firstLesson, lessonUrl, PHONE } from './context.js';
import { timeRows } from './numbers.js';
import { answerFirst, noted, SINGLE_CHOICE, watchPage } from './question.js';

const TAPS = 50;

/** @typedef {import('./context.js').Context} Context */

/** @param {Context} context @returns {Promise<import('./context.js').Row[]>} */
export async function measureFeedback(context) {
	const group = 'Tap to feedback painted';
	return [
		...timeRows(group, 'on this machine', await tap(context, 1)),
		...timeRows(group, 'processor slowed 4 times', await tap(context, 4))
	];
}

/** @param {Context} context @param {number} slower @returns {Promise<number[]>} */
async function tap(context, slower) {
	/** @type {number[]} */
	const times = [];
	while (times.length < TAPS) {
		const own = await context.browser.newContext(PHONE);
		const page = await own.newPage();
		await page.addInitScript(watchPage);
		await page.goto(lessonUrl(context, firstLesson(context)), { waitUntil: 'networkidle' });
		const session = await own.newCDPSession(page);
		await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
		await page.waitForSelector('form.question[data-live]');
		const count = await page.locator(SINGLE_CHOICE).count();
		if (count === 0) throw new Error('The lesson has no single-choice question.');
		for (let i = 0; i < count && times.length < TAPS; i++) {
			await answerFirst(page, session, i);
			const { tap, feedback } = await noted(session, 'feedback');
			times.push(feedback - tap);
		}
		await own.close();
	}
	return times;
}
