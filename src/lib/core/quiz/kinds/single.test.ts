import { describe, expect, it } from 'vitest';
import { samples } from '../../../../../tests/quiz/questions.ts';
import { single } from './single.ts';

const question = samples.single;

describe('single', () => {
	it('marks every option: what was chosen, what was missed, and what was left', () => {
		expect(single.grade(question, 'good')).toEqual({
			earned: 1,
			total: 1,
			perOption: { good: 'right', bad: 'left', worse: 'left', worst: 'left' }
		});
		expect(single.grade(question, 'bad')).toEqual({
			earned: 0,
			total: 1,
			perOption: { good: 'missed', bad: 'wrong', worse: 'left', worst: 'left' }
		});
	});

	it.each([['nobody'], [['good']], [{ good: 'good' }], [{}], [[]]])(
		'asks for a choice when the answer is none of the options: %j',
		(answer) => {
			expect(single.check(question, answer)).toEqual({ code: 'nothing-chosen' });
			expect(single.grade(question, answer).earned).toBe(0);
		}
	);
});
