import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
	all,
	answerIn,
	one,
	orderOf,
	press,
	showQuestion,
	wordsOf
} from '../../../tests/quiz/show.ts';
import type { Question } from '#lib/core/quiz/questions.ts';
import { samples } from '../../../tests/quiz/questions.ts';
import { guardSecondClick } from './second-click.ts';

let stop: () => void = () => undefined;
afterEach(() => stop());

/** A question on a page where one gesture does one thing. */
async function ask(question: Question = samples.single) {
	stop = guardSecondClick(document);
	return await showQuestion(question);
}

/** A tap of a finger as a browser tells it. */
function tap(element: Element, x = 40, y = 40): void {
	const at = { bubbles: true, cancelable: true, clientX: x, clientY: y };
	element.dispatchEvent(new PointerEvent('pointerdown', { ...at, pointerType: 'touch' }));
	element.dispatchEvent(new PointerEvent('click', { ...at, pointerType: 'touch', detail: 1 }));
}

describe('a gesture', () => {
	it('does one thing: the second click of a double click does not answer again', async () => {
		const { form, answers } = await ask();
		await userEvent.click(one(form, '[value=bad]'));
		await userEvent.dblClick(one(form, '[type=submit]'));
		expect(answers()).toHaveLength(1);
		expect(form).toHaveClass('graded');
	});

	it('does one thing: a finger’s second tap on what has just appeared counts for nothing', async () => {
		const { form } = await ask();
		one(form, '[value=bad]').click();
		tap(one(form, '[type=submit]'));
		tap(one(form, '[data-action=again]'));
		expect(form).toHaveClass('graded');
	});

	it('leaves a tap elsewhere alone', async () => {
		const { form } = await ask();
		one(form, '[value=bad]').click();
		tap(one(form, '[type=submit]'));
		tap(one(form, '[data-action=again]'), 300, 300);
		expect(form).not.toHaveClass('graded');
	});

	it('can be quick on one button, also where its words change under the pointer', async () => {
		const { screen } = await ask();
		const button = document.createElement('button');
		button.innerHTML = '<b>First</b>';
		screen.container.prepend(button);
		let clicks = 0;
		button.addEventListener('click', () => {
			clicks += 1;
			button.innerHTML = '<i>Other</i>';
		});
		await userEvent.dblClick(button);
		expect(clicks).toBe(2);
	});

	it('of a held key presses once', async () => {
		const { form } = await ask();
		one(form, '[data-action=hint]').focus();
		await press('{Enter>4/}');
		expect(all(form, '.hints p').map(wordsOf).filter(Boolean)).toHaveLength(1);
	});

	it('of a held digit toggles a box once', async () => {
		const { form } = await ask(samples.multiple);
		one(form, '[type=checkbox]').focus();
		await press('{1>3/}');
		expect(answerIn(form, samples.multiple)).toEqual([orderOf(form)[0]]);
	});
});
