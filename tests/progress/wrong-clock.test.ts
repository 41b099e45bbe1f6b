import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreQuiz } from '#lib/core/progress/quiz-run.ts';
import { applyImport, previewImport } from '#lib/state/import-progress.ts';
import { Progress } from '#lib/state/progress.ts';
import { FakeBrowser } from './fake-browser.ts';
import { DAY, dayOf, MINUTE, NOON, sampleCourse } from './sample.ts';

const course = sampleCourse(['llm']);
const quiz = course.lessons[0]?.quiz ?? [];
const [first = ''] = quiz;
const HOUR = 60 * MINUTE;
const YEAR = 365 * DAY;

/** A device with a clock and a log of its own. */
function newDevice(name = 'a') {
	const browser = new FakeBrowser();
	let ids = 0;
	const { store } = browser.open({ newId: () => `${name}${ids++}` });
	const progress = new Progress({ course, dayOf });
	progress.start(store);
	const answer = (question = first, run?: string) => {
		const where = run === undefined ? 'lesson' : 'quiz';
		const given = { question, rev: 1, answer: 'a', earned: 1, total: 1 };
		progress.answer({ ...given, where, ...(run !== undefined && { quiz: run }) });
		return store.readNow().events.at(-1)?.id ?? '';
	};
	const takeQuiz = () => {
		const run = progress.startQuiz('llm', 0);
		for (const question of quiz) answer(question, run?.id);
		return run?.id;
	};
	const importFrom = (other: { progress: Progress }) =>
		applyImport(progress, previewImport(progress, other.progress.exportText()));
	const counted = () => progress.answersTo(first).map(({ id }) => id);
	return { browser, store, progress, answer, takeQuiz, importFrom, counted };
}

type Device = ReturnType<typeof newDevice>;

/** Clocks that were wrong before they were set right. */
const WRONG: [string, number][] = [
	['3 minutes fast', NOON + 3 * MINUTE],
	['2 hours fast', NOON + 2 * HOUR],
	['50 years ahead', NOON + 50 * YEAR],
	['at the last moment that dates can hold', 8.64e15 - 1],
	['an hour slow', NOON - HOUR],
	['before 1970', -YEAR],
	['at no time at all', NaN]
];

describe.each(WRONG)('a clock that was %s and then set right', (_how, wrong) => {
	function wrongThenRight(act: (device: Device) => void): Device {
		const device = newDevice();
		device.answer();
		device.browser.now = wrong;
		act(device);
		device.browser.now = NOON + MINUTE;
		return device;
	}

	it('lets a reset hide what was before it, and every answer after it count', () => {
		const device = wrongThenRight(({ progress }) => progress.reset('all'));
		expect(device.counted()).toEqual([]);
		const next = device.answer();
		expect(device.counted()).toEqual([next]);
		device.progress.undoReset(device.progress.resets.at(-1)?.id ?? '');
		expect(device.counted()).toHaveLength(2);
	});

	it('offers to take back a reset that was made on this visit', () => {
		const device = wrongThenRight(() => undefined);
		device.progress.reset('llm');
		expect(device.progress.visitReset('llm')).toBeDefined();
		expect(device.progress.visitReset('all')).toBeUndefined();
	});

	it('does not lead a quiz taken again back to the old result', () => {
		const device = wrongThenRight(({ takeQuiz }) => takeQuiz());
		const again = device.progress.startQuiz('llm', 7);
		device.answer(first, again?.id);
		expect(again?.seed).toBe(7);
		expect(device.progress.quizInProgress('llm')).toMatchObject({
			id: again?.id,
			answers: [{ question: first }]
		});
	});

	it('keeps the answers given meanwhile, in their order, over a reload', () => {
		const given: string[] = [];
		const device = wrongThenRight(({ answer }) => given.push(answer(), answer()));
		given.push(device.answer());
		expect(device.counted().slice(1)).toEqual(given);
		const again = device.browser.open().store;
		expect(again.readNow()).toEqual(device.store.readNow());
		expect(again.problems()).toEqual([]);
	});

	it('leads on from the lesson that was opened last', () => {
		const device = wrongThenRight(({ progress }) => progress.openLesson('cost'));
		device.progress.openLesson('llm');
		expect(device.progress.place?.lesson).toBe('llm');
	});
});

