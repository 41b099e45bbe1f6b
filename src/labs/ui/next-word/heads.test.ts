import { describe, expect, it } from 'vitest';
import { headLooks, strongest } from './heads.ts';

describe('the looks of a head', () => {
	const looks = {
		...{ layers: 2, heads: 2, dropped: 0, length: 2 },
		weights: Float32Array.of(1, 0, 0.25, 0.75, 0.5, 0.5, 0, 1)
	};

	it('are the shares of its row', () => {
		expect(headLooks(looks, 0, 1)).toEqual([0.25, 0.75]);
		expect(headLooks(looks, 1, 0)).toEqual([0.5, 0.5]);
		expect(headLooks(looks, 9, 9)).toEqual([0, 1]);
	});

	it('are named by the strongest first', () => {
		expect(strongest([0.25, 0.75, 0], 2).map(({ place }) => place)).toEqual([1, 0]);
	});
});
