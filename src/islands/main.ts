import { device, localDay, time } from '#lib/browser/device.ts';
import { offlineKeeper } from '#lib/browser/offline.ts';
import { openBrowserProgress } from '#lib/browser/progress/browser-progress.ts';
import { settingsKeeper } from '#lib/browser/settings.ts';
import type { JobHost } from '#labs/jobs/host.ts';
import { JobRunner } from '#labs/state/job-runner.ts';
import { createServices } from '#lib/state/services.ts';
import { liveMarks } from '#lib/ui/live-marks.ts';
import { guardSecondClick } from '#lib/ui/second-click.ts';
import { markStale } from '#lib/ui/stale.ts';
import { followCourse, knownEmblems } from './page-course.ts';
import { islands, parts, type PageServices } from './registry.ts';
import { siteRoot } from './site-root.ts';

const root = document.documentElement;

/**
 * Makes one part of the page live. Where that fails it stays as it was drawn, useful without script, and says
 * that it is (`dead`); the others go on.
 */
async function makeLive(element: HTMLElement, services: PageServices): Promise<void> {
	const { part, island } = element.dataset;
	try {
		const make = part === undefined ? islands[island ?? ''] : parts[part];
		if (!make)
			throw new Error(`Nothing makes the part "${part ?? island ?? ''}" of the page live.`);
		const text = element.querySelector(':scope > script')?.textContent;
		await make(element, text ? JSON.parse(text) : undefined, services);
	} catch (problem) {
		element.classList.add('dead');
		console.error(problem);
	}
}

/** A stretch of work that nobody notices, in milliseconds. */
const UNNOTICED = 12;

/** Lets the browser paint and answer the reader between pieces of work. */
function breather(): () => Promise<void> {
	let since = device.now();
	return async () => {
		if (device.now() - since < UNNOTICED) return;
		await new Promise((done) => setTimeout(done));
		since = device.now();
	};
}

/** What does the jobs of the labs, fetched with the first job; a fetch that failed is tried again. */
function jobHost(folder: string): () => Promise<JobHost> {
	let host: JobHost | undefined;
	return async () => (host ??= (await import('#labs/browser/host.ts')).jobHost(folder));
}

/** Far enough below the screen that a lab is live before it is seen. */
const NEAR = '600px';

/** Makes the islands live that wait until they come near the screen. */
function watchLate(services: PageServices): void {
	const watcher = new IntersectionObserver(
		(entries) => {
			for (const { target, isIntersecting } of entries) {
				if (!isIntersecting || !(target instanceof HTMLElement)) continue;
				watcher.unobserve(target);
				void makeLive(target, services);
			}
		},
		{ rootMargin: NEAR }
	);
	for (const element of document.querySelectorAll('[data-late]')) watcher.observe(element);
}

/** Makes all parts live, in the order of the page, and then attaches them to what the learner did before. */
async function start(): Promise<void> {
	// app.html may have given up meanwhile; see there.
	root.dataset['started'] = '';
	root.classList.add('js');
	root.classList.remove('failed');
	const folder = siteRoot();
	const services = { ...createServices(device, localDay), runner: new JobRunner() };
	// Made first, so that it hears of a piece of script that is missing.
	const keeper = offlineKeeper(import.meta.env.DEV ? undefined : `${folder}/service-worker.js`);
	guardSecondClick(document);
	const breathe = breather();
	const live = '[data-part], [data-island]:not([data-late])';
	for (const element of document.querySelectorAll<HTMLElement>(live)) {
		await makeLive(element, services);
		await breathe();
	}
	const today = localDay(time());
	services.device.setDay(today);
	for (const text of document.querySelectorAll('.text, .question')) markStale(text, today);
	services.settings.start(settingsKeeper);
	await breathe();
	followCourse(services);
	services.progress.start(openBrowserProgress());
	await breathe();
	liveMarks(document, services, knownEmblems);
	services.offline.start(keeper);
	services.runner.start(jobHost(`${folder}/models/`));
	watchLate(services);
	root.dataset['live'] = '';
}

void start();
