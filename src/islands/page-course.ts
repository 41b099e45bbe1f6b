import type { ProgressCourse } from '#lib/core/progress/course-map.ts';
import { isRecord } from '#lib/core/quiz/types.ts';
import { trustBuilt } from '#lib/core/trust-built.ts';
import type { Services } from '#lib/state/services.ts';

/** The stretch of the course that a page is about; and the emblems of lessons that do not travel with the page. */
interface CourseFile {
	course: ProgressCourse;
	emblems: Readonly<Record<string, string>>;
}

/** Bitmaps of emblems by the slug of their lesson, as far as they are known. */
let emblems: CourseFile['emblems'] = {};
export const knownEmblems = (): CourseFile['emblems'] => emblems;

/** `CourseData.svelte` wrote it into the page, `course.json/+server.ts` as a file. */
const wholeCourse = (data: unknown): CourseFile =>
	trustBuilt<CourseFile>(data, 'course', ['course', 'emblems']);

function take({ course, emblems: own }: CourseFile, { progress }: Services): void {
	emblems = own;
	progress.setCourse(course);
}

/**
 * Tells the progress what this page is about. A page about the whole course names a file, which is fetched only
 * where there is progress to show: for a newcomer the page says all there is.
 */
export function followCourse(services: Services): void {
	const { progress, device } = services;
	const text = document.getElementById('course-data')?.textContent;
	if (!text) return;
	const data: unknown = JSON.parse(text);
	if (!isRecord(data) || typeof data['href'] !== 'string') {
		take(wholeCourse(data), services);
		return;
	}
	const { href } = data;
	const stop = progress.subscribe(() => {
		if (!progress.hasEvents) return;
		stop();
		device
			.loadJson(href)
			.then((file) => take(wholeCourse(file), services))
			.catch((problem: unknown) => console.error(problem));
	});
}
