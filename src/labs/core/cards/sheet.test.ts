import { describe, expect, it } from 'vitest';
import { grouped, percent, roughly } from './sheet.ts';

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

describe('grouped', () => {
	it('puts commas between thousands', () => {
		expect([7, 999, 1000, 11_059_200].map(grouped)).toEqual(['7', '999', '1,000', '11,059,200']);
	});
});

describe('roughly', () => {
	it('says counts as one would tell them', () => {
		expect([640, 33_792, 525_920, 957_184, 999_800, 1_249_000].map(roughly)).toEqual([
			...['640', '34 thousand', '526 thousand', '957 thousand', '1 million', '1.2 million']
		]);
	});
});
