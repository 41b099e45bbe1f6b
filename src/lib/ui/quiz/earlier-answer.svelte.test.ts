import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { answerIn, one, showQuestion, wordsOf } from '../../../../tests/quiz/show.ts';
import { samples } from '../../../../tests/quiz/questions.ts';

const question = samples.single;
const field = (form: HTMLElement, id: string) => one(form, `[value=${id}]`);
const again = (form: HTMLElement) => userEvent.click(one(form, '[data-action=again]'));

async function answer(form: HTMLElement, id: string) {
	await userEvent.click(one(form, `.option:has([value=${id}])`).querySelector('.words') ?? form);
	await userEvent.click(one(form, '[type=submit]'));
}

/** What is painted after a change of the log has been painted. */
const afterNextPaint = () =>
	new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

describe('an earlier answer', () => {
	it('never takes the place of what the learner has chosen meanwhile', async () => {
		const { form, services } = await showQuestion(question);
		field(form, 'worse').click();
		services.progress.answer({
			...{ question: question.id, rev: 1, where: 'lesson', answer: 'bad', earned: 0, total: 1 }
		});
		await expect.poll(() => services.progress.answersTo(question.id)).toHaveLength(1);
		await afterNextPaint();
		expect(answerIn(form, question)).toBe('worse');
		expect(form).not.toHaveClass('graded');
	});

	it('is not shown where the question has changed since', async () => {
		const { form, services } = await showQuestion({ ...question, rev: 2 });
		services.progress.answer({
			...{ question: question.id, rev: 1, where: 'lesson', answer: 'bad', earned: 0, total: 1 }
		});
		await expect.poll(() => services.progress.answersTo(question.id)).toHaveLength(1);
		await afterNextPaint();
		expect(form).not.toHaveClass('graded');
		expect(wordsOf(one(form, '.foot'))).toContain('Check answer');
	});

	it('can be given anew, as an attempt of its own', async () => {
		const { form, services, answers } = await showQuestion(question);
		services.progress.answer({
			...{ question: question.id, rev: 1, where: 'lesson', answer: 'bad', earned: 0, total: 1 },
			seed: 4
		});
		await expect.poll(() => wordsOf(one(form, '.head'))).toContain('✗ Answered before: not right');
		await again(form);
		expect(form).not.toHaveClass('graded');
		await answer(form, 'good');
		expect(answers().map(({ seed }) => seed)).toEqual([4, 5]);
	});
});
