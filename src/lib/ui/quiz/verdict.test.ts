import { describe, expect, it } from 'vitest';
import type { Confidence } from '#lib/core/progress/events.ts';
import { verdict } from './verdict.ts';

function words(earned: number, confidence: Confidence, total = 1) {
	const grade = { earned, total, perOption: {} };
	return verdict({ answer: '', grade, confidence, hints: 0, ms: 0, seed: 0 });
}

describe('verdict', () => {
	it('says whether the answer is right', () => {
		expect(words(1, 'sure')).toEqual({ right: true, text: 'Right.' });
		expect(words(1, 'unsure')).toEqual({ right: true, text: 'Right, though you were not sure.' });
	});

	it('is plainest to those who were sure and wrong', () => {
		expect(words(0, 'sure')).toEqual({
			right: false,
			text: 'Not right. You were sure, so read the reasons closely.'
		});
		expect(words(0, 'unsure').text).toBe('Not right. You were right to doubt.');
	});

	it('says how much of an answer is right', () => {
		expect(words(2, 'sure', 3)).toMatchObject({ right: false });
		expect(words(2, 'sure', 3).text).toMatch(/^Partly right: 2 of 3\./);
	});
});
