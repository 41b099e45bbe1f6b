import { describe, expect, it } from 'vitest';
import { samples } from '../../../../../tests/quiz/questions.ts';
import { shortText } from './short-text.ts';

const question = samples['short-text'];
const asking = (...answers: string[]) => ({ ...question, answers, wrong: [] });
const isRightFor = (typed: string, ...answers: string[]) =>
	shortText.grade(asking(...answers), typed).earned === 1;

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

	it.each([
		['fine tuning', 'fine-tuning'],
		['finetuning', 'fine-tuning'],
		['Fine Tuning', 'finetuning'],
		['R.A.G.', 'RAG'],
		['parameter(s)', 'parameters'],
		['\u200eto\u00adkens\ufeff', 'tokens'],
		['ＴＯＫＥＮＳ', 'tokens']
	])('takes "%s" for "%s", however words are joined and letters are drawn', (typed, answer) => {
		expect(isRightFor(typed, answer)).toBe(true);
	});

	it.each([
		'time to first token (TTFT)',
		'TTFT (time to first token)',
		'time to first token [ttft]',
		'time to first token（TTFT）',
		'TTFT, time to first token',
		'TTFT / time to first tokn',
		'TTFT or time to first token',
		'time to first token – TTFT'
	])('takes an abbreviation or another right word for an addition: "%s"', (typed) => {
		expect(isRightFor(typed, 'time to first token', 'TTFT')).toBe(true);
		expect(isRightFor(typed, 'time to first token')).toBe(true);
	});

	it.each([
		'embedding (generation)',
		'embedding, tokens',
		'tokens / embedding',
		'(embedding) model'
	])('grants nothing for a right word beside a wrong one: "%s"', (typed) => {
		expect(isRightFor(typed, 'embedding', 'vector')).toBe(false);
	});

	it('takes no word that means something else for a slip', () => {
		const weighed = { ...asking('weights', 'weight'), neighbours: ['height', 'heights', 'weigh'] };
		const isRightHere = (typed: string) => shortText.grade(weighed, typed).earned === 1;
		for (const typed of ['height', 'Heights', 'weigh']) expect(isRightHere(typed)).toBe(false);
		for (const typed of ['wieghts', 'weigt', 'weightts']) expect(isRightHere(typed)).toBe(true);
	});

	it('takes what stands among the known errors as it stands, before it sees a slip in it', () => {
		const wrong = [{ id: 'captions', answers: ['cautions'], feedback: 'Why.' }];
		const grade = shortText.grade({ ...asking('captions'), wrong }, 'cautions');
		expect(grade).toMatchObject({ earned: 0, perOption: { captions: 'wrong' } });
	});

	it('forgives in a word of four letters or fewer only two that are swapped', () => {
		expect(isRightFor('tiem to first token', 'time to first token')).toBe(true);
		expect(isRightFor('time ot first token', 'time to first token')).toBe(true);
		expect(isRightFor('dime to first token', 'time to first token')).toBe(false);
		expect(isRightFor('time to fisrt tokne', 'time to first token')).toBe(false);
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
		expect(shortText.check(question, typed)).toEqual({ code: 'nothing-typed' });
	});

	it('gives nothing for an answer of another form', () => {
		for (const answer of [['tokens'], { text: 'tokens' }]) {
			expect(shortText.check(question, answer)).toBeDefined();
			expect(shortText.grade(question, answer).earned).toBe(0);
		}
	});
});
