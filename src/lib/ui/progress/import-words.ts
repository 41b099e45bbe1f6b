import type { KindCounts } from '#lib/core/progress/merge-preview.ts';
import type { ImportPreview } from '#lib/state/import-progress.ts';

/** Why a file was not imported; the browser could not even read one that is `unreadable`. */
export type ImportProblem =
	Extract<ImportPreview, { ok: false }> | { ok: false; problem: 'unreadable' };

const count = (counts: KindCounts): number => Object.values(counts).reduce((sum, n) => sum + n, 0);

const plural = (n: number, one: string, many = `${one}s`): string =>
	`${n.toLocaleString('en')} ${n === 1 ? one : many}`;

const entries = (n: number, which = ''): string => plural(n, `${which}entry`, `${which}entries`);

/** What an import would change, a line each. */
export function importSummary({
	counts,
	unreadable
}: Extract<ImportPreview, { ok: true }>): string[] {
	const { added, present, lost, regained, idle } = counts;
	const [newAnswers, oldAnswers] = [added.answered ?? 0, present.answered ?? 0];
	const others = count(added) - newAnswers;
	const differing = count(counts.differing);
	const lines: [number, string][] = [
		[others, `${entries(others, 'other new ')}, such as sections read.`],
		[idle, `${plural(idle, 'new answer')} will not count: a reset came after.`],
		[lost, `${plural(lost, 'answer')} of yours will no longer count: the file holds a reset.`],
		[regained, `${plural(regained, 'answer')} of yours will count again: a reset is taken back.`],
		[
			differing,
			`${entries(differing)} with the id of one of yours, but another content, will be left out.`
		],
		[unreadable, `${entries(unreadable)} could not be read and will be left out.`]
	];
	return [
		`${plural(newAnswers, 'new answer')}, ${oldAnswers.toLocaleString('en')} already here.`,
		...lines.filter(([n]) => n > 0).map(([, words]) => words)
	];
}

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
