import { isRecord } from '#lib/core/quiz/types.ts';
import type { Path } from './problems.ts';

/** Keys of a question, at any depth, whose texts a learner reads as Markdown. */
const TEXT_KEYS = new Set([
	'stem',
	'why',
	'text',
	'left',
	'right',
	'feedback',
	'scenario',
	'unit',
	'hints'
]);

/**
 * A copy of a question with each of its texts replaced by `change(text, path)`.
 * What is compared with an answer (`answers`, `accept`, `reject`, ids, numbers) stays as it is.
 */
export function mapTexts(
	value: unknown,
	change: (text: string, path: Path) => string,
	path: Path = []
): unknown {
	if (Array.isArray(value)) {
		return value.map((entry: unknown, index) => mapTexts(entry, change, [...path, index]));
	}
	if (isRecord(value)) {
		const entries = Object.entries(value);
		return Object.fromEntries(
			entries.map(([key, v]) => [key, mapTexts(v, change, [...path, key])])
		);
	}
	const key = path.findLast((step) => typeof step === 'string');
	return typeof value === 'string' && key !== undefined && TEXT_KEYS.has(key)
		? change(value, path)
		: value;
}

/** Calls `visit` for each text of a question that a learner reads. */
export function eachText(question: unknown, visit: (text: string, path: Path) => void): void {
	mapTexts(question, (text, path) => {
		visit(text, path);
		return text;
	});
}
