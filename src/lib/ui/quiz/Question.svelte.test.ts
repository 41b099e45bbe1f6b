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
} from '../../../../tests/quiz/show.ts';
import { rightAnswer, samples } from '../../../../tests/quiz/questions.ts';
import { kindOf, type Question } from '#lib/core/quiz/questions.ts';
import { attemptOrder } from '#lib/core/quiz/attempt-order.ts';
import { fillForm } from './form.ts';

const question = samples.single;
const field = (form: HTMLElement, id: string) => one(form, `[value=${id}]`);
const line = (form: HTMLElement, id: string) => one(form, `.option:has([value=${id}])`);
const status = (form: HTMLElement) => one(form, '[data-said]').textContent;
const check = (form: HTMLElement) => userEvent.click(one(form, '[type=submit]'));
const again = (form: HTMLElement) => userEvent.click(one(form, '[data-action=again]'));

async function answer(form: HTMLElement, id: string) {
	await userEvent.click(line(form, id).querySelector('.words') ?? form);
	await check(form);
}

describe('the answer to a question', () => {
	it('is asked for by an alert until there is one, and the alert goes with it', async () => {
		const { form } = await showQuestion(question);
		await check(form);
		expect(wordsOf(one(form, '[role=alert]'))).toBe('Choose one answer first.');
		await answer(form, 'good');
		expect(wordsOf(one(form, '[role=alert]'))).toBe('');
	});

	it('is recorded once, with the time it took and whether the learner was sure', async () => {
		const { form, clock, answers } = await showQuestion(question);
		clock.now = 7000;
		await userEvent.click(one(form, '[name=confidence][value=unsure]'));
		await answer(form, 'bad');
		await press('{Enter}');
		expect(answers()).toMatchObject([
			{ question: question.id, answer: 'bad', earned: 0, total: 1, ms: 7000, confidence: 'unsure' }
		]);
	});

	it('can be changed with arrow keys before it is checked', async () => {
		const { form, answers } = await showQuestion(question);
		const [first = '', second = ''] = orderOf(form);
		field(form, first).focus();
		await press(' {ArrowDown}');
		expect(answerIn(form, question)).toBe(second);
		await press('{Enter}');
		expect(answers()).toMatchObject([{ answer: second }]);
	});
});

describe('how sure one is', () => {
	it.each([
		['s', 'sure'],
		['n', 'unsure']
	])('can be said by a key: %s', async (key, said) => {
		const { form, answers } = await showQuestion(question);
		await userEvent.click(line(form, 'good'));
		await press(key);
		await check(form);
		expect(answers()).toMatchObject([{ confidence: said }]);
	});

	it('need not be said, and then nothing is recorded of it', async () => {
		const { form, answers } = await showQuestion(question);
		await answer(form, 'bad');
		expect(answers()[0]).not.toHaveProperty('confidence');
		expect(wordsOf(one(form, '.result'))).toBe('✗ Not right.');
	});
});

describe('the result', () => {
	it('gets the focus, with the reason as its description, and Tab leads to the next step', async () => {
		const { form } = await showQuestion(question);
		await answer(form, 'good');
		const result = one(form, '.result');
		await expect.element(result).toHaveFocus();
		expect(one(form, `#${result.getAttribute('aria-describedby') ?? ''}`)).toHaveClass('why');
		await userEvent.tab();
		expect(document.activeElement).toHaveAttribute('data-action', 'next');
	});

	it('is announced in words, once it is there', async () => {
		const { form } = await showQuestion(question);
		expect(status(form)).toBe('');
		await answer(form, 'bad');
		await expect.poll(() => status(form)).toMatch(/^Not right\./);
	});

	it('marks the right option and the wrong choice by a word and a sign', async () => {
		const { form } = await showQuestion(question);
		await answer(form, 'bad');
		const signOf = (id: string) => getComputedStyle(field(form, id), '::after').content;
		expect(wordsOf(line(form, 'bad'))).toContain('Your answer, not right.');
		expect(wordsOf(line(form, 'good'))).toContain('Right answer.');
		expect(wordsOf(line(form, 'worse'))).not.toMatch(/answer/i);
		expect([signOf('bad'), signOf('good')]).toEqual(['"✗" / ""', '"✓" / ""']);
		expect(wordsOf(one(form, '.result'))).toMatch(/^✗ Not right\./);
	});

	it('praises the right choice by a word and a sign', async () => {
		const { form } = await showQuestion(question);
		await answer(form, 'good');
		expect(wordsOf(line(form, 'good'))).toContain('Your answer, and right.');
		expect(wordsOf(line(form, 'good'))).not.toContain('Right answer.');
		expect(wordsOf(one(form, '.result'))).toMatch(/^✓ Right\./);
	});

	it('says which right options were not chosen', async () => {
		const { form } = await showQuestion(samples.multiple);
		for (const id of ['one', 'three']) await userEvent.click(line(form, id));
		await check(form);
		expect(wordsOf(line(form, 'one'))).toContain('Your answer, and right.');
		expect(wordsOf(line(form, 'two'))).toContain('Right answer.');
		expect(wordsOf(line(form, 'three'))).toContain('Your answer, not right.');
		expect(wordsOf(line(form, 'four'))).not.toMatch(/answer/i);
	});

	it('comes without a change of place: no line moves when the answer is checked', async () => {
		const { form } = await showQuestion(question);
		const top = () => scrollY + line(form, orderOf(form)[0] ?? '').getBoundingClientRect().top;
		const before = top();
		form.querySelector<HTMLElement>('[value=good]')?.click();
		form.requestSubmit();
		await expect.poll(() => wordsOf(one(form, '.result'))).toMatch(/Right/);
		expect(top()).toBeCloseTo(before, 0);
	});
});

