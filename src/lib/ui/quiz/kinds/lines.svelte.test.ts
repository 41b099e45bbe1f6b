import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { all, one, showQuestion, wordsOf } from '../../../../../tests/quiz/show.ts';
import { samples } from '../../../../../tests/quiz/questions.ts';
import { rightSides } from '#lib/core/quiz/kinds/matching.ts';
import { attemptOrder } from '#lib/core/quiz/attempt-order.ts';

const check = (form: HTMLElement) => userEvent.click(one(form, '[type=submit]'));
const reasonOf = (form: HTMLElement, name: string) =>
	wordsOf(one(form, `.option:has([name=${name}]) .reason`));

describe('Matching', () => {
	const question = samples.matching;
	const pick = (form: HTMLElement, id: string, side: string) =>
		userEvent.selectOptions(one(form, `[name=pair-${id}]`), side);

	it('offers every right side and the spare one to each line, in one drawn order', async () => {
		const { form } = await showQuestion(question);
		const drawn = attemptOrder(rightSides(question), question.id, 0).map(({ text }) => text);
		for (const select of all(form, 'select')) {
			const offered = [...select.children].map((option) => option.textContent);
			expect(offered).toEqual(['Choose …', ...drawn]);
		}
	});

	it('says of each line whether it is right or where it belongs, and what fits nothing', async () => {
		const { form } = await showQuestion(question);
		await pick(form, 'cat', 'cat');
		await pick(form, 'dog', 'spare');
		await pick(form, 'cow', 'dog');
		await check(form);
		expect(reasonOf(form, 'pair-cat')).toBe('✓ Right. Reason of cat.');
		expect(reasonOf(form, 'pair-dog')).toBe('Belongs with: Right of dog. Reason of dog.');
		expect(wordsOf(form)).toContain('Fits nothing: Text of spare. Reason of spare.');
		expect(wordsOf(one(form, '.result'))).toMatch(/^◐ Partly right: 1 of 3\./);
	});
});

describe('Categorise', () => {
	const question = samples.categorise;
	const sort = (form: HTMLElement, id: string, category: string) =>
		userEvent.click(one(form, `label:has([name=item-${id}][value=${category}])`));

	it('says of each line whether it is right or where it belongs, with a sign', async () => {
		const { form } = await showQuestion(question);
		await sort(form, 'apple', 'fruit');
		await sort(form, 'carrot', 'fruit');
		await sort(form, 'pear', 'fruit');
		await check(form);
		expect(reasonOf(form, 'item-apple')).toBe('✓ Right. Reason of apple.');
		expect(reasonOf(form, 'item-carrot')).toBe('Belongs to: Root. Reason of carrot.');
		const wrong = one(form, '.option:has([name=item-carrot]) .if-not-right');
		expect(getComputedStyle(wrong, '::before').content).toContain('✗');
	});

	it('names each line by what is to be sorted', async () => {
		const { screen } = await showQuestion(question);
		const group = screen.getByRole('group', { name: 'Text of carrot' });
		await expect.element(group.getByRole('radio', { name: 'Root' })).toBeInTheDocument();
	});
});
