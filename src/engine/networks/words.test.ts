import { describe, expect, it } from 'vitest';
import { readCaption } from './words.ts';

const VOCABULARY = ['<pad>', '<unknown>', 'a', 'cat', '<end>'];

describe('readCaption', () => {
	it.each([
		['A cat.', ['a', 'cat'], [2, 3]],
		['  a \n "cat"!  ', ['a', 'cat'], [2, 3]],
		['a giraffe', ['a', 'giraffe'], [2, 1]],
		['... -- ?', [], []],
		['<end> <pad>', ['end', 'pad'], [1, 1]]
	])('reads %j as words, and marks those it does not know', (caption, words, ids) => {
		expect(readCaption(caption, VOCABULARY)).toEqual({ words, ids });
	});
});
