import { describe, expect, it } from 'vitest';
import { samples } from '../../../../../tests/quiz/questions.ts';
import { answerProblem } from '#words/answers.ts';
import { numeric } from './numeric.ts';

const question = samples.numeric;

describe('numeric', () => {
	it.each(['9.45', '9,45', '$9.45', '9.46', '9.44'])(
		'takes "%s" for 9.45, give or take a cent',
		(typed) => {
			expect(numeric.check(question, typed)).toBeUndefined();
			expect(numeric.grade(question, typed)).toMatchObject({ earned: 1, total: 1 });
		}
	);

	it.each(['9.47', '9.43', '945', '-9.45'])('takes "%s" for wrong', (typed) => {
		expect(numeric.grade(question, typed)).toEqual({
			earned: 0,
			total: 1,
			perOption: { answer: 'wrong', input: 'left' }
		});
	});

	it('recognises a number that a known error leads to', () => {
		expect(numeric.grade(question, '5.25').perOption).toEqual({ answer: 'wrong', input: 'wrong' });
	});

	it('is right where a known error comes within its tolerance', () => {
		const near = { id: 'near', value: 9.46, tolerance: 0.01, feedback: 'Near.' };
		const grade = numeric.grade({ ...question, wrong: [near] }, '9.455');
		expect(grade).toMatchObject({ earned: 1, perOption: { answer: 'right', near: 'left' } });
	});

	it('forgives what binary fractions cannot say', () => {
		const exact = { ...question, answer: 0.3, tolerance: 0 };
		expect(numeric.grade(exact, String(0.1 + 0.2)).earned).toBe(1);
		expect(numeric.grade(exact, '0.3001').earned).toBe(0);
	});

	it('asks for a number before it grades', () => {
		for (const answer of ['', ' ', '\u200b'])
			expect(numeric.check(question, answer)).toEqual({ code: 'no-number-typed' });
		for (const answer of ['much', '1/2', ['9.45'], { value: '9.45' }])
			expect(numeric.check(question, answer)).toEqual({ code: 'not-a-number' });
	});

	it('asks which of two numbers is meant, and says how to type each', () => {
		const asked = (typed: string) => {
			const problem = numeric.check(question, typed);
			return problem && answerProblem(problem);
		};
		expect(asked('2,500')).toBe('“2,500” can be read as 2500 or as 2.5. Type 2500 or 2.5.');
		expect(asked('20.000')).toBe('“20.000” can be read as 20000 or as 20. Type 20000 or 20.');
		expect(asked(' 1.234\u200e')).toBe(
			'“1.234” can be read as 1234 or as 1.234. Type 1234 or 1.2340.'
		);
		for (const typed of ['2500', '2.5', '1.2340']) expect(asked(typed)).toBeUndefined();
	});

	it('names the unit where another unit, or a word for many, stands beside the number', () => {
		for (const typed of ['945 cents', '9.45 €', '0.00945k', '9 million'])
			expect(numeric.check(question, typed)).toEqual({
				code: 'more-than-a-number',
				unit: 'US dollars'
			});
		expect(numeric.check(question, '9.45 USD')).toBeUndefined();
	});

	it('grants an answer that was kept before the page asked about groups', () => {
		const thousands = { ...question, answer: 20_000, tolerance: 0, wrong: [] };
		expect(numeric.grade(thousands, '20,000').earned).toBe(1);
		expect(numeric.grade(thousands, '21,000').earned).toBe(0);
	});
});
