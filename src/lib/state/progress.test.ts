import { describe, expect, it } from 'vitest';
import { dayOf, sampleCourse } from '../../../tests/progress/sample.ts';
import { Progress } from './progress.svelte.ts';

describe('Progress without a browser', () => {
	it('shows an empty state, so that pages can be built beforehand', () => {
		const progress = new Progress({ course: sampleCourse(), dayOf });
		expect(progress.ready).toBe(false);
		expect(progress.lesson('llm')).toEqual({
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
