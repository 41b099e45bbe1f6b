import { describe, expect, it } from 'vitest';
import { samples } from '../../../../tests/quiz/questions.ts';
import { shownLists } from './shown-order.ts';

describe('shownLists', () => {
	it('keeps the written order of a choice whose order has a meaning, and leaves none of its options out', () => {
		const question = { ...samples.single, fixedOrder: true };
		const written = question.options.map(({ id }) => id);
		for (const seed of [0, 1, 2, 3]) {
			expect(shownLists(question, seed)).toEqual([{ path: '', ids: written }]);
		}
	});
});
