import type { Answered, EventKind } from './events.ts';
import type { LogEvents } from './log-text.ts';
import { canonicalJson, mergeEvents } from './merge-events.ts';
import type { Stamp } from './order.ts';
import { replay, type LessonOf } from './replay.ts';

/** How many events of each kind; a kind of which there are none is left out. */
export type KindCounts = Partial<Record<EventKind | 'unknown', number>>;

/** What an import would change, in numbers. */
export interface MergePreview {
	/** Events that are not here yet. */
	added: KindCounts;
	/** Events that are here already. */
	present: KindCounts;
	/** Events whose id is here with another content: they are left out. */
	differing: KindCounts;
	/** Answers that count here and then no longer would: the file holds a reset. */
	lost: number;
	/** Answers that are here, do not count and then would: the file takes a reset back. */
	regained: number;
	/** New answers that would not count: they lie before a reset. */
	idle: number;
}

/**
 * What a log holds that is not known here by its id. What is known stays as it is, whatever another
 * log says of it: no device changes an event once it is made, so a log that differs was altered.
 */
export function newIn(current: LogEvents, imported: LogEvents): LogEvents {
	const known = new Set([...current.events, ...current.unknown].map(({ id }) => id));
	const isNew = ({ id }: Stamp) => !known.has(id);
	return {
		events: mergeEvents(imported.events.filter(isNew), []),
		unknown: mergeEvents(imported.unknown.filter(isNew), [])
	};
}

/** Compares a log with one that is to be merged into it. Neither is changed. */
export function mergePreview(
	current: LogEvents,
	imported: LogEvents,
	lessonOf: LessonOf
): MergePreview {
	const known = new Map<string, Stamp>();
	for (const event of [...current.events, ...current.unknown]) known.set(event.id, event);
	const [added, present, differing]: [KindCounts, KindCounts, KindCounts] = [{}, {}, {}];
	const count = (kind: EventKind | 'unknown', event: Stamp) => {
		const own = known.get(event.id);
		const kept = own && !isSame(own, event) ? differing : present;
		const counts = own ? kept : added;
		counts[kind] = (counts[kind] ?? 0) + 1;
	};
	for (const event of mergeEvents(imported.events, [])) count(event.kind, event);
	for (const event of mergeEvents(imported.unknown, [])) count('unknown', event);
	return { added, present, differing, ...effectOf(current, newIn(current, imported), lessonOf) };
}

function isSame(a: Stamp, b: Stamp): boolean {
	return JSON.stringify(a) === JSON.stringify(b) || canonicalJson(a) === canonicalJson(b);
}

/** What becomes of answers: those here and those that come. */
function effectOf(current: LogEvents, fresh: LogEvents, lessonOf: LessonOf) {
	const before = countedIn(current.events, lessonOf);
	const after = countedIn(mergeEvents(current.events, fresh.events), lessonOf);
	const answers = (log: LogEvents) =>
		log.events.filter((e): e is Answered => e.kind === 'answered');
	const here = answers(current);
	return {
		lost: here.filter(({ id }) => before.has(id) && !after.has(id)).length,
		regained: here.filter(({ id }) => !before.has(id) && after.has(id)).length,
		idle: answers(fresh).filter(({ id }) => !after.has(id)).length
	};
}

/** Ids of the answers that count. */
function countedIn(events: LogEvents['events'], lessonOf: LessonOf): ReadonlySet<string> {
	return new Set([...replay(events, lessonOf).answers.values()].flat().map(({ id }) => id));
}
