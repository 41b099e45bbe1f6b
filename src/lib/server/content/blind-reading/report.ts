import type { Read } from './grade.ts';
import { interval, tally } from './tally.ts';

const percent = (share: number): string => `${Math.round(share * 100)}%`;

function row(name: string, reads: readonly Read[]): string {
	const all = tally(reads);
	const [low, high] = interval(all);
	const share = all.right / Math.max(1, all.of);
	const numbers = `${all.right} of ${all.of}`.padStart(12);
	return `${name.padEnd(26)}${numbers}  ${percent(share).padStart(4)}  ${percent(low)} to ${percent(high)}, chance ${percent(all.chance)}`;
}

function grouped(reads: readonly Read[], nameOf: (read: Read) => string): string[] {
	const names = [...new Set(reads.map(nameOf))].sort();
	return names.map((name) =>
		row(
			name,
			reads.filter((read) => nameOf(read) === name)
		)
	);
}

/** What a reading shows: right, share, its 95 % interval and chance, by kind and by lesson; then what was not right. */
export function report(reads: readonly Read[]): string {
	const missed = reads.filter(({ wrong }) => wrong.length > 0);
	return [
		row('all', reads),
		'',
		...grouped(reads, ({ item }) => item.body.kind),
		'',
		...grouped(reads, ({ item }) => item.lesson.folder),
		'',
		...missed.map(({ item, wrong }) => `not right: ${item.id} (${wrong.join('; ')})`)
	].join('\n');
}
