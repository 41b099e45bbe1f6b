import { Progress, type NewAnswer } from '#lib/state/progress.ts';
import { FakeBrowser } from './fake-browser.ts';
import { dayOf, sampleCourse } from './sample.ts';

/** The right answer to a question of the sample course. */
export function right(question: string, more: Partial<NewAnswer> = {}): NewAnswer {
	return { question, rev: 1, answer: 'a', earned: 1, total: 1, where: 'lesson', ...more };
}

/** A progress with a real store in a browser of its own. */
export function startProgress(browser = new FakeBrowser()) {
	const progress = new Progress({ course: sampleCourse(), dayOf });
	const { store, kill } = browser.open();
	const stop = progress.start(store);
	return { browser, progress, store, stop, kill };
}