describe('an import from a device whose clock is ahead', () => {
	it.each([10 * MINUTE, 50 * YEAR])('leaves the quiz free to be taken again: %i ms', (ahead) => {
		const [here, there] = [newDevice('a'), newDevice('b')];
		there.browser.now += ahead;
		const old = there.takeQuiz();
		here.importFrom(there);
		expect(here.progress.quizzes('llm').map(({ id }) => id)).toEqual([old]);
		const again = here.takeQuiz();
		const runs = here.progress.quizzes('llm');
		expect(runs.map(({ id }) => id)).toEqual([old, again]);
		expect(runs.every((run) => scoreQuiz(run).finished)).toBe(true);
	});
});

/** What happens to two devices; a sync carries both logs both ways. */
const step = fc.oneof(
	fc.record({ act: fc.constantFrom('answer', 'reset'), on: fc.nat(1) }),
	fc.record({
		act: fc.constant('clock'),
		on: fc.nat(1),
		by: fc.integer({ min: -1e13, max: 1e13 })
	}),
	fc.record({ act: fc.constant('sync'), on: fc.nat(1) })
);

type Step = { act: string; on: number; by?: number };

/** Two devices, and for each event what its device knew before it. */
class World {
	readonly devices = [newDevice('a'), newDevice('b')];
	readonly #knownBefore = new Map<string, ReadonlySet<string>>();
	readonly #resets: string[] = [];

	do({ act, on, by = 0 }: Step): void {
		const device = this.devices[on];
		if (!device) throw new Error('There are two devices.');
		if (act === 'clock') device.browser.now += by;
		else if (act === 'sync') this.sync();
		else this.#append(device, act);
	}

	sync(): void {
		const [one, two] = this.devices;
		if (!one || !two) throw new Error('There are two devices.');
		one.importFrom(two);
		two.importFrom(one);
		expect(two.progress.exportText()).toBe(one.progress.exportText());
		expect(two.counted()).toEqual(one.counted());
		for (const id of this.#hidden()) expect(one.counted()).not.toContain(id);
		for (const id of this.#answersAfterAllResets()) expect(one.counted()).toContain(id);
	}

	#append(device: Device, act: string): void {
		const known = new Set(device.store.readNow().events.map(({ id }) => id));
		if (act === 'answer') device.answer();
		else device.progress.reset('all');
		const last = device.store.readNow().events.at(-1);
		expect(known.has(last?.id ?? '')).toBe(false);
		this.#knownBefore.set(last?.id ?? '', known);
		if (act === 'reset') this.#resets.push(last?.id ?? '');
		// Counted at once, or not counted at all: exactly what was known before the reset is hidden.
		if (act === 'answer') expect(device.counted()).toContain(last?.id);
		else expect(device.counted()).toEqual([]);
	}

	#hidden(): string[] {
		return this.#resets.flatMap((reset) => [...(this.#knownBefore.get(reset) ?? [])]);
	}

	#answersAfterAllResets(): string[] {
		const answers = [...this.#knownBefore].filter(([id]) => !this.#resets.includes(id));
		const isAfter = (known: ReadonlySet<string>) => this.#resets.every((id) => known.has(id));
		return answers.filter(([, known]) => isAfter(known)).map(([id]) => id);
	}
}

describe('two devices with clocks of their own', () => {
	it('count every answer given after a reset, and none known before it, on both', () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
				const world = new World();
				for (const one of steps) world.do(one);
				world.sync();
			}),
			{ numRuns: 300 }
		);
	});
});
