import { describe, expect, it } from 'vitest';
import { FakeBrowser } from '../../../tests/progress/fake-browser.ts';
import { right, startProgress as start } from '../../../tests/progress/start-progress.ts';
import { answered, DAY, dayOf, NOON, sampleCourse } from '../../../tests/progress/sample.ts';
import { Progress } from './progress.ts';

const course = sampleCourse();
const [a, b] = ['llm-fit-choice', 'llm-limits-choice'];

describe('Progress', () => {
	it('counts once an event that another tab replaced', () => {
		const { progress, store } = start();
		const log = (at: number) => ({ events: [{ ...answered(a, NOON), at }], unknown: [] });
		for (const at of [2000, 10_000]) store.merge(log(at));
		expect(progress.answersTo(a)).toMatchObject([{ at: 10_000 }]);
	});

	it('tells its listeners of each change of what it shows', () => {
		const { browser, progress, stop } = start();
		const seen: unknown[] = [];
		const end = progress.subscribe(() => {
			seen.push([progress.ready, progress.lesson('llm').percent, progress.problems.length]);
		});
		for (const at of [NOON, NOON + 1, NOON + DAY]) {
			browser.now = at;
			progress.answer(right(at === NOON ? a : b));
		}
		expect(progress.objective('llm-first')).toEqual({ known: true, streak: 3, share: 1 });
		browser.quota = 0;
		progress.openLesson('llm');
		progress.setCourse(sampleCourse(['cost']));
		stop();
		expect(seen).toEqual([
			[true, 12, 0],
			[true, 25, 0],
			[true, 50, 0],
			[true, 50, 1],
			[true, 0, 1],
			[false, 0, 0]
		]);
		end();
		progress.setCourse(course);
		expect(seen).toHaveLength(6);
	});

	it('tells its listeners once the learner’s own progress is there', () => {
		const progress = new Progress({ course, dayOf });
		const seen: boolean[] = [];
		progress.subscribe(() => seen.push(progress.ready));
		progress.start(new FakeBrowser().open().store);
		expect(seen[0]).toBe(true);
	});

	it('says before each reading that it is read, and of a recording it does not', () => {
		const { progress } = start();
		let read = 0;
		progress.observed = () => read++;
		progress.openLesson('llm');
		progress.readSection('llm', 'idea');
		progress.answer(right(a));
		const run = progress.startQuiz('llm', 1);
		progress.reset('llm');
		progress.setCourse({ ...course });
		expect(read).toBe(0);
		const readings: (() => unknown)[] = [
			() => progress.ready,
			() => progress.problems,
			() => progress.aside,
			() => progress.place,
			() => progress.resets,
			() => progress.lesson('llm'),
			() => progress.objective('llm-first'),
			() => progress.answersTo(a),
			() => progress.isRead('llm', 'idea'),
			() => progress.quizzes('llm'),
			() => progress.quizRun('llm', 'x'),
			() => progress.visitReset('llm'),
			() => progress.quizInProgress('llm'),
			() => progress.exportText()
		];
		for (const reading of readings) {
			const before = read;
			reading();
			expect(read, String(reading)).toBeGreaterThan(before);
		}
		expect(run?.lesson).toBe('llm');
	});

	it('leaves out of the log what says nothing', () => {
		const { progress, store } = start();
		progress.answer(right(a, { confidence: undefined, hints: 0, seed: 0 }));
		progress.answer(right(a, { confidence: 'unsure', hints: 2, seed: 9 }));
		const [first, second] = store.readNow().events;
		expect(first).not.toHaveProperty('confidence');
		expect(first).not.toHaveProperty('hints');
		expect(first).not.toHaveProperty('seed');
		expect(second).toMatchObject({ confidence: 'unsure', hints: 2, seed: 9 });
	});

	it('keeps what components record before the store is there', () => {
		const browser = new FakeBrowser();
		const progress = new Progress({ course, dayOf });
		progress.openLesson('llm');
		progress.answer(right(a));
		progress.start(browser.open().store);
		expect(progress.ready).toBe(true);
		expect(progress.place?.lesson).toBe('llm');
		expect(progress.answersTo(a)).toHaveLength(1);
	});

	it('follows other tabs, and stops when it lets go of the store', () => {
		const browser = new FakeBrowser();
		const [one, two] = [start(browser), start(browser)];
		two.progress.answer(right(a));
		expect(one.progress.answersTo(a)).toHaveLength(1);
		one.stop();
		two.progress.answer(right(a));
		expect(one.progress.answersTo(a)).toHaveLength(1);
	});

	it('records a section once, and a lesson when it is not the one open', () => {
		const { progress, store } = start();
		progress.openLesson('llm');
		progress.readSection('llm', 'idea');
		progress.readSection('llm', 'idea');
		progress.openLesson('llm');
		progress.openLesson('cost');
		expect(store.readNow().events.map(({ kind }) => kind)).toEqual([
			'lesson-opened',
			'section-read',
			'lesson-opened'
		]);
		expect(progress.isRead('llm', 'idea')).toBe(true);
	});

	it('carries a quiz through a reload', () => {
		const { browser, progress, kill } = start();
		const run = progress.startQuiz('llm', 7);
		progress.answer(right(a, { where: 'quiz', quiz: run?.id }));
		kill();
		const again = start(browser).progress;
		expect(again.quizInProgress('llm')).toMatchObject({
			seed: 7,
			questions: course.lessons[0]?.quiz
		});
		expect(again.quizInProgress('llm')?.answers).toHaveLength(1);
		for (const question of course.lessons[0]?.quiz.slice(1) ?? []) {
			again.answer(right(question, { where: 'quiz', quiz: run?.id }));
		}
		expect(again.quizInProgress('llm')).toBeUndefined();
		expect(again.quizzes('llm')).toHaveLength(1);
		expect(again.lesson('llm')).toMatchObject({ state: 'passed', passed: true });
	});

	it('gives back the very attempt that it starts, and each by its id', () => {
		const { progress } = start();
		const [one, two] = [progress.startQuiz('llm', 1), progress.startQuiz('llm', 2)];
		expect([one?.seed, two?.seed]).toEqual([1, 2]);
		expect(progress.quizRun('llm', one?.id ?? '')?.seed).toBe(1);
		expect(progress.quizRun('llm', 'other')).toBeUndefined();
		progress.reset('llm');
		expect(progress.quizRun('llm', two?.id ?? '')).toBeUndefined();
	});

	it('starts no quiz on a page that does not know its questions', () => {
		const { progress, store } = start();
		progress.setCourse({ ...course, lessons: course.lessons.map((one) => ({ ...one, quiz: [] })) });
		expect(progress.startQuiz('llm', 1)).toBeUndefined();
		expect(store.readNow().events).toEqual([]);
	});

	it('resets a lesson and takes it back', () => {
		const { progress } = start();
		progress.answer(right(a));
		progress.answer(right('cost-fit-choice'));
		progress.reset('llm');
		expect(progress.lesson('llm').state).toBe('new');
		expect(progress.lesson('cost').state).toBe('started');
		progress.undoReset(progress.resets.at(-1)?.id ?? '');
		expect(progress.lesson('llm').state).toBe('started');
	});

	it('counts against the course of the page it is on', () => {
		const { progress } = start();
		progress.answer(right('other-fit-choice'));
		expect(progress.lesson('other').state).toBe('new');
		progress.setCourse(sampleCourse(['other']));
		expect(progress.lesson('other').state).toBe('started');
	});

	it('shows what the store has to report', () => {
		const browser = new FakeBrowser();
		browser.texts.set('fm-progress.base', 'rubbish');
		const { progress } = start(browser);
		expect(progress.problems).toEqual([{ kind: 'unreadable', key: 'fm-progress.base' }]);
		progress.removeAside('fm-progress.base');
		expect(progress.problems).toEqual([]);
		browser.quota = 0;
		progress.answer(right(a));
		expect(progress.problems).toEqual([{ kind: 'full' }]);
	});
});

describe('Progress without a browser', () => {
	it('shows an empty state, so that pages can be built beforehand', () => {
		const progress = new Progress({ course: sampleCourse(), dayOf });
		expect(progress.ready).toBe(false);
		expect(progress.lesson('llm')).toMatchObject({
			state: 'new',
			percent: 0,
			passed: false,
			known: false
		});
		expect(progress.objective('llm-first')).toEqual({ known: false, streak: 0, share: 0 });
		expect(progress.answersTo('llm-fit-choice')).toEqual([]);
		expect(progress.quizInProgress('llm')).toBeUndefined();
		expect(progress.place).toBeUndefined();
		expect(progress.problems).toEqual([]);
		expect(progress.aside).toEqual([]);
	});

	it('answers for lessons and objectives that do not exist', () => {
		const progress = new Progress({ course: sampleCourse(), dayOf });
		expect(progress.lesson('gone').state).toBe('new');
		expect(progress.objective('gone').known).toBe(false);
	});
});
