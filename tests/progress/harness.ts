import { openBrowserProgress } from '#lib/browser/progress/browser-progress.ts';
import type { LogEvent, NewEvent } from '#lib/core/progress/events.ts';
import { extendIndex, replay } from '#lib/core/progress/replay.ts';
import { mapQuestions } from '#lib/core/progress/course-map.ts';
import { sampleAnswers, sampleCourse } from './sample.ts';

const course = sampleCourse('abcdefghijkl'.split('').map((letter) => `lesson-${letter}`));
const lessonOf = mapQuestions(course);

const ANSWER: NewEvent = {
	kind: 'answered',
	question: 'lesson-a-fit-choice',
	rev: 1,
	answer: 'a-managed-endpoint',
	earned: 1,
	total: 1,
	where: 'lesson',
	ms: 12_000
};

const opened = performance.now();
const store = openBrowserProgress();
let index = replay(store.readNow().events, lessonOf);
const startMs = performance.now() - opened;
store.subscribe((events) => events.forEach(follow));
const loaded = store.load();

function follow(event: LogEvent): void {
	index = extendIndex(index, event) ?? replay(store.readNow().events, lessonOf);
}

/** The store as the course opens it, on a page without anything else. */
const harness = {
	store,
	/** From opening the store to the replayed index, in milliseconds. */
	startMs,

	/** Ids of all events known to this page, once the journal was read. */
	async ids(): Promise<string[]> {
		await loaded;
		return store.readNow().events.map(({ id }) => id);
	},

	/** Answers one question; gives back the event's id. */
	answer(): string {
		return store.append(ANSWER).id;
	},

	/** Answers many questions, letting other tabs and tasks run in between; gives back the ids. */
	async answerMany(count: number): Promise<string[]> {
		const ids: string[] = [];
		for (let i = 0; i < count; i++) {
			ids.push(harness.answer());
			await nextTask();
		}
		return ids;
	},

	/** Merges so many answers, as an import does. */
	importAnswers(count: number): void {
		store.merge({ events: sampleAnswers(count, course), unknown: [] });
	},

	/** How long each of so many answers takes, from the call until it is written and counted, in milliseconds. */
	timeAnswers(count: number): number[] {
		return Array.from({ length: count }, () => {
			const from = performance.now();
			harness.answer();
			return performance.now() - from;
		});
	},

	/** The keys and texts of local storage that begin with a text. */
	texts(prefix: string): Record<string, string> {
		const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
		return Object.fromEntries(keys.map((key) => [key, localStorage.getItem(key) ?? '']));
	},

	/** Fills local storage to the last character. */
	fillStorage(): void {
		for (let size = 2 ** 22; size >= 1; size /= 2) while (grow(size));
	}
};

function grow(size: number): boolean {
	try {
		localStorage.setItem('filler', (localStorage.getItem('filler') ?? '') + 'x'.repeat(size));
		return true;
	} catch {
		return false;
	}
}

function nextTask(): Promise<void> {
	const { port1, port2 } = new MessageChannel();
	return new Promise((resolve) => {
		port1.onmessage = () => resolve();
		port2.postMessage(undefined);
	});
}

declare global {
	interface Window {
		harness: typeof harness;
	}
}
window.harness = harness;
