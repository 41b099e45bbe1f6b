import { readLog, type LogEvents } from '#lib/core/progress/log-text.ts';
import { mergePreview, newIn, type MergePreview } from '#lib/core/progress/merge-preview.ts';
import type { Progress } from './progress.ts';

/** A file that can be imported, and what that would change; or why it cannot. */
export type ImportPreview =
	| { ok: true; log: LogEvents; counts: MergePreview; unreadable: number }
	| { ok: false; problem: 'newer'; newer: number }
	| { ok: false; problem: 'not-json' | 'foreign' };

/** Reads a file and says what importing it would change. Changes nothing. */
export function previewImport(progress: Progress, text: string): ImportPreview {
	const log = readLog(text);
	if (!log.ok) return log;
	const counts = mergePreview(progress.log, log, progress.lessonOf);
	return { ok: true, log, counts, unreadable: log.unreadable.length };
}

/** Merges the previewed file into the log. What is here stays as it is. */
export function applyImport(progress: Progress, preview: ImportPreview): void {
	if (preview.ok) progress.merge(newIn(progress.log, preview.log));
}
