import type { LogEvent } from '#lib/core/progress/events.ts';
import type { LogEvents } from '#lib/core/progress/log-text.ts';
import { EventSet } from '#lib/core/progress/merge-events.ts';
import type { UnknownEvent } from '#lib/core/progress/parse-event.ts';

/** Everything this tab knows, and which of it is known to lie in local storage. */
export class LogMemory {
	readonly #events = new EventSet<LogEvent>();
	readonly #unknown = new EventSet<UnknownEvent>();
	readonly #stored = new Set<string>();

	get all(): LogEvents {
		return { events: this.#events.list, unknown: this.#unknown.list };
	}

	/** Takes a log in; gives back what was new. */
	add(log: LogEvents): { events: LogEvent[]; unknown: UnknownEvent[] } {
		return { events: this.#events.add(log.events), unknown: this.#unknown.add(log.unknown) };
	}

	markStored(ids: Iterable<string>): void {
		for (const id of ids) this.#stored.add(id);
	}

	isStored(id: string): boolean {
		return this.#stored.has(id);
	}

	forgetStored(): void {
		this.#stored.clear();
	}

	/** What local storage lacks. */
	missing(): LogEvents {
		const lacks = ({ id }: { id: string }) => !this.#stored.has(id);
		return { events: this.all.events.filter(lacks), unknown: this.all.unknown.filter(lacks) };
	}
}

/** The ids of all events of a log. */
export function idsOf({ events, unknown }: LogEvents): string[] {
	return [...events, ...unknown].map(({ id }) => id);
}
