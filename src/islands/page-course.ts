import type { ProgressCourse } from '#lib/core/progress/course-map.ts';
import { isRecord } from '#lib/core/quiz/types.ts';
import type { Services } from '#lib/state/services.ts';

/** The stretch of the course that a page is about; and the emblems of lessons that do not travel with the page. */
interface CourseFile {
	course: ProgressCourse;
	emblems: Readonly<Record<string, string>>;
}

/** The build wrote it: `CourseData.svelte` into the page, `course.json/+server.ts` as a file. */
const isCourseFile = (data: unknown): data is CourseFile =>
	isRecord(data) && isRecord(data['course']);

/** Bitmaps of emblems by the slug of their lesson, as far as they are known. */
let emblems: CourseFile['emblems'] = {};
export const knownEmblems = (): CourseFile['emblems'] => emblems;

function take(data: unknown, { progress }: Services): void {
	if (!isCourseFile(data)) return;
	emblems = data.emblems;
	progress.setCourse(data.course);
}

/**
 * Tells the progress what this page is about. A page about the whole course names a file, which is fetched only
 * where there is progress to show: for a newcomer the page says all there is.
 */
export function followCourse(services: Services): void {
	const { progress, device } = services;
	const text = document.getElementById('course-data')?.textContent;
	const data: unknown = text ? JSON.parse(text) : undefined;
	take(data, services);
	if (!isRecord(data) || typeof data['href'] !== 'string') return;
	const { href } = data;
	const stop = progress.subscribe(() => {
		if (!progress.hasEvents) return;
		stop();
		device.loadJson(href).then(
			(file) => take(file, services),
			(problem: unknown) => console.error(problem)
		);
	});
}
