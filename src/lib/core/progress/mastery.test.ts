import { describe, expect, it } from 'vitest';
import { answered, DAY, dayOf, NOON, sampleCourse } from '../../../../tests/progress/sample.ts';
import { mapQuestions, type ProgressCourse } from './course-map.ts';
import type { Answered } from './events.ts';
import { masteryOf } from './mastery.ts';
import { replay } from './replay.ts';

const [a, b] = ['llm-fit-choice', 'llm-limits-choice'];
const wrong = { earned: 0 };

function assess(events: Answered[], course: ProgressCourse = sampleCourse()) {
	const objective = { questions: [a, b, 'llm-price-choice'] };
	return masteryOf(objective, replay(events, mapQuestions(course)).answers, course, dayOf);
}

/** Three right answers on two questions and two days. */
const enough = [answered(a, NOON), answered(b, NOON + 1), answered(a, NOON + DAY)];

describe('masteryOf', () => {
	it('knows an objective after three right answers on two questions and two days', () => {
		expect(assess(enough)).toEqual({ known: true, streak: 3, share: 1 });
	});

	it('asks for two different questions', () => {
		const same = [answered(a, NOON), answered(a, NOON + 1), answered(a, NOON + DAY)];
		expect(assess(same)).toEqual({ known: false, streak: 3, share: 0.75 });
	});

	it('asks for two different days', () => {
		const oneDay = [answered(a, NOON), answered(b, NOON + 1), answered(a, NOON + 2)];
		expect(assess(oneDay).known).toBe(false);
	});

	it('asks that the latest answer was not unsure, whatever the others were', () => {
		const [first, second, third] = enough;
		if (!first || !second || !third) throw new Error('three answers');
		expect(assess([first, second, { ...third, confidence: 'unsure' }]).known).toBe(false);
		expect(assess([{ ...first, confidence: 'unsure' }, second, third]).known).toBe(true);
	});

	it('forgets a streak at a wrong answer', () => {
		expect(assess([...enough, answered(b, NOON + 2 * DAY, wrong)])).toEqual({
			known: false,
			streak: 0,
			share: 0
		});
	});

	it('looks at the last three answers alone', () => {
		expect(assess([answered(b, NOON - DAY, wrong), ...enough]).known).toBe(true);
	});

	it('counts a part of the points as not right', () => {
		expect(assess([answered(a, NOON, { earned: 1, total: 2 })]).streak).toBe(0);
	});

	it('never counts a pretest', () => {
		expect(assess([answered(a, NOON, { where: 'pretest' })]).streak).toBe(0);
		expect(
			assess([...enough, answered(a, NOON + 2 * DAY, { where: 'pretest', ...wrong })]).known
		).toBe(true);
	});

	it('no longer counts answers to an older revision', () => {
		const course = { ...sampleCourse(), revs: { [a]: 2 } };
		expect(assess(enough, course)).toEqual({ known: false, streak: 1, share: 0.25 });
		expect(assess([...enough, answered(a, NOON + 2 * DAY, { rev: 2 })], course).streak).toBe(2);
	});

	it('takes the order of time, not of questions', () => {
		const mixed = [answered(b, NOON), answered(a, NOON + 1, wrong), answered(b, NOON + 2)];
		expect(assess(mixed).streak).toBe(1);
	});

	it('starts at nothing', () => {
		expect(assess([])).toEqual({ known: false, streak: 0, share: 0 });
	});
});
