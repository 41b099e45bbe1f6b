import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswer, anyQuestion } from '../../../../../tests/quiz/arbitraries.ts';
import { samples } from '../../../../../tests/quiz/questions.ts';
import { caseKind, partAnswer, partMarks } from './case.ts';
import { kindOfPart } from '../parts.ts';

const question = samples.case;

describe('case', () => {
	it('adds up its parts, and files their marks under the part', () => {
		expect(caseKind.grade(question, { mode: 'live', half: '5' })).toEqual({
			earned: 1,
			total: 2,
			perOption: {
				'mode/batch': 'missed',
				'mode/live': 'wrong',
				'mode/hours': 'left',
				'half/answer': 'right'
			}
		});
	});

	it.each([
		[{ mode: '', half: '' }, 'Part 1: Choose one answer first.'],
		[{ mode: 'batch', half: '' }, 'Part 2: Type a number first.'],
		[{ half: '5' }, 'Part 1: Choose one answer first.'],
		['batch', 'Part 1: Choose one answer first.'],
		[[], 'Part 1: Choose one answer first.']
	])('says which part is open: %j', (answer, problem) => {
		expect(caseKind.check(question, answer)).toBe(problem);
	});

	it('keeps the fields of its parts apart', () => {
		const fields = caseKind.fields(question, { mode: 'live', half: '7' }, '');
		expect([...fields]).toEqual([
			['mode.option', ['live']],
			['half.value', ['7']]
		]);
	});

	it('gives each part its own marks and no others', () => {
		fc.assert(
			fc.property(anyQuestion, anyAnswer, (any, answer) => {
				if (any.kind !== 'case') return;
				const marks = caseKind.grade(any, answer).perOption;
				for (const part of any.parts) {
					const own = kindOfPart(part).grade(partAnswer(answer, part.id)).perOption;
					expect(partMarks(marks, part.id)).toEqual(own);
				}
			})
		);
	});

	it('does not take what every object has for an answer', () => {
		expect(partAnswer({}, 'constructor')).toBe('');
		expect(partAnswer('text', 'length')).toBe('');
	});
});
