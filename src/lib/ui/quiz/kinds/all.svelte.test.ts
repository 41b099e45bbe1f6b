import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
	answerIn,
	all,
	one,
	orderOf,
	press,
	showQuestion,
	tabTo,
	wordsOf
} from '../../../../../tests/quiz/show.ts';
import { kindNames, rightAnswer, samples } from '../../../../../tests/quiz/questions.ts';
import type { KindName } from '#lib/core/quiz/questions.ts';
import { kindOf } from '#lib/core/quiz/questions.ts';
import { answerProblem } from '#words/answers.ts';
import { fillForm, lockForm } from '../form.ts';

type Way = (form: HTMLFormElement) => Promise<void>;

/** The number key of the option with this id. */
const keyOf = (form: HTMLElement, id: string) => String(orderOf(form).indexOf(id) + 1);
const check = (form: HTMLElement) => one(form, '[type=submit]');

/** Sorts the lines of an ordering question by pressing or clicking the buttons of each. */
async function sortLines(form: HTMLElement, push: (button: HTMLElement) => Promise<void>) {
	for (const [place, { id }] of samples.ordering.items.entries()) {
		while (orderOf(form)[place] !== id)
			await push(one(form, `[data-option="${id}"] [data-move="-1"]`));
	}
}

/** The right answer, given with keys alone. */
const byKeyboard: Record<KindName, Way> = {
	single: async (form) => {
		await tabTo(form, '[type=radio]');
		await press(`${keyOf(form, 'good')}{Enter}`);
	},
	multiple: async (form) => {
		await tabTo(form, '[type=checkbox]');
		await press(`${keyOf(form, 'two')}${keyOf(form, 'one')}{Enter}`);
	},
	ordering: async (form) => {
		await sortLines(form, async (button) => {
			if (document.activeElement !== button) {
				one(form, 'select').focus();
				const line = button.closest('li')?.dataset['option'] ?? '';
				await tabTo(form, `[data-option="${line}"] [data-move="-1"]`);
			}
			await press('{Enter}');
		});
		await tabTo(form, '[type=submit]');
		await press('{Enter}');
	},
	matching: async (form) => {
		for (const { id } of samples.matching.pairs) {
			await tabTo(form, `[name="pair-${id}"]`);
			const options = all(form, `[name="pair-${id}"] option`);
			const place = options.findIndex((option) => option.getAttribute('value') === id);
			await press('{ArrowDown}'.repeat(place));
		}
		await tabTo(form, '[type=submit]');
		await press('{Enter}');
	},
	categorise: async (form) => {
		const { items } = samples.categorise;
		const categories = new Map(items.map(({ id, category }) => [`item-${id}`, category]));
		for (const _ of items) {
			await tabTo(form, '[type=radio]');
			const name = document.activeElement?.getAttribute('name') ?? '';
			// The first category is chosen by Space, the second by the arrow that leads to it.
			await press(categories.get(name) === 'fruit' ? ' ' : '{ArrowRight}');
		}
		await press('{Enter}');
	},
	numeric: async (form) => {
		await tabTo(form, '[type=text]');
		await press('9,45{Enter}');
	},
	'short-text': async (form) => {
		await tabTo(form, '[type=text]');
		await press('Tokens{Enter}');
	},
	case: async (form) => {
		await tabTo(form, '[type=radio]');
		await press(keyOf(form, 'batch'));
		await tabTo(form, '[type=text]');
		await press('5{Enter}');
	}
};

/** The right answer, given with a pointer; typing is left to the keyboard. */
const byPointer: Record<KindName, Way> = {
	single: async (form) => {
		await userEvent.click(one(form, '.option:has([value=good]) .words'));
		await userEvent.click(check(form));
	},
	multiple: async (form) => {
		for (const id of ['one', 'two']) {
			await userEvent.click(one(form, `.option:has([value=${id}]) .words`));
		}
		await userEvent.click(check(form));
	},
	ordering: async (form) => {
		await sortLines(form, (button) => userEvent.click(button));
		await userEvent.click(check(form));
	},
	matching: async (form) => {
		for (const { id } of samples.matching.pairs) {
			await userEvent.selectOptions(one(form, `[name="pair-${id}"]`), id);
		}
		await userEvent.click(check(form));
	},
	categorise: async (form) => {
		for (const { id, category } of samples.categorise.items) {
			await userEvent.click(one(form, `label:has([name="item-${id}"][value=${category}])`));
		}
		await userEvent.click(check(form));
	},
	numeric: async (form) => {
		await userEvent.fill(one(form, '[type=text]'), '$9.45');
		await userEvent.click(check(form));
	},
	'short-text': async (form) => {
		await userEvent.fill(one(form, '[type=text]'), 'the token');
		await userEvent.click(check(form));
	},
	case: async (form) => {
		await userEvent.click(one(form, '.option:has([value=batch]) .words'));
		await userEvent.fill(one(form, '[type=text]'), '5');
		await userEvent.click(check(form));
	}
};

