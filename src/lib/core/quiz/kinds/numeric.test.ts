import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samples } from '../../../../../tests/quiz/questions.ts';
import { numeric, parseNumber } from './numeric.ts';

const question = samples.numeric;

describe('parseNumber', () => {
	it.each([
		['9.45', 9.45],
		['9,45', 9.45],
		['$9.45', 9.45],
		['9.45 $', 9.45],
		['12 %', 12],
		['€ 3,5', 3.5],
		['1234.5', 1234.5],
		['1,234.5', 1234.5],
		['1,234', 1234],
		['1,234,567.89', 1_234_567.89],
		['1 234,5', 1234.5],
		['1\u202f234,5', 1234.5],
		["1'234.5", 1234.5],
		['1_000', 1000],
		['-5', -5],
		['-$5', -5],
		['+5', 5],
		['.5', 0.5],
		[',5', 0.5],
		['5.', 5],
		['007', 7],
		['  42  ', 42]
	])('understands "%s"', (typed, value) => {
		expect(parseNumber(typed)).toBe(value);
	});

	it.each([
		['0,125', 0.125],
		['0,035', 0.035],
		['-0,125', -0.125],
		['00,125', 0.125]
	])('takes "%s" for a decimal, because no thousands begin with a nought', (typed, value) => {
		expect(parseNumber(typed)).toBe(value);
	});

	it.each([
		'',
		' ',
		'abc',
		'9.45 dollars',
		'about 9',
		'.',
		',',
		'-',
		'1.2.3',
		'1.234,5',
		'1,2,3',
		'1,23,456',
		'1e5',
		'0x10',
		'1/2',
		'5-3',
		'--5',
		'Infinity',
		'NaN',
		'9'.repeat(400)
	])('does not guess what "%s" means', (typed) => {
		expect(parseNumber(typed)).toBeUndefined();
	});

	it('reads back any amount as it is written in English, with or without groups', () => {
		const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
		fc.assert(
			fc.property(cents, (amount) => {
				const value = amount / 100;
				expect(parseNumber(String(value))).toBe(value);
				expect(parseNumber(value.toLocaleString('en', { minimumFractionDigits: 2 }))).toBe(value);
				expect(parseNumber(value.toFixed(2).replace('.', ','))).toBe(value);
			})
		);
	});

	it('gives a finite number or nothing, whatever is typed', () => {
		const typed = fc.oneof(fc.string(), fc.stringMatching(/^[-+$€%0-9.,' ]*$/));
		fc.assert(
			fc.property(typed, (text) => {
				const value = parseNumber(text);
				expect(value === undefined || Number.isFinite(value)).toBe(true);
			})
		);
	});
});

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
		expect(numeric.check(question, '')).toBe('Type a number first.');
		for (const answer of [' ', 'much', ['9.45'], { value: '9.45' }]) {
			expect(numeric.check(question, answer)).toBe('Type a number, such as 1234.5.');
		}
	});
});
