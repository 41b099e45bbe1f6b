import { describe, expect, it } from 'vitest';
import { samples } from '../../../../tests/quiz/questions.ts';
import { readings } from './readings.ts';

describe('readings', () => {
	it('say how a number was read that was typed otherwise, with its unit', () => {
		expect(readings(samples.numeric, '9,45')).toEqual(['9.45 US dollars']);
		expect(readings(samples.numeric, '9.45')).toEqual([]);
	});

	it('say so for the parts of a case', () => {
		expect(readings(samples.case, { mode: 'batch', half: '5,0' })).toHaveLength(1);
	});

	it('say nothing of other kinds', () => {
		expect(readings(samples.single, 'good')).toEqual([]);
	});
});