describe('answering again', () => {
	it('is offered after a wrong answer only', async () => {
		const wrong = await showQuestion(question);
		await answer(wrong.form, 'bad');
		expect(wordsOf(one(wrong.form, '.foot'))).toBe('✗ Not right. Answer again Read on ↓');
		const right = await showQuestion(question);
		await answer(right.form, 'good');
		expect(wordsOf(one(right.form, '.foot'))).toBe('✓ Right. Read on ↓');
	});

	it('empties the form, hides the reasons, and puts the focus on the first field', async () => {
		const { form } = await showQuestion(question);
		await userEvent.click(one(form, '[name=confidence][value=unsure]'));
		await answer(form, 'bad');
		await again(form);
		expect(form).not.toHaveClass('graded');
		expect(all(form, ':checked')).toEqual([]);
		expect(all(form, '.reason').map(wordsOf).join('')).toBe('');
		expect(status(form)).toBe('');
		await expect.element(field(form, orderOf(form)[0] ?? '')).toHaveFocus();
	});

	it('moves the options into the order of the next seed, and draws none of them anew', async () => {
		const { form, answers } = await showQuestion(question);
		const before = new Map(question.options.map(({ id }) => [id, line(form, id)]));
		const texts = [...before.values()].map((element) => element.textContent);
		const orderAt = (seed: number) =>
			attemptOrder(question.options, question.id, seed).map(({ id }) => id);
		expect(orderOf(form)).toEqual(orderAt(0));
		for (const seed of [1, 2, 3]) {
			await answer(form, 'bad');
			await again(form);
			expect(orderOf(form)).toEqual(orderAt(seed));
			for (const [id, element] of before) expect(line(form, id)).toBe(element);
		}
		expect([...before.values()].map((element) => element.textContent)).toEqual(texts);
		expect(new Set([0, 1, 2, 3].map((seed) => orderAt(seed).join())).size).toBeGreaterThan(1);
		expect(answers().map(({ seed }) => seed ?? 0)).toEqual([0, 1, 2]);
	});

	it.each(Object.values(samples))(
		'leaves nothing of the last answer: $kind',
		async (asked: Question) => {
			const { form } = await showQuestion(asked);
			const kind = kindOf(asked);
			const empty = answerIn(form, asked);
			fillForm(form, kind.fields(rightAnswer(asked)));
			for (const choice of all(form, '[type=text]')) await userEvent.fill(choice, '77');
			if (asked.kind === 'single') field(form, 'bad').click();
			if (asked.kind === 'multiple') field(form, 'three').click();
			if (asked.kind === 'multiple') field(form, 'two').click();
			if (asked.kind === 'matching') await userEvent.selectOptions(one(form, 'select'), 'spare');
			if (asked.kind === 'ordering') one(form, '[data-move="1"]').click();
			if (asked.kind === 'categorise') one(form, '[name=item-apple][value=root]').click();
			await check(form);
			await again(form);
			expect(answerIn(form, asked)).toEqual(empty);
		}
	);

	it('does not fill in the earlier answer once more', async () => {
		const { form } = await showQuestion(question);
		await answer(form, 'bad');
		await again(form);
		expect(wordsOf(one(form, '.head'))).not.toMatch(/before/);
		expect(all(form, '.option :checked')).toEqual([]);
	});
});

describe('going on', () => {
	it('leads to what stands behind the question, which gets the focus', async () => {
		const { form } = await showQuestion(question);
		const behind = document.createElement('p');
		behind.textContent = 'The text goes on.';
		form.parentElement?.after(behind);
		await answer(form, 'good');
		await press('{Enter}');
		await expect.element(behind).toHaveFocus();
	});
});

describe('the address of a question', () => {
	it('is that of its form, and is copied', async () => {
		const { form } = await showQuestion(question);
		const link = one(form, '[data-action=link]');
		expect(link).toHaveAttribute('href', `#${form.id}`);
		await userEvent.click(link);
		await expect.poll(() => wordsOf(one(form, '[data-copied]'))).toBe('Link copied');
		expect(location.hash).toBe('');
	});
});

describe('hints', () => {
	const hints = (form: HTMLElement) => all(form, '.hints p').map(wordsOf).filter(Boolean);
	const more = (form: HTMLElement) => userEvent.click(one(form, '.hints button'));

	it('come one by one, in their order, in a place that is read out', async () => {
		const { form } = await showQuestion(question);
		expect(hints(form)).toEqual([]);
		expect(one(form, '.hints')).toHaveAttribute('aria-live', 'polite');
		await more(form);
		expect(hints(form)).toEqual(['Hint 1. The first hint.']);
		await more(form);
		expect(hints(form)).toEqual(['Hint 1. The first hint.', 'Hint 2. The second hint.']);
		expect(wordsOf(one(form, '.hints button'))).toBe('');
	});

	it('are counted with the answer, and all shown after it', async () => {
		const { form, answers } = await showQuestion(question);
		await more(form);
		await answer(form, 'good');
		expect(answers()).toMatchObject([{ hints: 1 }]);
		expect(hints(form)).toHaveLength(2);
	});

	it('start anew with the next attempt', async () => {
		const { form, answers } = await showQuestion(question);
		await more(form);
		await answer(form, 'bad');
		await again(form);
		expect(hints(form)).toEqual([]);
		await answer(form, 'good');
		expect(answers()[1]).not.toHaveProperty('hints');
	});
});
