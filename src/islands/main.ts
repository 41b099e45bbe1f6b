import { offlineKeeper } from '#lib/browser/offline.ts';
import { openBrowserProgress } from '#lib/browser/progress/browser-progress.ts';
import { device, localDay, time, visitSince } from '#lib/browser/device.ts';
import { themeKeeper } from '#lib/browser/theme.ts';
import type { ProgressCourse } from '#lib/core/progress/course-map.ts';
import { isRecord } from '#lib/core/quiz/types.ts';
import { createServices, type Services } from '#lib/state/services.ts';
import { loadFields } from '#lib/ui/quiz/kinds/registry.ts';
import { registry } from './registry.ts';

/** The stretch of the course that this page is about, as the build wrote it into the page. */
function pageCourse(): ProgressCourse | undefined {
	const text = document.getElementById('course-data')?.textContent;
	const data: unknown = text ? JSON.parse(text) : undefined;
	return isCourse(data) ? data : undefined;
}

/** The build wrote it from a `ProgressCourse`. */
const isCourse = (data: unknown): data is ProgressCourse => isRecord(data) && 'lessons' in data;

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
	for (const element of document.querySelectorAll<HTMLElement>('[data-island]')) {
		await breathe();
		// One island that fails must not take the others with it.
		await makeLive(element, services).catch((problem: unknown) => console.error(problem));
	}
	services.device.today = localDay(time());
	services.device.visitSince = visitSince();
	services.settings.start(themeKeeper);
	services.progress.start(openBrowserProgress());
	services.offline.start(keeper);
	document.documentElement.dataset['live'] = '';
}

void start();
