// The real progress log on a bare page: `npm run bench` measures it there.
import { openBrowserProgress } from '#lib/browser/progress/browser-progress.ts';
import type { Answered } from '#lib/core/progress/events.ts';
import { extendIndex, replay } from '#lib/core/progress/replay.ts';

const FIRST_DAY = Date.UTC(2026, 0, 1);
const MINUTE = 60_000;
const QUESTIONS = 300;
const LESSON_OF = new Map(
	Array.from({ length: QUESTIONS }, (_, n) => [`lesson-question-${n}`, `lesson-${n % 12}`])
);

function answered(n: number): Omit<Answered, 'id' | 'at'> {
	return {
		kind: 'answered',
		question: `lesson-question-${n % QUESTIONS}`,
		rev: 1,
		answer: 'some-option',
		earned: n % 2,
		total: 1,
		where: 'quiz',
		ms: 4000 + (n % 1000),
		seed: n
	};
}

/** Opens the log and replays it, as the start of a page does. */
function start() {
	const from = performance.now();
	const store = openBrowserProgress();
	const { events } = store.readNow();
	const index = replay(events, LESSON_OF);
	return { store, index, count: events.length, ms: performance.now() - from };
}

const bench = {
	/** Puts `count` answers of earlier days into the log. */
	fill(count: number): void {
		const events = Array.from({ length: count }, (_, n) => ({
			...answered(n),
			id: `old-${n.toString(36).padStart(8, '0')}`,
			at: FIRST_DAY + n * MINUTE
		}));
		start().store.merge({ events, unknown: [] });
	},

	/** How many answers a start finds, and how long it takes in milliseconds. */
	start(): { count: number; ms: number } {
		const { store, count, ms } = start();
		store.close();
		return { count, ms };
	},

	/** Times of `count` new answers, from the call until they are written and counted, in milliseconds. */
	append(count: number): number[] {
		const { store, index: first } = start();
		let index = first;
		return Array.from({ length: count }, (_, n) => {
			const from = performance.now();
			const event = store.append(answered(n));
			index = extendIndex(index, event) ?? replay(store.readNow().events, LESSON_OF);
			return performance.now() - from;
		});
	},

	/** Characters that the progress takes in local storage. */
	size(): number {
		return Object.keys(localStorage)
			.filter((key) => key.startsWith('fm-progress.'))
			.reduce((sum, key) => sum + key.length + (localStorage.getItem(key) ?? '').length, 0);
	}
};

export type LogBench = typeof bench;
Object.assign(window, { logBench: bench });
