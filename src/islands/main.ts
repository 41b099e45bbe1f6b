import { offlineKeeper } from '#lib/browser/offline.ts';
import { openBrowserProgress } from '#lib/browser/progress/browser-progress.ts';
import { device, localDay, time } from '#lib/browser/device.ts';
import { themeKeeper } from '#lib/browser/theme.ts';
import type { ProgressCourse } from '#lib/core/progress/course-map.ts';
import type { KindName } from '#lib/core/quiz/questions.ts';
import { createServices, type Services } from '#lib/state/services.ts';
import { loadFields } from '#lib/ui/quiz/kinds/fields.ts';
import { registry } from './registry.ts';

/** The stretch of the course that this page is about, as the build wrote it into the page. */
function pageCourse(): ProgressCourse | undefined {
	const text = document.getElementById('course-data')?.textContent;
	return text ? JSON.parse(text) : undefined;
}

async function makeLive(element: HTMLElement, services: Services): Promise<void> {
	const target = element.firstElementChild;
	const data = element.querySelector(':scope > script')?.textContent;
	const name = element.dataset['island'] ?? '';
	const live = registry[name];
	if (!target || !data || !live) throw new Error(`The page holds no whole island "${name}".`);
	const kinds = (element.dataset['kinds'] ?? '').split(' ').filter(isKind);
	await live(target, data, services, await loadFields(kinds));
}

/** The build writes nothing but names of kinds; an empty list is one empty word. */
function isKind(word: string): word is KindName {
	return word !== '';
}

/** Makes all islands live, in the order of the page, and then attaches them to what the learner did before. */
async function start(): Promise<void> {
	const services = createServices(device, localDay);
	const course = pageCourse();
	if (course) services.progress.setCourse(course);
	const root = document.documentElement.dataset['root'] ?? '.';
	for (const element of document.querySelectorAll<HTMLElement>('[data-island]')) {
		await makeLive(element, services);
	}
	services.device.today = localDay(time());
	services.settings.start(themeKeeper);
	services.progress.start(openBrowserProgress());
	services.offline.start(offlineKeeper(import.meta.env.DEV ? undefined : `${root}/service-worker.js`));
}

void start();
