import { offlineKeeper } from '#lib/browser/offline.ts';
import { openBrowserProgress } from '#lib/browser/progress/browser-progress.ts';
import { device, localDay, time } from '#lib/browser/device.ts';
import { themeKeeper } from '#lib/browser/theme.ts';
import type { ProgressCourse } from '#lib/core/progress/course-map.ts';
import type { ModelHost } from '#lib/core/models/jobs/host.ts';
import { isRecord } from '#lib/core/quiz/types.ts';
import { createServices, type Services } from '#lib/state/services.ts';
import type { FieldsByKind } from '#lib/ui/quiz/kinds/fields.ts';
import { registry } from './registry.ts';

/** The stretch of the course that this page is about, as the build wrote it into the page. */
function pageCourse(): ProgressCourse | undefined {
	const text = document.getElementById('course-data')?.textContent;
	const data: unknown = text ? JSON.parse(text) : undefined;
	return isCourse(data) ? data : undefined;
}

/** The build wrote it from a `ProgressCourse`. */
const isCourse = (data: unknown): data is ProgressCourse => isRecord(data) && 'lessons' in data;

/**
 * Fetches the components of all kinds of questions, in one file: a page with questions asks most kinds,
 * and eight small files would weigh more than one.
 */
const loadFields = async (): Promise<FieldsByKind> =>
	(await import('#lib/ui/quiz/kinds/all.ts')).allKinds;

async function makeLive(element: HTMLElement, services: Services): Promise<void> {
	const target = element.firstElementChild;
	const data = element.querySelector(':scope > script')?.textContent;
	const name = element.dataset['island'] ?? '';
	const live = registry[name];
	if (!target || !data || !live) throw new Error(`The page holds no whole island "${name}".`);
	const kinds = 'asks' in element.dataset ? await loadFields() : {};
	await live(target, data, services, kinds);
}

/** Lets the browser paint and answer the reader before the next piece of work. */
const breathe = () => new Promise((done) => setTimeout(done));

/** What does the jobs of the labs, fetched with the first job; a fetch that failed is tried again. */
function modelHost(folder: string): () => Promise<ModelHost> {
	let host: ModelHost | undefined;
	return async () => (host ??= (await import('#lib/browser/models/host.ts')).modelHost(folder));
}

/** Far enough below the screen that a lab is live before it is seen. */
const NEAR = '600px';

/** Makes the islands live that wait until they come near the screen. */
function watchLate(services: Services): void {
	const watcher = new IntersectionObserver(
		(entries) => {
			for (const { target, isIntersecting } of entries) {
				if (!isIntersecting || !(target instanceof HTMLElement)) continue;
				watcher.unobserve(target);
				makeLive(target, services).catch((problem: unknown) => console.error(problem));
			}
		},
		{ rootMargin: NEAR }
	);
	for (const element of document.querySelectorAll('[data-late]')) watcher.observe(element);
}

/** Makes all islands live, in the order of the page, and then attaches them to what the learner did before. */
async function start(): Promise<void> {
	const services = createServices(device, localDay);
	const course = pageCourse();
	if (course) services.progress.setCourse(course);
	const root = document.documentElement.dataset['root'] ?? '.';
	// Made first, so that it hears of a piece of script that is missing.
	const keeper = offlineKeeper(import.meta.env.DEV ? undefined : `${root}/service-worker.js`);
	// On its way while the islands above the first question become live.
	if (document.querySelector('[data-asks]')) void loadFields().catch(() => undefined);
	for (const element of document.querySelectorAll<HTMLElement>('[data-island]:not([data-late])')) {
		await breathe();
		// One island that fails must not take the others with it.
		await makeLive(element, services).catch((problem: unknown) => console.error(problem));
	}
	services.device.today = localDay(time());
	services.settings.start(themeKeeper);
	services.progress.start(openBrowserProgress());
	services.offline.start(keeper);
	services.models.start(modelHost(`${root}/models/`));
	watchLate(services);
	document.documentElement.dataset['live'] = '';
}

void start();
