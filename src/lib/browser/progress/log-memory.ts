import type { LogEvent } from '#lib/core/progress/events.ts';
import type { LogEvents } from '#lib/core/progress/log-text.ts';
import { EventSet } from '#lib/core/progress/merge-events.ts';
import type { UnknownEvent } from '#lib/core/progress/parse-event.ts';

/** Everything this tab knows, and what of it local storage lacks. */
export class LogMemory {
	readonly #events = new EventSet<LogEvent>();
	readonly #unknown = new EventSet<UnknownEvent>();
	/** Ids: few or none, unlike those that are stored. */
	readonly #lacking = new Set<string>();

	get all(): LogEvents {
		return { events: this.#events.list, unknown: this.#unknown.list };
	}

	/** The greatest place of all events known, understood or not; 0 for none. */
	get newest(): number {
		return Math.max(this.#events.newest, this.#unknown.newest);
	}

	/** Takes a log in that local storage does not hold, as far as we know; gives back what was new. */
	add(log: LogEvents): LogEvents {
		const added = this.#take(log);
		for (const id of idsOf(added)) this.#lacking.add(id);
		return added;
	}

	/** Takes a log in that was read from local storage; gives back what was new. */
	addStored(log: LogEvents): LogEvents {
		if (this.#lacking.size > 0) this.markStored(idsOf(log));
		return this.#take(log);
	}

	markStored(ids: readonly string[]): void {
		for (const id of ids) this.#lacking.delete(id);
	}

	/** True when local storage holds every event of a log. */
	areStored(log: LogEvents): boolean {
		const isStored = (set: EventSet<LogEvent> | EventSet<UnknownEvent>, id: string) =>
			set.has(id) && !this.#lacking.has(id);
		return (
			log.events.every(({ id }) => isStored(this.#events, id)) &&
			log.unknown.every(({ id }) => isStored(this.#unknown, id))
		);
	}

	/** Local storage was emptied: it lacks everything. */
	forgetStored(): void {
		for (const id of idsOf(this.all)) this.#lacking.add(id);
	}

	/** What local storage lacks. */
	missing(): LogEvents {
		const isLacking = ({ id }: { id: string }) => this.#lacking.has(id);
		const { events, unknown } = this.all;
		return { events: events.filter(isLacking), unknown: unknown.filter(isLacking) };
	}

	#take({ events, unknown }: LogEvents): LogEvents {
		return { events: this.#events.add(events), unknown: this.#unknown.add(unknown) };
	}
}

/** The ids of all events of a log. */
function idsOf({ events, unknown }: LogEvents): string[] {
	return [...events, ...unknown].map(({ id }) => id);
}
