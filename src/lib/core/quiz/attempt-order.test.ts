import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attemptOrder } from './attempt-order.ts';

const seed = fc.integer({ min: 0, max: 0xffffffff });

describe('attemptOrder', () => {
	const list = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
	const orderOf = (question: string, start: number) =>
		attemptOrder(list, question, start)
			.map(({ id }) => id)
			.join('');

	it('gives the same order to the same question and seed', () => {
		fc.assert(
			fc.property(fc.string(), seed, (question, start) => {
				expect(orderOf(question, start)).toBe(orderOf(question, start));
			})
		);
	});

	it('gives another order to some other seed, for every question', () => {
		fc.assert(
			fc.property(fc.string(), (question) => {
				const orders = Array.from({ length: 12 }, (_, start) => orderOf(question, start));
				expect(new Set(orders).size).toBeGreaterThan(1);
			})
		);
	});

	it('gives other questions other orders with one seed', () => {
		const orders = Array.from({ length: 12 }, (_, number) => orderOf(`question-${number}`, 0));
		expect(new Set(orders).size).toBeGreaterThan(3);
	});

	it('knows the first attempt of a question by heart, because pages are built with it', () => {
		expect(orderOf('llm-fit-choice', 0)).toBe('abdc');
	});
});
