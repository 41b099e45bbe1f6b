import type { LessonProgress } from '#lib/core/progress/lesson-progress.ts';

/** How far a lesson is, in a word or two beside its emblem. */
export function lessonWords({ state, percent }: LessonProgress): string {
	switch (state) {
		case 'new':
			return 'Start';
		case 'known':
			return 'Known';
		case 'passed':
			return `Passed, ${percent}%`;
		case 'started':
			return percent === 0 ? 'Started' : `${percent}%`;
	}
}
