/** What orders an event and tells it from all others. */
export interface Stamp {
	/** Unique over all devices and all time. */
	id: string;
	/** What the clock of the device said, in milliseconds since 1970. */
	at: number;
	/** Its place in the log; left out where it equals `at`. */
	order?: number;
}

/** The moment after which `Date` cannot count. */
const MAX_TIME = 8.64e15;

/** True for a moment after 1970 that `Date` can hold, in milliseconds. */
export function isTime(value: unknown): value is number {
	return typeof value === 'number' && value > 0 && value < MAX_TIME;
}

/** True for a place in the log: a whole number from 1 that can be counted on exactly. */
export function isOrder(value: unknown): value is number {
	return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

export function orderOf({ at, order }: Stamp): number {
	return order ?? at;
}

/** The order of every log: by place, then by id, so that it is the same on every device. */
export function compareEvents(a: Stamp, b: Stamp): number {
	const [first, second] = [orderOf(a), orderOf(b)];
	if (first !== second) return first - second;
	if (a.id === b.id) return 0;
	return a.id < b.id ? -1 : 1;
}

/**
 * The stamp of a new event. Clocks are wrong, and differ from device to device; so an event comes
 * after everything that the device knew when it was made, whatever its clock says (a hybrid logical
 * clock: Kulkarni and others, 2014). Where the clock is right, its place is the time.
 * @param now what the clock says, in milliseconds since 1970
 * @param newest the greatest place that the device knows; 0 for none
 */
export function stampAfter(now: number, newest: number): Omit<Stamp, 'id'> {
	const at = toTime(now);
	if (at > newest) return { at };
	// The greatest place can stand only in a file that was made up: later events then share it.
	return { at, order: Math.min(Math.floor(newest) + 1, Number.MAX_SAFE_INTEGER) };
}

/** The nearest moment that can be kept: a clock may stand before 1970. */
function toTime(now: number): number {
	if (isTime(now)) return now;
	return now >= MAX_TIME ? MAX_TIME - 1 : 1;
}
