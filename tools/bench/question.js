// Answering questions as a learner does, and the moments at which something can be seen.
import { inPage, untilInPage } from './in-page.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').CDPSession} Session */
/** @typedef {{ question: number, feedback: number, firstPaint: number, largestPaint: number, shift: number, blocked: number, tap: number }} Notes moments, in milliseconds */

/** Runs in the page before its own scripts: notes when a question stands there, and when feedback is painted. */
export function watchPage() {
	const seen = {
		question: 0,
		feedback: 0,
		firstPaint: 0,
		largestPaint: 0,
		shift: 0,
		blocked: 0,
		tap: 0
	};
	Object.assign(window, { bench: seen });
	const isShown = (/** @type {string} */ selector) =>
		[...document.querySelectorAll(selector)].some((found) => found.getClientRects().length > 0);
	/** @param {string} selector @param {'question' | 'feedback'} what */
	const waitFor = (selector, what) =>
		requestAnimationFrame(() => {
			if (!isShown(selector)) return waitFor(selector, what);
			// The frame is drawn after this callback; a message comes right after the drawing.
			const channel = new MessageChannel();
			channel.port1.onmessage = () => (seen[what] = performance.now());
			channel.port2.postMessage(0);
		});
	waitFor('form.question .foot .button.main', 'question');
	const observe = (
		/** @type {string} */ type,
		/** @type {(entry: PerformanceEntry & { hadRecentInput?: boolean, value?: number }) => void} */ take
	) =>
		new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
			type,
			buffered: true
		});
	observe('paint', (entry) => (seen.firstPaint = entry.startTime));
	observe('largest-contentful-paint', (entry) => (seen.largestPaint = entry.startTime));
	// What a task takes beyond 50 ms keeps the reader waiting, once there is something to touch.
	observe('longtask', (entry) => {
		const shown = seen.firstPaint > 0 ? Math.max(entry.startTime, seen.firstPaint) : Infinity;
		seen.blocked += Math.max(0, entry.startTime + entry.duration - shown - 50);
	});
	observe('layout-shift', (entry) => {
		if (!entry.hadRecentInput) seen.shift += entry.value ?? 0;
	});
	addEventListener(
		'click',
		(event) => {
			if (!(event.target instanceof Element) || !event.target.closest('.foot .button.main')) return;
			const id = event.target.closest('form')?.dataset.question ?? '';
			seen.tap = event.timeStamp;
			seen.feedback = 0;
			waitFor(`form[data-question="${id}"] .reason`, 'feedback');
		},
		true
	);
}

/** What the page has noted. @param {Session} session @returns {Promise<Notes>} */
export function notes(session) {
	return inPage(session, () => /** @type {any} */ (window).bench, undefined);
}

/** Waits until the page has noted a moment. @param {Session} session @param {'question' | 'feedback'} moment */
export async function noted(session, moment) {
	await untilInPage(session, (what) => /** @type {any} */ (window).bench?.[what] > 0, moment);
	return notes(session);
}

/** Single-choice questions; the parts of a case carry longer names. */
export const SINGLE_CHOICE = 'form.question:has(input[type=radio][name=option])';

/**
 * Chooses the first option of a single-choice question and taps "Check answer", with real input
 * at the places where they stand: no wait for a calm page, as a learner does not wait either.
 * @param {Page} page
 * @param {Session} session of that page
 * @param {number} place of the question among those of SINGLE_CHOICE
 */
export async function answerFirst(page, session, place) {
	const find = { selector: SINGLE_CHOICE, place };
	for (const target of ['.option input[type=radio]', '.foot .button.main']) {
		const point = await inPage(session, centreOf, { ...find, target });
		await page.mouse.click(point.x, point.y);
	}
}

/**
 * Runs in the page: brings an element of a question into view and says where it is.
 * @param {{ selector: string, place: number, target: string }} which
 */
function centreOf({ selector, place, target }) {
	const found = document.querySelectorAll(selector)[place]?.querySelector(target);
	if (!found) throw new Error(`No ${target} in question ${place}.`);
	found.scrollIntoView({ block: 'center', behavior: 'instant' });
	const { x, y, width, height } = found.getBoundingClientRect();
	return { x: x + width / 2, y: y + height / 2 };
}
