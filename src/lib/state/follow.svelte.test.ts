import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { FakeBrowser } from '../../../tests/progress/fake-browser.ts';
import { DAY, dayOf, NOON, sampleCourse } from '../../../tests/progress/sample.ts';
import { follow } from './follow.ts';
import { Progress, type NewAnswer } from './progress.ts';

const course = sampleCourse();
const [a, b] = ['llm-fit-choice', 'llm-limits-choice'];

function right(question: string): NewAnswer {
	return { question, rev: 1, answer: 'a', earned: 1, total: 1, where: 'lesson' };
}

/** A progress that Svelte follows, as two islands of a page make it. */
function followed() {
	const browser = new FakeBrowser();
	const progress = new Progress({ course, dayOf });
	follow(progress);
	follow(progress);
	return { browser, progress, attach: () => progress.start(browser.open().store) };
}

/** Everything that an effect sees of a value over time. */
function watch<T>(read: () => T): { seen: T[]; stop: () => void } {
	const seen: T[] = [];
	const stop = $effect.root(() => {
		$effect(() => {
			seen.push(read());
		});
	});
	flushSync();
	return { seen, stop };
}

describe('Progress followed by Svelte', () => {
	it('shows the learner’s own progress as soon as it is there', () => {
		const { progress, attach } = followed();
		const { seen, stop } = watch(() => progress.ready);
		attach();
		flushSync();
		expect(seen).toEqual([false, true]);
		stop();
	});

	it('tells components of each answer', () => {
		const { browser, progress, attach } = followed();
		attach();
		const { seen, stop } = watch(() => progress.lesson('llm').percent);
		for (const at of [NOON, NOON + 1, NOON + DAY]) {
			browser.now = at;
			progress.answer(right(at === NOON ? a : b));
			flushSync();
		}
		expect(seen).toEqual([0, 12, 25, 50]);
		expect(progress.objective('llm-first')).toEqual({ known: true, streak: 3, share: 1 });
		stop();
	});

	it('may be told of a lesson from an effect without running it again', () => {
		const { progress, attach } = followed();
		attach();
		const { seen, stop } = watch(() => {
			progress.openLesson('llm');
			progress.setCourse({ ...course });
			return 'ran';
		});
		progress.answer(right(a));
		flushSync();
		expect(seen).toEqual(['ran']);
		stop();
	});
});
