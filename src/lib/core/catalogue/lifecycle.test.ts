import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	daysBetween,
	isExtendedOn,
	isOfferedOn,
	type Lifecycle,
	stateOn,
	STATES,
	timelineOf
} from './lifecycle.ts';

const jamba: Lifecycle = {
	state: 'legacy',
	legacy: '2026-05-26',
	extended: '2026-08-26',
	end: '2026-11-26'
};
const young: Lifecycle = { state: 'active', launched: '2024-12' };

const days = fc
	.date({ min: new Date('2022-01-01'), max: new Date('2031-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
const lifecycles: fc.Arbitrary<Lifecycle> = fc
	.record({
		state: fc.constantFrom(...STATES),
		order: fc.array(days, { minLength: 4, maxLength: 4 }),
		known: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 })
	})
	.map(({ state, order, known }) => {
		const [launched, legacy, extended, end] = order
			.toSorted()
			.map((day, place) => (known[place] ? day : undefined));
		return { state, launched, legacy, extended, end };
	});

describe('stateOn', () => {
	it('ends a model on the day of its end of life, whatever the file still says', () => {
		expect(stateOn(jamba, '2026-11-25')).toBe('legacy');
		expect(stateOn(jamba, '2026-11-26')).toBe('end-of-life');
		expect(stateOn(jamba, '2027-11-26')).toBe('end-of-life');
	});

	it('makes an active model legacy on its day', () => {
		const model: Lifecycle = { state: 'active', legacy: '2026-05-26' };
		expect(stateOn(model, '2026-05-25')).toBe('active');
		expect(stateOn(model, '2026-05-26')).toBe('legacy');
	});

	it('gives what was read where no day is known', () => {
		expect(stateOn(jamba, '')).toBe('legacy');
	});

	it('never takes back an end that was read, nor offers what Bedrock never had', () => {
		expect(stateOn({ state: 'end-of-life', end: '2026-11-26' }, '2020-01-01')).toBe('end-of-life');
		expect(stateOn({ state: 'never-on-bedrock', end: '2020-01-01' }, '2026-01-01')).toBe(
			'never-on-bedrock'
		);
	});

	it('only goes forward as days go by', () => {
		fc.assert(
			fc.property(lifecycles, days, days, (lifecycle, a, b) => {
				const [first = a, then = b] = [a, b].toSorted();
				const place = (day: string) =>
					['active', 'preview', 'legacy', 'end-of-life', 'never-on-bedrock'].indexOf(
						stateOn(lifecycle, day)
					);
				expect(place(then)).toBeGreaterThanOrEqual(place(first));
			})
		);
	});
});

describe('what a state means', () => {
	it('knows public extended access from its day to the end', () => {
		expect(
			['2026-08-25', '2026-08-26', '2026-11-26'].map((day) => isExtendedOn(jamba, day))
		).toEqual([false, true, false]);
	});

	it('counts legacy and preview as offered, ended and never as not', () => {
		expect(STATES.filter((state) => isOfferedOn({ state }, '2026-11-23'))).toEqual([
			'active',
			'preview',
			'legacy'
		]);
		expect(isOfferedOn(jamba, '2026-11-26')).toBe(false);
	});

	it('counts whole days, over the change of a year and from a month alone', () => {
		expect(daysBetween('2026-11-23', '2026-11-26')).toBe(3);
		expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1);
		expect(daysBetween('2024-12', '2024-12-05')).toBe(4);
		expect(daysBetween('2026-11-26', '2026-11-23')).toBe(-3);
	});
});

describe('timelineOf', () => {
	it('runs from the launch to today while no end is known', () => {
		expect(timelineOf(young, '2026-11-23')).toEqual({
			moments: [{ name: 'launched', day: '2024-12', at: 0 }],
			stretches: [{ state: 'active', from: 0, to: 100 }],
			today: 100
		});
	});

	it('shows what was before the first day that is known, and today before the end', () => {
		const { moments, stretches, today } = timelineOf(jamba, '2026-11-23');
		expect(stretches.map(({ state }) => state)).toEqual(['active', 'legacy', 'extended']);
		expect(moments.map(({ at }) => Math.round(at))).toEqual([13, 57, 100]);
		expect(today).toBeLessThan(100);
		expect(today).toBeGreaterThan(95);
	});

	it('goes on behind the end for a model that has ended', () => {
		const { stretches, today } = timelineOf(jamba, '2027-11-26');
		expect(stretches.at(-1)).toMatchObject({ state: 'ended', to: 100 });
		expect(today).toBe(100);
	});

	it('has nothing to draw where no day is known', () => {
		expect(timelineOf({ state: 'active' }, '2026-11-23')).toEqual({
			moments: [],
			stretches: [],
			today: undefined
		});
	});

	it('keeps everything on the line and in order, for any life and day', () => {
		fc.assert(
			fc.property(lifecycles, fc.oneof(days, fc.constant('')), (lifecycle, day) => {
				const { moments, stretches, today } = timelineOf(lifecycle, day);
				const places = moments.map(({ at }) => at);
				expect(places).toEqual(places.toSorted((a, b) => a - b));
				const ends = stretches.flatMap(({ from, to }) => [from, to]);
				for (const at of [...places, ...ends, today ?? 0]) {
					expect(at).toBeGreaterThanOrEqual(0);
					expect(at).toBeLessThanOrEqual(100);
				}
				stretches.slice(1).forEach(({ from }, i) => expect(from).toBe(stretches[i]?.to));
			})
		);
	});
});
