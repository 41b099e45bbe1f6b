import type { EventKind } from './events.ts';
import type { LogEvents } from './log-text.ts';

/** How many events of each kind; a kind of which there are none is left out. */
export type KindCounts = Partial<Record<EventKind | 'unknown', number>>;

/** What an import would change, in numbers. */
export interface MergePreview {
	/** Events that are not here yet. */
	added: KindCounts;
	/** Events that are here already. */
	present: KindCounts;
	/** The time from the first to the last of the imported events, milliseconds since 1970; absent when there are none. */
	range?: { from: number; to: number };
}

/** Compares a log with one that is to be merged into it. Neither is changed. */
export function mergePreview(current: LogEvents, imported: LogEvents): MergePreview {
	const preview: MergePreview = { added: {}, present: {} };
	const known = new Set(current.events.map((event) => event.id));
	const kept = new Set(current.unknown.map((event) => event.id));
	const seen = new Set<string>();
	for (const event of imported.events) count(event.kind, event, known.has(event.id));
	for (const event of imported.unknown) count('unknown', event, kept.has(event.id));
	return preview;

	function count(kind: EventKind | 'unknown', event: { id: string; at: number }, here: boolean) {
		const key = `${kind}/${event.id}`;
		if (seen.has(key)) return;
		seen.add(key);
		const counts = here ? preview.present : preview.added;
		counts[kind] = (counts[kind] ?? 0) + 1;
		const { from, to } = preview.range ?? { from: event.at, to: event.at };
		preview.range = { from: Math.min(from, event.at), to: Math.max(to, event.at) };
	}
}
