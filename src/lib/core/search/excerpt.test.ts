import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from './excerpt.ts';

const text =
	'The bill counts tokens. Output is made one token at a time, and costs more. A long context window is no memory.';
/** An excerpt as one text, what was found in brackets. */
const shown = (found: string[], length: number, of = text) =>
	excerptOf(of, new Set(found), length)
		.map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
		.join('');

describe('excerptOf', () => {
	it('shows a short text whole, with every hit marked', () => {
		expect(shown(['token', 'tokens'], 200)).toBe(
			text.replace('tokens', '[tokens]').replace('one token', 'one [token]')
		);
	});

	it('shows the beginning of a text in which nothing was found', () => {
		expect(shown([], 24)).toBe('The bill counts tokens …');
	});

	it('shows the part with most hits, and some words before', () => {
		expect(shown(['context', 'window', 'tokens'], 45)).toBe(
			'… more. A long [context] [window] is no memory.'
		);
	});

	it('finds words whatever their capitals and accents', () => {
		expect(shown(['uber'], 20, 'ÜBER all')).toBe('[ÜBER] all');
	});

	it('takes a text without words', () => {
		expect(shown(['a'], 10, '')).toBe('');
		expect(shown(['a'], 3, '… … … …')).toBe('… … …');
	});

	it('is always a part of the text, at most as long as asked, cut between words', () => {
		const words = fc.array(fc.constantFrom('to', 'token', 'Bill', 'é', 'a-b', '12', 'window.'), {
			maxLength: 60
		});
		fc.assert(
			fc.property(words, fc.integer({ min: 10, max: 80 }), (list, length) => {
				const whole = list.join(' ');
				const pieces = excerptOf(whole, new Set(['token', 'window']), length);
				const bare = pieces
					.map((piece) => piece.text)
					.join('')
					.replace(/^… | …$/g, '');
				expect(whole).toContain(bare);
				expect(bare.length).toBeLessThanOrEqual(length);
				for (const piece of pieces) {
					if (piece.hit) expect(['token', 'window']).toContain(piece.text);
				}
			})
		);
	});
});
