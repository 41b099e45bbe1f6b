import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOON } from '../../../../tests/progress/sample.ts';
import { compareEvents, isOrder, isTime, orderOf, stampAfter } from './order.ts';

const anyClock = fc.oneof(
	fc.double(),
	fc.integer(),
	fc.constantFrom(NaN, -Infinity, Infinity, 0, -1, 0.5, NOON, 8.64e15, 8.64e15 - 1)
);

describe('the stamp of a new event', () => {
	it('is the time alone where the clock is right', () => {
		expect(stampAfter(NOON, NOON - 1)).toEqual({ at: NOON });
		expect(stampAfter(NOON, 0)).toEqual({ at: NOON });
	});

	it('comes after everything known where the clock is behind it', () => {
		expect(stampAfter(NOON, NOON)).toEqual({ at: NOON, order: NOON + 1 });
		expect(stampAfter(NOON, NOON + 7200_000)).toEqual({ at: NOON, order: NOON + 7200_001 });
		expect(stampAfter(NOON, NOON + 0.5)).toEqual({ at: NOON, order: NOON + 1 });
	});

	it.each([
		[-1, 1],
		[0, 1],
		[NaN, 1],
		[-Infinity, 1],
		[Infinity, 8.64e15 - 1]
	])('keeps a moment that can be read again where the clock says %d', (now, at) => {
		expect(stampAfter(now, 0).at).toBe(at);
	});

	it('can be read again and comes last, whatever the clock says, until no place is left', () => {
		fc.assert(
			fc.property(anyClock, fc.double({ min: 0, max: 8.64e15, noNaN: true }), (now, newest) => {
				const stamp = { id: 'x', ...stampAfter(now, newest) };
				expect(isTime(stamp.at)).toBe(true);
				expect(stamp.order === undefined || isOrder(stamp.order)).toBe(true);
				expect(orderOf(stamp)).toBeGreaterThan(newest);
			}),
			{ numRuns: 2_000 }
		);
		const last = { id: 'x', ...stampAfter(NOON, Number.MAX_SAFE_INTEGER) };
		expect(isOrder(last.order)).toBe(true);
	});
});

describe('the order of events', () => {
	it('is that of their places, then of their ids; the time alone decides where no place is given', () => {
		const events = [
			{ id: 'c', at: 1, order: 30 },
			{ id: 'b', at: 20 },
			{ id: 'a', at: 20 },
			{ id: 'd', at: 25 }
		];
		expect(events.toSorted(compareEvents).map(({ id }) => id)).toEqual(['a', 'b', 'd', 'c']);
	});
});
