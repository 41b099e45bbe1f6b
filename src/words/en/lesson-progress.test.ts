import { describe, expect, it } from 'vitest';
import type { LessonProgress, LessonState } from '#lib/core/progress/lesson-progress.ts';
import { lessonWords } from './lesson-progress.ts';

function far(state: LessonState, percent: number): LessonProgress {
	return { state, percent, passed: state === 'passed', known: state === 'known' };
}

describe('lessonWords', () => {
	it.each([
		['new', 0, 'Start'],
		['started', 0, 'Started'],
		['started', 62, '62%'],
		['passed', 75, 'Passed, 75%'],
		['known', 100, 'Known']
	] as const)('names a %s lesson at %i per cent', (state, percent, words) => {
		expect(lessonWords(far(state, percent))).toBe(words);
	});
});
