import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
	all,
	answerIn,
	one,
	orderOf,
	press,
	showQuestion,
	wordsOf
} from '../../../../../tests/quiz/show.ts';
import { samples } from '../../../../../tests/quiz/questions.ts';
import { ordering } from '#lib/core/quiz/kinds/ordering.ts';

const question = samples.ordering;
const ids = question.items.map(({ id }) => id);
const line = (form: HTMLElement, id: string) => one(form, `[data-option="${id}"]`);
const choice = (form: HTMLElement, id: string) => one(line(form, id), 'select');

/** What the selects of the lines say, from the first line to the last. */
function placesIn(form: HTMLElement): string[] {
	return all(form, 'select').map((field) =>
		field instanceof HTMLSelectElement ? field.value : ''
	);
}

describe('Ordering', () => {
	it('starts in the order that the seed draws, says each place, and takes it for no answer', async () => {
		const { form } = await showQuestion(question);
		expect(orderOf(form)).toEqual(ordering.order(question, question.id, 0));
		expect(placesIn(form)).toEqual(['1', '2', '3', '4']);
		expect(answerIn(form, question)).toEqual([]);
	});

	it('moves a line by its buttons, keeps the focus on them, and says the new place', async () => {
		const { form } = await showQuestion(question);
		const [, id = ''] = orderOf(form);
		await userEvent.click(one(line(form, id), '[data-move="1"]'));
		expect(orderOf(form)[2]).toBe(id);
		await expect.element(one(line(form, id), '[data-move="1"]')).toHaveFocus();
		const status = all(form, '[role=status]').map((element) => element.textContent);
		expect(status).toContain('Now in place 3 of 4.');
	});

	it('keeps the focus in the line where its button comes to an end', async () => {
		const { form } = await showQuestion(question);
		const [, id = ''] = orderOf(form);
		await userEvent.click(one(line(form, id), '[data-move="-1"]'));
		expect(orderOf(form)[0]).toBe(id);
		await expect.element(choice(form, id)).toHaveFocus();
		await userEvent.tab();
		await press('{Enter}');
		expect(orderOf(form)[1]).toBe(id);
	});

	it('moves a line by the place that is chosen', async () => {
		const { form } = await showQuestion(question);
		const [id = '', ...others] = orderOf(form);
		await userEvent.selectOptions(choice(form, id), '4');
		expect(orderOf(form)).toEqual([...others, id]);
		expect(placesIn(form)).toEqual(['1', '2', '3', '4']);
	});

	it('moves the lines themselves: what was drawn stays drawn', async () => {
		const { form } = await showQuestion(question);
		const before = new Map(ids.map((id) => [id, line(form, id)]));
		const [id = ''] = orderOf(form);
		await userEvent.selectOptions(choice(form, id), '3');
		for (const [moved, element] of before) expect(line(form, moved)).toBe(element);
	});

	it('grades what is seen, whatever was moved, and how', async () => {
		const { form } = await showQuestion(question);
		const moves = fc.array(
			fc.tuple(fc.constantFrom(...ids), fc.constantFrom('up', 'down', '1', '2', '3', '4')),
			{ minLength: 1, maxLength: 12 }
		);
		fc.assert(
			fc.property(moves, (list) => {
				for (const [id, to] of list) moveLine(form, id, to);
				expect(placesIn(form)).toEqual(['1', '2', '3', '4']);
				expect([orderOf(form), []]).toContainEqual(answerIn(form, question));
			}),
			{ numRuns: 60 }
		);
	});

	it('says of each line whether it is in its place, and where it belongs', async () => {
		const { form } = await showQuestion(question);
		for (const [place, id] of ['first', 'third', 'second', 'fourth'].entries()) {
			await userEvent.selectOptions(choice(form, id), String(place + 1));
		}
		await userEvent.click(one(form, '[type=submit]'));
		expect(wordsOf(line(form, 'first'))).toContain('✓ In its place.');
		expect(wordsOf(line(form, 'third'))).toContain('Belongs in place 3.');
		const sign = getComputedStyle(one(line(form, 'third'), '.if-not-right'), '::before').content;
		expect(sign).toContain('✗');
		expect(all(form, '.movers').map(wordsOf).join('')).toBe('');
	});
});

/** Moves a line as a learner does; a button that cannot be pressed does nothing. */
function moveLine(form: HTMLElement, id: string, to: string): void {
	const field = choice(form, id);
	const by = { up: '-1', down: '1' }[to];
	if (by !== undefined) one(line(form, id), `[data-move="${by}"]`).click();
	else if (field instanceof HTMLSelectElement && field.value !== to) {
		field.value = to;
		field.dispatchEvent(new Event('change', { bubbles: true }));
	}
}
