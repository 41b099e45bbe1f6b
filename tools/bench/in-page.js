// Asks a page by the browser's protocol alone. The driver's own way first puts 300 KB of script into the page,
// and what a slow processor needs for that is not the page's.

const BETWEEN = 25;

/** @typedef {import('@playwright/test').CDPSession} Session */

/**
 * Runs a function in the page.
 * @template Input, Output
 * @param {Session} session
 * @param {(input: Input) => Output} work knows nothing but its input, which can be written as JSON
 * @param {Input} input
 * @returns {Promise<Output>}
 * @throws {Error} with what went wrong in the page
 */
export async function inPage(session, work, input) {
	const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
		expression: `(${work})(${JSON.stringify(input)})`,
		returnByValue: true
	});
	if (exceptionDetails)
		throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
	return result.value;
}

/**
 * Waits until something holds in the page, also while it opens.
 * @template Input
 * @param {Session} session @param {(input: Input) => boolean} holds @param {Input} input
 */
export async function untilInPage(session, holds, input) {
	while (!(await inPage(session, holds, input)))
		await new Promise((done) => setTimeout(done, BETWEEN));
}