describe.each(kindNames)('a question of the kind %s', (name) => {
	const question = samples[name];
	const kind = kindOf(question);

	it.each([
		['with keys alone', byKeyboard[name]],
		['with a pointer', byPointer[name]]
	])('can be answered right %s', async (_, way) => {
		const { form, answers } = await showQuestion(question);
		await way(form);
		await expect.poll(() => wordsOf(one(form, '.result'))).toMatch(/^✓ Right\./);
		const total = kind.grade(rightAnswer(question)).total;
		expect(answers()).toMatchObject([{ question: question.id, where: 'lesson', earned: total }]);
	});

	it('names each of its fields, with a label', async () => {
		const { form } = await showQuestion(question);
		for (const field of all(form, 'input:not([type=hidden]), select')) {
			expect(field.getAttribute('name')).not.toBe('');
			const labels =
				field instanceof HTMLInputElement || field instanceof HTMLSelectElement
					? [...(field.labels ?? [])]
					: [];
			expect(labels.map((label) => label.textContent.trim()).join('')).not.toBe('');
		}
	});

	it('asks for an answer instead of calling an empty one wrong', async () => {
		const { form, answers } = await showQuestion(question);
		await userEvent.click(check(form));
		const problem = kind.check(answerIn(form, question));
		expect(wordsOf(one(form, '[role=alert]'))).toBe(problem && answerProblem(problem));
		expect(form).not.toHaveClass('graded');
		expect(answers()).toEqual([]);
	});

	it('shows no reason before the answer, and the reason of every option after it', async () => {
		const { form } = await showQuestion(question);
		const reasons = () => all(form, '.reason, .after').filter((element) => wordsOf(element));
		expect(reasons()).toEqual([]);
		const texts = [...JSON.stringify(question).matchAll(/"(?:feedback|why)":"([^"]+)"/g)];
		if (name === 'ordering') one(form, '[data-move="1"]').click();
		fillForm(form, kind.fields(rightAnswer(question)));
		await userEvent.click(check(form));
		const words = reasons().map(wordsOf).join(' ');
		for (const [, text = ''] of texts) expect(words).toContain(text);
	});

	it('cannot be changed after it was graded', async () => {
		const { form } = await showQuestion(question);
		if (name === 'ordering') one(form, '[data-move="1"]').click();
		fillForm(form, kind.fields(rightAnswer(question)));
		await userEvent.click(check(form));
		for (const field of all(form, 'input:not([type=hidden]), select')) {
			expect(field.matches(':disabled, :read-only')).toBe(true);
		}
	});

	it('shows the answer of an earlier visit again, without its reasons', async () => {
		const { form, services } = await showQuestion(question);
		const answer = rightAnswer(question);
		const { earned, total } = kind.grade(answer);
		const earlier = { question: question.id, rev: 1, where: 'lesson' as const, answer };
		services.progress.answer({ ...earlier, earned, total });
		await expect.poll(() => wordsOf(one(form, '.head'))).toContain('✓ Answered before: right');
		const reasons = () => all(form, '.reason, .after').map(wordsOf).join('');
		expect(reasons()).toBe('');
		await userEvent.click(one(form, '[data-action=reasons]'));
		expect(reasons()).toContain('Because of the reason.');
		expect(all(form, '[data-mark=wrong]')).toEqual([]);
		// Fields that are locked are in no form data.
		lockForm(form, false);
		if (name !== 'ordering') expect(answerIn(form, question)).toEqual(answer);
	});
});
