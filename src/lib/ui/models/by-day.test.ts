import { describe, expect, it } from 'vitest';
import type { Lifecycle } from '#lib/core/catalogue/lifecycle.ts';
import { standing, stateDay } from './by-day.ts';

const jamba: Lifecycle = {
	...{ state: 'legacy', legacy: '2026-05-26', extended: '2026-08-26', end: '2026-11-26' }
};

describe('standing', () => {
	it.each([
		['2026-06-01', 'On 1 June 2026: legacy; it ends in 178 days.'],
		['2026-11-23', 'On 23 November 2026: legacy, in public extended access; it ends in 3 days.'],
		['2026-11-25', 'On 25 November 2026: legacy, in public extended access; it ends tomorrow.'],
		['2026-11-26', 'On 26 November 2026: ended. Requests fail.']
	])('says what %s has made of a model', (day, words) => {
		expect(standing(jamba, day)).toBe(words);
	});

	it('never says that a model is active today, since that was read on another day', () => {
		expect(standing({ state: 'active' }, '2026-11-23')).toBe('No end of life was read.');
		expect(standing({ state: 'active', end: '2027-03-01' }, '2026-11-23')).toBe(
			'Its end is set for 1 March 2027.'
		);
	});
});

describe('stateDay', () => {
	it('gives the day that made the state, or the one on which it was read', () => {
		expect(stateDay(jamba, '2026-11-23', '2026-08-18')).toEqual({
			kind: 'ends',
			day: '2026-11-26'
		});
		expect(stateDay(jamba, '2026-11-26', '2026-08-18')).toEqual({
			kind: 'since',
			day: '2026-11-26'
		});
		expect(stateDay({ state: 'active' }, '', '2026-10-09')).toEqual({
			kind: 'seen',
			day: '2026-10-09'
		});
	});
});
