import { describe, expect, it } from 'vitest';
import type { Confidence } from '#lib/core/progress/events.ts';
import { verdict } from './quiz.ts';

function words(earned: number, confidence: Confidence, total = 1) {
	return verdict({ earned, total }, confidence);
}

describe('verdict', () => {
	it('says whether the answer is right', () => {
		expect(words(1, 'sure')).toBe('Right.');
		expect(words(1, 'unsure')).toBe('Right, though you were not sure.');
	});

	it('is plainest to those who were sure and wrong', () => {
		expect(words(0, 'sure')).toBe('Not right. You were sure, so read the reasons closely.');
		expect(words(0, 'unsure')).toBe('Not right. You were right to doubt.');
	});

	it('says how much of an answer is right', () => {
		expect(words(2, 'sure', 3)).toMatch(/^Partly right: 2 of 3\./);
	});
});
