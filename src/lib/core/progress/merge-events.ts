import { compareEvents, orderOf, type Stamp } from './order.ts';

/** JSON with the keys of every object in order: equal texts mean equal data. */
export function canonicalJson(value: unknown): string {
	return JSON.stringify(value, (_key, item: unknown) => {
		if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
		return Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
	});
}

/** Of two events with one id, the one that every device keeps: that with the smaller canonical JSON. */
function chooseEvent<E extends Stamp>(a: E, b: E): E {
	if (a === b || JSON.stringify(a) === JSON.stringify(b)) return a;
	return canonicalJson(b) < canonicalJson(a) ? b : a;
}

/** Events by id, in the order of a log. Grows only. */
export class EventSet<E extends Stamp> {
	readonly #byId = new Map<string, E>();
	#sorted: readonly E[] = [];

	/** All events, oldest first. A new list after each change. */
	get list(): readonly E[] {
		return this.#sorted;
	}

	/** The greatest place in the list; 0 for none. */
	get newest(): number {
		const last = this.#sorted.at(-1);
		return last ? orderOf(last) : 0;
	}

	has(id: string): boolean {
		return this.#byId.has(id);
	}

	/** Takes events in; gives back those that changed the set, oldest first. */
	add(events: readonly E[]): readonly E[] {
		const changed: E[] = [];
		let replaced = false;
		for (const event of events) {
			const own = this.#byId.get(event.id);
			const kept = own === undefined ? event : chooseEvent(own, event);
			if (kept === own) continue;
			replaced ||= own !== undefined;
			this.#byId.set(event.id, kept);
			changed.push(kept);
		}
		if (changed.length === 0) return changed;
		const fresh = replaced ? changed.filter((one) => this.#byId.get(one.id) === one) : changed;
		fresh.sort(compareEvents);
		this.#sorted = replaced ? [...this.#byId.values()].sort(compareEvents) : this.#with(fresh);
		return fresh;
	}

	/** The list with sorted events that it does not hold yet: usually they simply follow. */
	#with(fresh: readonly E[]): readonly E[] {
		const [last, first] = [this.#sorted.at(-1), fresh[0]];
		if (last === undefined || first === undefined) return fresh;
		const list = this.#sorted.concat(fresh);
		return compareEvents(last, first) < 0 ? list : list.sort(compareEvents);
	}
}

/** The union of two logs by event id, in order: commutative, associative and idempotent. */
export function mergeEvents<E extends Stamp>(a: readonly E[], b: readonly E[]): E[] {
	const union = new EventSet<E>();
	union.add(a);
	union.add(b);
	return [...union.list];
}
