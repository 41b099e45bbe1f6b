import type { StoreProblem } from '#lib/core/progress/store.ts';

/** What a problem of the storage means for the learner, and what can be done. */
export function problemText(problem: StoreProblem): string {
	switch (problem.kind) {
		case 'full':
			return 'This browser’s storage for the course is full. The course goes on, but export your progress before you close the page.';
		case 'disabled':
			return 'This browser keeps nothing for this site. The course works, but progress ends with the page unless you export it.';
		case 'newer':
			return `Progress from a newer edition of the course (format ${problem.version}) lies here. It was left untouched; update the course to see it.`;
		case 'unreadable':
			return 'Some saved progress could not be read. It was set aside and can be downloaded.';
	}
}
