import { describe, expect, it } from 'vitest';
import { troubleOf } from '#labs/core/one-space/captions.ts';
import { cannotWrite, likeness, share, summary, trouble } from './one-space.ts';

describe('the words of the lab "One space"', () => {
	it('say what stands on the screen', () => {
		const best = { caption: 'a cat', yours: false, likeness: 0.5, share: 0.25 };
		expect(summary({ view: 'rank', count: 6, best })).toBe(
			'Of 6 captions “a cat” is nearest: similarity 0.50, 25% of the whole.'
		);
		expect(summary({ view: 'search', found: 0 })).toBe('Write some words to search by.');
		expect(summary({ view: 'search', found: 2, nearest: best })).toBe(
			'2 found. The nearest picture shows a cat: similarity 0.50.'
		);
		expect(summary({ view: 'matrix', right: 4 })).toBe(
			'4 of 5 captions lie nearest to their own picture.'
		);
		expect(summary({ view: 'map' })).toBe('36 pictures and the words among them lie on the map.');
	});

	it('name what cannot be read of a caption', () => {
		expect(trouble(troubleOf('a red cat'))).toBe('');
		expect(trouble(troubleOf('a giraffe'))).toContain('“giraffe”');
		expect(trouble(troubleOf('cat '.repeat(23)))).toBe(
			'It reads 20 words; the last 3 are left out.'
		);
		expect(trouble(troubleOf(' ?! '))).toBe('Write some words first.');
	});

	it('show numbers as people read them', () => {
		expect([0.466, -0.2, -0.001].map(likeness)).toEqual(['0.47', '−0.20', '0.00']);
		expect([0, 0.001, 0.5, 0.999, 1].map(share)).toEqual([
			'0%',
			'under 1%',
			'50%',
			'over 99%',
			'100%'
		]);
	});

	it('say that encoders cannot write, with what they can do instead', () => {
		const row = { caption: 'a cat', yours: false, share: 1 };
		expect(cannotWrite([{ ...row, likeness: 0.47 }], 0.3)).toContain(
			'nearest is “a cat” with 0.47'
		);
		expect(cannotWrite([{ ...row, likeness: 0.1 }], 0.3)).toContain('None comes to 0.30');
	});
});
