import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { all, answerIn, one, orderOf, press, showQuestion } from '../../../../tests/quiz/show.ts';
import { samples } from '../../../../tests/quiz/questions.ts';

/** Drags one element to another as a pointer does, in steps; how far down the other one, from 0 to 1. */
function drag(from: HTMLElement, to: HTMLElement, pointerType = 'mouse', down = 0.5) {
	const pointIn = (element: HTMLElement, share: number) => {
		const { left, top, width, height } = element.getBoundingClientRect();
		return { clientX: left + width / 2, clientY: top + height * share };
	};
	const [a, b] = [pointIn(from, 0.5), pointIn(to, down)];
	const send = (type: string, at: { clientX: number; clientY: number }) =>
		from.dispatchEvent(
			new PointerEvent(type, { ...at, pointerType, pointerId: 7, bubbles: true, button: 0 })
		);
	send('pointerdown', a);
	for (const part of [0.3, 0.6, 1]) {
		send('pointermove', {
			clientX: a.clientX + part * (b.clientX - a.clientX),
			clientY: a.clientY + part * (b.clientY - a.clientY)
		});
	}
	send('pointerup', b);
}

describe('a line of an order', () => {
	it.each(['mouse', 'touch'])(
		'can be dragged to its place by %s, and that is answered',
		async (by) => {
			const { form } = await showQuestion(samples.ordering);
			const [first = '', second = '', third = '', ...rest] = orderOf(form);
			const lines = all(form, '.option');
			const [from, to] = [one(lines[0] ?? form, '[data-grip]'), lines[2]];
			drag(from, to ?? form, by, 1);
			expect(orderOf(form)).toEqual([second, third, first, ...rest]);
			expect(answerIn(form, samples.ordering)).toEqual([second, third, first, ...rest]);
		}
	);

	it('stays where it is when its grip is only tapped', async () => {
		const { form } = await showQuestion(samples.ordering);
		const before = orderOf(form);
		await userEvent.click(one(form, '[data-grip]'));
		expect(orderOf(form)).toEqual(before);
		await press('{Enter}');
		expect(form).not.toHaveClass('graded');
	});
});

describe('a right side', () => {
	it.each(['mouse', 'touch'])(
		'can be dragged to its line by %s, and that is chosen',
		async (by) => {
			const { form } = await showQuestion(samples.matching);
			const line = one(form, '.option:has([name=pair-cat])');
			drag(one(form, '[data-side=cat]'), line, by);
			expect(answerIn(form, samples.matching)).toEqual({ cat: 'cat', dog: '', cow: '' });
			expect(one(form, '[data-side=cat]')).toHaveClass('used');
		}
	);

	it('changes nothing where it is let go beside the lines', async () => {
		const { form } = await showQuestion(samples.matching);
		drag(one(form, '[data-side=cat]'), one(form, '.stem'));
		expect(answerIn(form, samples.matching)).toEqual({ cat: '', dog: '', cow: '' });
	});

	it('is hidden from those who hear the page: the lists are there for them', async () => {
		const { form } = await showQuestion(samples.matching);
		expect(one(form, '.sides')).toHaveAttribute('aria-hidden', 'true');
		expect(all(form, '.sides [tabindex], .sides button')).toEqual([]);
	});
});
