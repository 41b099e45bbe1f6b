import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswer, anyQuestion } from '../../../../../tests/quiz/arbitraries.ts';
import { samples } from '../../../../../tests/quiz/questions.ts';
import { caseKind } from './case.ts';
import { kindOfPart } from '../parts.ts';

const question = samples.case;
const NOTHING_CHOSEN = { code: 'in-part', part: 1, problem: { code: 'nothing-chosen' } };

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
		[{ mode: '', half: '' }, NOTHING_CHOSEN],
		[
			{ mode: 'batch', half: '' },
			{ code: 'in-part', part: 2, problem: { code: 'no-number-typed' } }
		],
		[{ half: '5' }, NOTHING_CHOSEN],
		['batch', NOTHING_CHOSEN],
		[[], NOTHING_CHOSEN]
	])('says which part is open: %j', (answer, problem) => {
		expect(caseKind.check(question, answer)).toEqual(problem);
	});

	it('keeps the fields of its parts apart', () => {
		const fields = caseKind.fields(question, { mode: 'live', half: '7' }, '');
		expect([...fields]).toEqual([
			['mode.option', ['live']],
			['half.value', ['7']]
		]);
	});

	it('files the marks of each part as the part gives them', () => {
		fc.assert(
			fc.property(anyQuestion, fc.dictionary(fc.string(), anyAnswer), (any, answer) => {
				if (any.kind !== 'case') return;
				const whole = caseKind.grade(any, answer).perOption;
				for (const part of any.parts) {
					const own = Object.hasOwn(answer, part.id) ? answer[part.id] : '';
					const marks = Object.entries(kindOfPart(part).grade(own ?? '').perOption);
					const filed = marks.map(([id, mark]) => [`${part.id}/${id}`, mark]);
					expect(whole).toMatchObject(Object.fromEntries(filed));
				}
			})
		);
	});

	it('does not take what every object has for an answer', () => {
		const [first] = question.parts;
		if (first === undefined) throw new Error('The sample has no part.');
		const parts = [{ ...first, id: 'constructor' }];
		expect(caseKind.check({ ...question, parts }, {})).toMatchObject({ code: 'in-part' });
	});
});
