import { describe, expect, it } from 'vitest';
import type { Confidence, Where } from '#lib/core/progress/events.ts';
import { verdict } from './quiz.ts';

interface Said {
	confidence?: Confidence;
	total?: number;
	where?: Where;
	isRecalled?: boolean;
}

function words(
	earned: number,
	{ confidence, total = 1, where = 'quiz', isRecalled = false }: Said
) {
	return verdict({ earned, total }, { confidence, where, isRecalled });
}

describe('verdict', () => {
	it('says whether the answer is right', () => {
		expect(words(1, {})).toBe('Right.');
		expect(words(0, {})).toBe('Not right.');
		expect(words(1, { confidence: 'unsure' })).toBe('Right, though you were not sure.');
	});

	it('speaks of being sure only to who said so, and is plainest to them', () => {
		const sure = words(0, { confidence: 'sure' });
		expect(sure).toBe('Not right. You were sure, so read the reasons closely.');
		expect(words(0, { confidence: 'unsure' })).toBe('Not right. You were right to doubt.');
		for (const earned of [0, 1, 2]) expect(words(earned, { total: 2 })).not.toContain('sure');
	});

	it('says how much of an answer is right', () => {
		expect(words(2, { total: 3 })).toBe('Partly right: 2 of 3.');
	});

	it('calls no guess wrong', () => {
		for (const earned of [0, 1, 2, 3]) {
			for (const confidence of [undefined, 'sure', 'unsure'] as const) {
				for (const isRecalled of [false, true]) {
					const said: Said = { total: 3, where: 'pretest', isRecalled };
					const told = words(earned, confidence ? { ...said, confidence } : said);
					expect(told).not.toMatch(/wrong|not right|partly|doubt/i);
				}
			}
		}
	});

	it('tells an answer of an earlier visit from one of now', () => {
		expect(words(1, { total: 2, isRecalled: true })).toBe('Answered before: partly right');
	});
});
