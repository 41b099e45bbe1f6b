import { describe, expect, it } from 'vitest';
import { samples } from '../../../../../tests/quiz/questions.ts';
import { yesNo } from './yes-no.ts';

const question = samples['yes-no'];

describe('yes-no', () => {
	it('marks both sides: what was chosen, and what was missed', () => {
		expect(yesNo.grade(question, 'no')).toEqual({
			earned: 1,
			total: 1,
			perOption: { yes: 'left', no: 'right' }
		});
		expect(yesNo.grade(question, 'yes')).toEqual({
			earned: 0,
			total: 1,
			perOption: { yes: 'wrong', no: 'missed' }
		});
	});

	it.each(['', 'maybe', ['yes'], { yes: 'yes' }])('asks for a choice at %j', (answer) => {
		expect(yesNo.check(question, answer)).toEqual({ code: 'nothing-chosen' });
		expect(yesNo.grade(question, answer).earned).toBe(0);
	});
});
