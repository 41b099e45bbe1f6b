import { describe, expect, it } from 'vitest';
import { percent, roughly } from './cards.ts';

describe('percent', () => {
	it.each([
		[0.29, '29%'],
		[0.984, '98.4%'],
		[0.9983, '99.8%'],
		[0.9799, '97.9%'],
		[0.99996, '99.9%'],
		[1, '100%'],
		[0, '0%']
	])('cuts %d to %s', (share, words) => {
		expect(percent(share)).toBe(words);
	});
});

describe('roughly', () => {
	it('says counts as one would tell them', () => {
		expect([640, 8_192, 33_792, 525_920, 957_184, 999_800, 1_249_000].map(roughly)).toEqual([
			...['640', '8,192', '34 thousand', '526 thousand', '957 thousand', '1 million', '1.2 million']
		]);
	});
});
