import { describe, expect, it } from 'vitest';
import { byLooks, together } from './sure.ts';

describe('together', () => {
	it('multiplies what the model was sure of each word', () => {
		expect(together([])).toBe(1);
		expect(together([0.5, 0.5, 0.8].map((probability) => ({ probability })))).toBeCloseTo(0.2);
	});
});

describe('byLooks', () => {
	it('puts first what was looked at most', () => {
		expect(byLooks([0.1, 0.5, 0.4]).map(({ cell }) => cell)).toEqual([1, 2, 0]);
		expect(byLooks([])).toEqual([]);
	});
});
