import { describe, expect, it } from 'vitest';
import { COVER_FRAMES, coverFrame } from './cover.ts';

describe('coverFrame', () => {
	it('shows the noisiest picture for nothing and the finished one for all, and for all alone', () => {
		expect([0, 1, 99, 100].map(coverFrame)).toEqual([0, 1, COVER_FRAMES - 2, COVER_FRAMES - 1]);
	});

	it('never goes back while more is known, and shows each picture', () => {
		const all = Array.from({ length: 101 }, (_, percent) => coverFrame(percent));
		expect(all).toEqual(all.toSorted((a, b) => a - b));
		expect(new Set(all).size).toBe(COVER_FRAMES);
	});

	it('stays within the strip, whatever it is given', () => {
		expect([-5, 250].map(coverFrame)).toEqual([0, COVER_FRAMES - 1]);
	});
});
