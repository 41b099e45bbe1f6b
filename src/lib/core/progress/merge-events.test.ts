import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvents } from '../../../../tests/progress/arbitraries.ts';
import { answered, NOON } from '../../../../tests/progress/sample.ts';
import { canonicalJson, EventSet, mergeEvents } from './merge-events.ts';
import { compareEvents } from './order.ts';

describe('mergeEvents', () => {
	it('gives the same log whichever side comes first', () => {
		fc.assert(
			fc.property(anyEvents, anyEvents, (a, b) => {
				expect(mergeEvents(a, b)).toEqual(mergeEvents(b, a));
			}),
			{ numRuns: 1_000 }
		);
	});

	it('gives the same log however three devices meet', () => {
		fc.assert(
			fc.property(anyEvents, anyEvents, anyEvents, (a, b, c) => {
				expect(mergeEvents(mergeEvents(a, b), c)).toEqual(mergeEvents(a, mergeEvents(b, c)));
			}),
			{ numRuns: 1_000 }
		);
	});

	it('changes nothing when a log meets itself again', () => {
		fc.assert(
			fc.property(anyEvents, anyEvents, (a, b) => {
				const merged = mergeEvents(a, b);
				expect(mergeEvents(merged, merged)).toEqual(merged);
				expect(mergeEvents(merged, b)).toEqual(merged);
			}),
			{ numRuns: 1_000 }
		);
	});

	it('holds each id of both logs exactly once, by time and then by id', () => {
		fc.assert(
			fc.property(anyEvents, anyEvents, (a, b) => {
				const merged = mergeEvents(a, b);
				expect(merged.map(({ id }) => id).toSorted()).toEqual(
					[...new Set([...a, ...b].map(({ id }) => id))].toSorted()
				);
				expect(merged.toSorted(compareEvents)).toEqual(merged);
			})
		);
	});

	it('takes the smaller canonical JSON where two events share an id', () => {
		const [small, large] = [answered('a', NOON, { id: 'x' }), answered('b', NOON, { id: 'x' })];
		expect(mergeEvents([large], [small])).toEqual([small]);
		expect(mergeEvents([small], [large])).toEqual([small]);
	});
});

describe('canonicalJson', () => {
	it('is the same for the same data in another order of keys', () => {
		expect(canonicalJson({ b: [1, { d: 2, c: 3 }], a: null })).toBe(
			'{"a":null,"b":[1,{"c":3,"d":2}]}'
		);
	});
});

describe('EventSet', () => {
	it('tells exactly what changed it', () => {
		const set = new EventSet();
		const [a, b, c] = [answered('a', 3), answered('b', 1), answered('c', 2)];
		expect(set.add([a, b])).toEqual([b, a]);
		expect(set.add([b, c, c])).toEqual([c]);
		expect(set.list).toEqual([b, c, a]);
		expect(set.has(a.id)).toBe(true);
		expect(set.has('other')).toBe(false);
	});
});
