import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	contentWords,
	countAbsolutes,
	countHedges,
	normalised,
	pairsOf,
	sentencesOf,
	sharedWords,
	similarity,
	wordsOf
} from './words.ts';

describe('wordsOf', () => {
	it('keeps hyphens, apostrophes and points inside a word', () => {
		expect(wordsOf('A top-p of 0.9 isn’t "greedy".')).toEqual([
			'a',
			'top-p',
			'of',
			'0.9',
			'isn’t',
			'greedy'
		]);
	});
});

describe('contentWords', () => {
	it('drops common words and counts a plural as its singular', () => {
		expect([...contentWords('The tokens of a token')]).toEqual(['token']);
	});

	it('finds what two texts share', () => {
		expect(sharedWords(contentWords('cheap models'), contentWords('A model is cheap'))).toBe(2);
	});
});

describe('similarity', () => {
	it('is 1 for equal texts whatever their case and punctuation', () => {
		expect(similarity('A model, cheap.', 'a model cheap')).toBe(1);
	});

	it('is low for texts about different things', () => {
		expect(similarity('Raise the temperature', 'Buy provisioned capacity')).toBeLessThan(0.2);
	});

	it('is symmetric and lies between 0 and 1', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (a, b) => {
				const value = similarity(a, b);
				expect(value).toBeCloseTo(similarity(b, a), 12);
				expect(value).toBeGreaterThanOrEqual(0);
				expect(value).toBeLessThanOrEqual(1 + 1e-12);
			})
		);
	});
});

describe('sentencesOf', () => {
	it('does not split at points inside numbers', () => {
		expect(sentencesOf('It costs 9.45 a month. Is it much?')).toEqual([
			'It costs 9.45 a month.',
			'Is it much?'
		]);
	});
});

describe('marked words', () => {
	it('counts absolutes and hedges as whole words', () => {
		expect(countAbsolutes('It always calls, and never overall')).toBe(2);
		expect(countHedges('It may canter, but often can')).toBe(3);
	});
});

describe('pairsOf', () => {
	it('takes each pair once', () => {
		expect(pairsOf([1, 2, 3])).toEqual([
			[1, 2],
			[1, 3],
			[2, 3]
		]);
	});
});

describe('normalised', () => {
	it('joins words by one space', () => {
		expect(normalised('  Ask for\nshorter   answers. ')).toBe('ask for shorter answers');
	});
});
