import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswer, anyQuestion } from '../../../../tests/quiz/arbitraries.ts';
import { rightAnswer, samples } from '../../../../tests/quiz/questions.ts';
import { kindOf } from '#lib/core/quiz/questions.ts';
import { bareQuestion } from './bare.ts';

describe('bareQuestion', () => {
	it('is graded as the whole question is', () => {
		fc.assert(
			fc.property(anyQuestion, anyAnswer, (question, answer) => {
				const [whole, bare] = [kindOf(question), kindOf(bareQuestion(question))];
				for (const given of [answer, rightAnswer(question)]) {
					expect(bare.grade(given)).toEqual(whole.grade(given));
					expect(bare.check(given)).toEqual(whole.check(given));
				}
				expect(bare.order('key', 1)).toEqual(whole.order('key', 1));
			})
		);
	});

	it('keeps what marks and orders need: ids, revision, how many hints there are', () => {
		const { id, rev, hints } = samples.single;
		expect(bareQuestion(samples.single)).toMatchObject({ id, rev, hints: hints.map(() => '') });
	});

	it('sends no text that stands in the page, nor what only authors and checks need', () => {
		for (const question of Object.values(samples)) {
			const text = JSON.stringify(bareQuestion(question));
			expect(text).not.toMatch(/Reason|Because|Text of|Right of|Why of|Which|BOOK|mixed-up/);
		}
	});

	it('keeps the words that a typed answer is graded by', () => {
		expect(bareQuestion(samples.numeric)).toMatchObject({ answer: 9.45, unit: 'US dollars' });
		expect(bareQuestion(samples['short-text'])).toMatchObject({
			answers: ['tokens', 'token'].slice(0, samples['short-text'].answers.length),
			wrong: [{ answers: ['words'] }]
		});
	});
});
