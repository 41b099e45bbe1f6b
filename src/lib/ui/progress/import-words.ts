import type { KindCounts } from '#lib/core/progress/merge-preview.ts';
import type { ImportPreview } from '#lib/state/progress.ts';

const count = (counts: KindCounts): number => Object.values(counts).reduce((sum, n) => sum + n, 0);

const plural = (n: number, word: string): string =>
	`${n.toLocaleString('en')} ${word}${n === 1 ? '' : 's'}`;

/** What an import would change, a line each. */
export function importSummary(preview: Extract<ImportPreview, { ok: true }>): string[] {
	const { added, present } = preview.counts;
	const [newAnswers, oldAnswers] = [added.answered ?? 0, present.answered ?? 0];
	const others = count(added) - newAnswers;
	const lines = [
		`${plural(newAnswers, 'new answer')}, ${oldAnswers.toLocaleString('en')} already here.`
	];
	if (others > 0)
		lines.push(
			`${plural(others, 'other new entry').replace('entrys', 'entries')}, such as sections read.`
		);
	if (preview.unreadable > 0) {
		lines.push(
			`${plural(preview.unreadable, 'entry').replace('entrys', 'entries')} could not be read and will be left out.`
		);
	}
	return lines;
}

/** Why a file cannot be imported, and what to do. */
export function importProblem(preview: Extract<ImportPreview, { ok: false }>): string {
	switch (preview.problem) {
		case 'not-json':
			return 'Expected the JSON text of a progress file; this text is damaged or something else. Choose a file made by “Export to a file”.';
		case 'foreign':
			return 'It is JSON, but not a progress file of this course. Choose a file made by “Export to a file”.';
		case 'newer':
			return `It comes from a newer edition of the course (format ${preview.newer}). Update the course, then import it.`;
	}
}
