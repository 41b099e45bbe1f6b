import { describe, expect, it } from 'vitest';
import {
	because,
	cellName,
	looks as looksWords,
	other as otherWords,
	percent
} from './look-and-answer.ts';
import type { Because } from '#labs/core/look-and-answer/truth.ts';
import { EMPTY_PICTURE } from '#labs/core/made-picture.ts';

describe('percent', () => {
	it.each([
		[0, '0%'],
		[0.001, '<1%'],
		[0.614, '61%'],
		[0.9949, '99%'],
		[0.9999, '>99%'],
		[1, '100%']
	])('writes %d as %s', (share, words) => {
		expect(percent(share)).toBe(words);
	});
});

describe('looksWords', () => {
	it('names the two cells that were looked at most', () => {
		const looks = Array.from({ length: 16 }, (_, cell) => ({ 5: 0.4, 15: 0.2 })[cell] ?? 0.02);
		expect(looksWords(looks)).toBe(
			'most at the upper middle, centre left (40%), then at the bottom, far right (20%)'
		);
	});

	it('says nothing of nothing', () => {
		expect(looksWords([])).toBe('');
	});

	it('has a name for each cell', () => {
		const names = Array.from({ length: 16 }, (_, cell) => cellName(cell));
		expect(new Set(names).size).toBe(16);
	});
});

describe('otherWords', () => {
	it('tells an ending in words', () => {
		expect(otherWords({ word: 'cat', probability: 0.25 })).toBe('“cat” 25%');
		expect(otherWords({ word: '<end>', probability: 0.5 })).toBe('ending here 50%');
	});
});

describe('because', () => {
	it.each<[Because, string]>([
		[{ code: 'place', place: 'on the grass' }, 'it is on the grass'],
		[{ code: 'colour', thing: 'cat', colour: 'red' }, 'the cat is red'],
		[{ code: 'not-there', what: 'giraffe' }, 'there is no giraffe'],
		[{ code: 'not-there', what: 'blue cat' }, 'there is no blue cat'],
		[{ code: 'there', what: 'boat' }, 'there is a boat'],
		[{ code: 'there', what: 'orange boat' }, 'there is an orange boat'],
		[{ code: 'count', count: 0 }, 'there are none'],
		[{ code: 'count', count: 1 }, 'there is one'],
		[{ code: 'count', count: 3 }, 'there are three'],
		[{ code: 'count', count: 12 }, 'there are 12'],
		[
			{ code: 'shows', shows: { kind: 'outside', id: 'giraffe' } },
			'it shows an orange giraffe on the grass'
		],
		[{ code: 'shows', shows: { kind: 'caption', caption: 'a red cat' } }, 'it shows a red cat'],
		[
			{ code: 'shows', shows: { kind: 'made', made: EMPTY_PICTURE } },
			'it shows nothing yet; place: paper'
		]
	])('tells %o', (reason, words) => {
		expect(because(reason)).toBe(words);
	});
});
