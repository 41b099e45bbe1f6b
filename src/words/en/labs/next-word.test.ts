import { describe, expect, it } from 'vitest';
import { USUAL } from '#labs/core/next-word/setting.ts';
import { wayOf } from '#labs/core/next-word/tokens.ts';
import { measureOf } from '#labs/ui/next-word/side-by-side.ts';
import {
	percent,
	quality,
	shown,
	size,
	speedOf,
	spoken,
	unknownCharacters,
	wayChosen,
	wrote
} from './next-word.ts';

const end = { id: 0, text: '<end>' };
const unknown = { id: 1, text: '<unknown>' };
const newline = { id: 2, text: '\n' };
const cat = { id: 9, text: ' cat' };

describe('the words of a token', () => {
	it('show the space before a word, the end of a line and of a text', () => {
		expect([end, unknown, newline, cat].map(shown)).toEqual(['end', '?', '↵', '·cat']);
	});

	it('can be heard', () => {
		expect([end, newline, cat, { id: 3, text: ' ' }].map(spoken)).toEqual([
			'the end of the text',
			'a new line',
			'“cat”',
			'“a space”'
		]);
	});
});

describe('percent', () => {
	it.each([
		[0, '0 %'],
		[0.0004, '<0.1 %'],
		[0.0123, '1.2 %'],
		[0.0996, '10 %'],
		[0.5, '50 %'],
		[0.9996, '>99.9 %'],
		[1, '100 %']
	])('says %f as %s', (share, words) => {
		expect(percent(share)).toBe(words);
	});
});

describe('what happened', () => {
	it('is told with count, text and why it stopped', () => {
		expect(wrote([cat])).toBe('It wrote 1 token: “cat”');
		expect(wrote([cat, newline])).toBe(
			'It wrote 2 tokens: “cat” It stopped at the end of the line.'
		);
		expect(wrote([cat, end])).toBe('It wrote 2 tokens: “cat” Then it ended the text.');
		expect(wrote([end])).toBe('It wrote the end of the text.');
		expect(wrote([])).toBe('Nothing was added.');
	});

	it('says how the next token is chosen', () => {
		expect(wayChosen(wayOf({ ...USUAL, temperature: 0 }, 1, 1024))).toContain('Greedy');
		expect(wayChosen(wayOf({ ...USUAL, topK: 1 }, 1, 1024))).toContain('One token is left');
		expect(wayChosen(wayOf(USUAL, 1024, 1024))).toContain('all 1,024 tokens');
		expect(wayChosen(wayOf({ ...USUAL, topP: 0.9 }, 5, 1024))).toContain('5 tokens are left');
	});

	it('names the characters that are not in the alphabet', () => {
		expect(unknownCharacters([])).toBe('');
		expect(unknownCharacters(['€', 'ß'])).toContain('“€”, “ß”');
	});
});

describe('what is said of models side by side', () => {
	const facts = {
		choice: { size: 'small', lora: false },
		bytes: 66_400,
		weights: 66_112,
		quality: { 'translation to Spanish': { value: 0.12, of: 300 } }
	} as const;

	it('counts what is right for the ability that the prompt shows', () => {
		const measure = measureOf('English: The red house is small.\nSpanish:');
		expect(measure).toBe('translation to Spanish');
		expect(quality(facts, measure)).toBe('36 of 300');
		expect(quality(facts, measureOf('My own text'))).toBe('');
	});

	it('gives size and speed with their units, no finer than they are known', () => {
		expect(size(facts)).toBe('66,000 weights · 66 KB');
		expect(size({ ...facts, bytes: 710_000, weights: undefined })).toBe('710 KB');
		expect(speedOf(facts.choice, 1234.5)).toBe('Small: 1,200 tokens a second.');
	});
});
