import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOneSlip, normalise } from './typed-words.ts';

describe('normalise', () => {
	it.each([
		['Tokens', 'tokens'],
		['  input   tokens ', 'input tokens'],
		['text-to-image', 'text to image'],
		['"Tokens!"', 'tokens'],
		['The model', 'model'],
		['an image', 'image'],
		['A model', 'model'],
		['naïve', 'naive'],
		['ｔｏｋｅｎ', 'token'],
		['the', 'the'],
		['theory', 'theory'],
		['a-la-carte', 'la carte'],
		['to\u00adkens', 'tokens'],
		['\u202dtokens\u200b', 'tokens'],
		['?!', ''],
		['', '']
	])('makes of "%s" "%s"', (typed, plain) => {
		expect(normalise(typed)).toBe(plain);
	});

	it('changes nothing the second time unless an article comes out', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
				const once = normalise(typed);
				expect(once).toBe(once.trim());
				if (!/^(a|an|the) /.test(once)) expect(normalise(once)).toBe(once);
			})
		);
	});
});

describe('isOneSlip', () => {
	it.each([
		['tokens', 'tokens', 'nothing'],
		['tokns', 'tokens', 'a letter left out'],
		['tokkens', 'tokens', 'a letter too many'],
		['tokans', 'tokens', 'another letter'],
		['tokesn', 'tokens', 'two letters swapped at the end'],
		['otkens', 'tokens', 'two letters swapped at the start'],
		['tokenss', 'tokens', 'a letter too many at the end'],
		['', 'a', 'one letter for none']
	])('forgives in "%s" for "%s": %s', (a, b) => {
		expect(isOneSlip(a, b)).toBe(true);
		expect(isOneSlip(b, a)).toBe(true);
	});

	it.each([
		['tokes', 'tokensx'],
		['toknes', 'tokemn'],
		['tekons', 'tokens'],
		['', 'ab'],
		['snekot', 'tokens']
	])('does not forgive "%s" for "%s"', (a, b) => {
		expect(isOneSlip(a, b)).toBe(false);
		expect(isOneSlip(b, a)).toBe(false);
	});

	it('forgives every single slip', () => {
		const word = fc.stringMatching(/^[a-z]{1,12}$/);
		fc.assert(
			fc.property(word, fc.nat(), fc.constantFrom('x', 'y'), (goal, at, letter) => {
				const i = at % goal.length;
				const [head, tail] = [goal.slice(0, i), goal.slice(i)];
				const slips = [head + tail.slice(1), head + letter + tail, head + letter + tail.slice(1)];
				const swapped = head + tail.slice(1, 2) + tail.slice(0, 1) + tail.slice(2);
				for (const typed of [...slips, swapped]) expect(isOneSlip(typed, goal)).toBe(true);
			})
		);
	});
});
