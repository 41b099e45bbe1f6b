import { expect, it } from 'vitest';
import { count, number } from './numbers.ts';

it('puts a comma between thousands', () => {
	expect([7, 1234.5, 1_000_000].map(number)).toEqual(['7', '1,234.5', '1,000,000']);
});

it('counts one thing, and none or many', () => {
	const words = { one: 'result', other: 'results' };
	const counted = [0, 1, 2, 1000].map((value) => count(value, words));
	expect(counted).toEqual(['0 results', '1 result', '2 results', '1,000 results']);
});
