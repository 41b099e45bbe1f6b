import { describe, expect, it } from 'vitest';
import { ReadingClock, readingTime } from './reading-time.ts';

describe('readingTime', () => {
	it('is what nobody needs less than: twelve words a second', () => {
		expect(readingTime(240)).toBe(20_000);
		expect(readingTime(0)).toBe(0);
	});
});

describe('ReadingClock', () => {
	it('adds up the time in a section over several visits', () => {
		const clock = new ReadingClock();
		clock.enter('idea', 1000);
		clock.enter('prices', 4000);
		clock.enter('idea', 5000);
		expect(clock.spent('idea', 7000)).toBe(3000 + 2000);
		expect(clock.spent('prices', 7000)).toBe(1000);
	});

	it('stands still while the reader is elsewhere', () => {
		const clock = new ReadingClock();
		clock.enter('idea', 0);
		clock.leave(500);
		expect(clock.spent('idea', 90_000)).toBe(500);
		clock.enter('', 90_000);
		expect(clock.spent('idea', 99_000)).toBe(500);
	});

	it('never counts back', () => {
		const clock = new ReadingClock();
		clock.enter('idea', 1000);
		expect(clock.spent('idea', 400)).toBe(0);
		clock.leave(400);
		expect(clock.spent('idea', 400)).toBe(0);
	});
});
