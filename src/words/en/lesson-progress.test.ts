import { describe, expect, it } from 'vitest';
import type { LessonProgress } from '#lib/core/progress/lesson-progress.ts';
import { lessonSigns } from './lesson-progress.ts';

const NOTHING: LessonProgress = {
	...{ state: 'new', percent: 0, passed: false, known: false },
	objectives: { known: 0, all: 4 }
};

const said = (own: Partial<LessonProgress>) =>
	lessonSigns({ ...NOTHING, state: 'started', ...own }).map(({ sign, text }) => `${sign}: ${text}`);

describe('lessonSigns', () => {
	it('ask to start a lesson that is new, and say that one is started while nothing else is true', () => {
		expect(said({ state: 'new' })).toEqual(['word: Start']);
		expect(said({ percent: 12 })).toEqual(['word: Started']);
	});

	it('keep the result of the quiz and what is known apart', () => {
		expect(said({ quiz: 60, percent: 25 })).toEqual(['quiz: Quiz 60%', 'known: Known 0 of 4']);
		expect(said({ percent: 25, objectives: { known: 1, all: 4 } })).toEqual([
			'known: Known 1 of 4'
		]);
	});

	it('mark a quiz that is passed and a lesson that is known', () => {
		const done = { quiz: 85, passed: true, known: true, objectives: { known: 4, all: 4 } };
		expect(said({ ...done, state: 'known' })).toEqual([
			'quiz: Quiz 85% ✓',
			'known: Known 4 of 4 ✓'
		]);
	});
});
