import { describe, expect, it } from 'vitest';
import { USUAL } from './setting.ts';
import { signOf, textOf, wayOf } from './tokens.ts';

const end = { id: 0, text: '<end>' };
const unknown = { id: 1, text: '<unknown>' };
const newline = { id: 2, text: '\n' };
const space = { id: 3, text: ' ' };
const cat = { id: 9, text: ' cat' };

describe('tokens', () => {
	it('are told apart where they have no letters', () => {
		expect([end, unknown, newline, space, cat].map(signOf)).toEqual([
			...['end', 'unknown', 'newline', 'space', undefined]
		]);
	});

	it('make the text that a reader sees', () => {
		expect(textOf([end, { id: 8, text: 'A' }, cat, unknown, newline, end])).toBe('A cat?\n');
	});
});

describe('the way that the next token is chosen', () => {
	it('follows from the dials and what they leave', () => {
		expect(wayOf({ ...USUAL, temperature: 0 }, 1, 1024)).toEqual({ code: 'greedy' });
		expect(wayOf({ ...USUAL, topK: 1 }, 1, 1024)).toEqual({ code: 'one-left' });
		expect(wayOf(USUAL, 1024, 1024)).toEqual({ code: 'all', count: 1024 });
		expect(wayOf({ ...USUAL, topP: 0.9 }, 5, 1024)).toEqual({ code: 'some-left', count: 5 });
	});
});
