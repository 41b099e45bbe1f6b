import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samples } from '../../../../../tests/quiz/questions.ts';
import { isOneSlip, normalise, shortText } from './short-text.ts';

const question = samples['short-text'];
const asking = (...answers: string[]) => ({ ...question, answers, wrong: [] });
const isRightFor = (typed: string, ...answers: string[]) =>
	shortText.grade(asking(...answers), typed).earned === 1;

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

describe('short text', () => {
	it.each(['tokens', 'Token', ' TOKENS. ', 'the tokens', '“tokens”'])('takes "%s"', (typed) => {
		expect(shortText.check(question, typed)).toBeUndefined();
		expect(shortText.grade(question, typed)).toMatchObject({ earned: 1, total: 1 });
	});

	it('forgives one slip in words of six letters and more, and two in none', () => {
		expect(isRightFor('tokesn', 'tokens')).toBe(true);
		expect(isRightFor('tkoesn', 'tokens')).toBe(false);
		expect(isRightFor('embeding model', 'embedding model')).toBe(true);
	});

	it('forgives no slip in shorter words, where it makes another word', () => {
		expect(isRightFor('tone', 'tune')).toBe(false);
		expect(isRightFor('clips', 'clip')).toBe(false);
		expect(isRightFor('rag', 'RAG')).toBe(true);
	});

	it('measures the length without articles and punctuation', () => {
		expect(isRightFor('tome', 'The "tone"')).toBe(false);
	});

	it('recognises a known error', () => {
		expect(shortText.grade(question, 'Words')).toEqual({
			earned: 0,
			total: 1,
			perOption: { answer: 'wrong', words: 'wrong' }
		});
		expect(shortText.grade(question, 'hours').perOption).toEqual({
			answer: 'wrong',
			words: 'left'
		});
	});

	it.each(['', ' ', '?!', '...'])('asks for a word when there is none in "%s"', (typed) => {
		expect(shortText.check(question, typed)).toBe('Type a word or a short phrase first.');
	});

	it('gives nothing for an answer of another form', () => {
		for (const answer of [['tokens'], { text: 'tokens' }]) {
			expect(shortText.check(question, answer)).toBeTypeOf('string');
			expect(shortText.grade(question, answer).earned).toBe(0);
		}
	});
});
