import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixture } from '../../../tools/kernel/harness.js';
import { END, Tokenizer, tokenizerOf, UNKNOWN_CHARACTER } from './tokenizer.ts';
import { type Weights } from './weights.ts';

const ALPHABET = ['<end>', '<unknown>', ' ', 'a', 'b', 'c', "'", 's', '.', '\n', 'ñ'];
const id = (text: string) => ALPHABET.indexOf(text);
// ab, " a", abc (ab + c), 's
const MERGES: [number, number][] = [
	[id('a'), id('b')],
	[id(' '), id('a')],
	[ALPHABET.length, id('c')],
	[id("'"), id('s')]
];
const VOCAB = [...ALPHABET, 'ab', ' a', 'abc', "'s"];
const tokenizer = new Tokenizer(VOCAB, MERGES);
const pieces = (text: string) => tokenizer.encode(text).map((token) => VOCAB[token]);

describe('Tokenizer', () => {
	it.each([
		['', []],
		['abc', ['abc']],
		// The first pair learned goes first, so "ab" is taken before " a".
		[' abc', [' ', 'abc']],
		[' ac', [' a', 'c']],
		["a's", ['a', "'s"]],
		['ab ab', ['ab', ' ', 'ab']],
		['a. b', ['a', '.', ' ', 'b']],
		['a\n\na', ['a', '\n', '\n', 'a']],
		['añ€', ['a', 'ñ', '<unknown>']]
	])('cuts %j into the tokens of training', (text, expected) => {
		expect(pieces(text)).toEqual(expected);
	});

	it('gives back every text over its alphabet', () => {
		const known = fc.string({
			unit: fc.constantFrom(' ', 'a', 'b', 'c', "'", 's', '.', '\n', 'ñ')
		});
		fc.assert(
			fc.property(known, (text) => {
				expect(tokenizer.decode(tokenizer.encode(text))).toBe(text);
			})
		);
	});

	it('leaves no character out, whatever it is', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const letters = tokenizer
					.encode(text)
					.map((token) => (token === UNKNOWN_CHARACTER ? 1 : (VOCAB[token] ?? '').length));
				expect(letters.reduce((sum, length) => sum + length, 0)).toBe(Array.from(text).length);
				expect(tokenizer.encode(text)).not.toContain(END);
			})
		);
	});

	it('stays quick with an absurd word', () => {
		expect(tokenizer.encode('c'.repeat(20_000))).toHaveLength(20_000);
	});
});

describe('tokenizerOf', () => {
	const bring = (config: Record<string, unknown>): Weights => ({
		...fixture('lora'),
		model: 'test',
		config
	});

	it('reads the tokenizer of a weights file', () => {
		const read = tokenizerOf(bring({ vocab: VOCAB, merges: MERGES }));
		expect(read.encode('abc')).toEqual([13]);
	});

	it.each([
		['no tokenizer', {}, 'brings no tokenizer'],
		['a merge of tokens that are none', { vocab: VOCAB, merges: [[99, 1]] }, 'does not fit'],
		['a merge into another text', { vocab: VOCAB, merges: [[3, 3], ...MERGES.slice(1)] }, 'fit'],
		['more merges than tokens', { vocab: ['a', 'b'], merges: MERGES }, 'does not fit']
	])('refuses %s', (_, config, message) => {
		expect(() => tokenizerOf(bring(config))).toThrow(message);
	});
});
