import type { Mastery } from '#lib/core/progress/mastery.ts';
import type { KindCounts, MergePreview } from '#lib/core/progress/merge-preview.ts';
import { count, number } from './numbers.ts';

export const title = 'Your progress';
// What the two signs mean; each begins with the sign itself.
export const quiz = 'Quiz';
export const quizMeans = (passMark: number): string =>
	`: your best result in the quiz of a lesson; ✓ from ${passMark} per cent on, then it is passed.`;
export const known = 'Known';
export const knownMeans =
	': how many objectives you know, each by three right answers in a row, on two questions or more and on two days. Guesses before a lesson do not count.';
export const preparing = (lessons: number): string => `${lessons} more lessons are in preparation.`;

/** How well an objective is known. */
export function objective({ known, streak }: Pick<Mastery, 'known' | 'streak'>): string {
	if (known) return 'Known';
	if (streak === 0) return 'Not yet answered right';
	if (streak < 3) return `${streak} right in a row`;
	return '3 right; once more on another day';
}

// Keeping it.
export const keepSafe = 'Keep it safe, take it along';
export const keepSafeMeans =
	'Your answers lie in this browser only. A file keeps them through a clean-up of the browser, and brings them to another device.';
export const exportToFile = 'Export to a file';
export const importFromFile = 'Import from a file';
export const merge = 'Merge into my progress';
export const cancel = 'Cancel';
export const isMerged = (file: string): string => `${file} is merged into your progress.`;
/** Behind the name of the file. */
export const notImported = 'was not imported; nothing has changed.';

const answers = (n: number): string => count(n, { one: 'answer', other: 'answers' });
const newAnswers = (n: number): string => count(n, { one: 'new answer', other: 'new answers' });
const entries = (n: number): string => count(n, { one: 'entry', other: 'entries' });
const newEntries = (n: number): string =>
	count(n, { one: 'other new entry', other: 'other new entries' });

const all = (counts: KindCounts): number => Object.values(counts).reduce((sum, n) => sum + n, 0);

/**
 * What an import would change, a line each.
 * @param unreadable entries of the file that are no events
 */
export function importSummary(counts: MergePreview, unreadable: number): string[] {
	const { added, present, lost, regained, idle } = counts;
	const others = all(added) - (added.answered ?? 0);
	const differing = all(counts.differing);
	const lines: [number, string][] = [
		[others, `${newEntries(others)}, such as sections read.`],
		[idle, `${newAnswers(idle)} will not count: a reset came after.`],
		[lost, `${answers(lost)} of yours will no longer count: the file holds a reset.`],
		[regained, `${answers(regained)} of yours will count again: a reset is taken back.`],
		[
			differing,
			`${entries(differing)} with the id of one of yours, but another content, will be left out.`
		],
		[unreadable, `${entries(unreadable)} could not be read and will be left out.`]
	];
	return [
		`${newAnswers(added.answered ?? 0)}, ${number(present.answered ?? 0)} already here.`,
		...lines.filter(([n]) => n > 0).map(([, words]) => words)
	];
}

/** Why a file was not imported; the browser could not even read one that is `unreadable`. */
export type ImportProblem =
	{ problem: 'unreadable' | 'not-json' | 'foreign' } | { problem: 'newer'; newer: number };

/** Why a file cannot be imported, and what to do. */
export function importProblem(problem: ImportProblem): string {
	switch (problem.problem) {
		case 'unreadable':
			return 'The browser cannot read it: it is a folder, or a file that was moved, changed, too large or closed to you. Choose a file made by “Export to a file”.';
		case 'not-json':
			return 'Expected the JSON text of a progress file; this text is damaged or something else. Choose a file made by “Export to a file”.';
		case 'foreign':
			return 'It is JSON, but not a progress file of this course. Choose a file made by “Export to a file”.';
		case 'newer':
			return `It comes from a newer edition of the course (format ${problem.newer}). Update the course, then import it.`;
	}
}

// What could not be read.
export const setAside = 'Set aside';
export const setAsideMeans =
	'These texts lay among your progress and could not be read. Nothing else was touched. Download them before you remove them.';
export const asideText = (key: string, characters: number): string =>
	`${key}, ${number(characters)} characters`;
export const download = 'Download';
export const remove = 'Remove';

// Starting afresh.
export const startAfresh = 'Start afresh';
export const startAfreshMeans =
	'What you answered so far no longer counts; it stays in exported files, and you can undo this for the rest of your visit.';
export const resetCourse = 'Reset the whole course';
export const resetLesson = 'Reset this lesson';
export const undoReset = 'Undo the reset';
export const wasReset = 'Reset. What was answered before no longer counts.';
