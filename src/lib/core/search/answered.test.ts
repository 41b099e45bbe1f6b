import { describe, expect, it } from 'vitest';
import type { Answered } from '../progress/events.ts';
import { mayShow } from './answered.ts';
import type { SearchDocument } from './documents.ts';

const base = { href: '', title: '', place: '', text: '', words: '' };
const question: SearchDocument = {
	...base,
	kind: 'question',
	question: 'cost-one',
	lesson: 'cost'
};

const answer = (at: number): Answered => ({
	...{ id: `a${at}`, at, kind: 'answered', question: 'cost-one', rev: 1, where: 'lesson' },
	...{ answer: 'x', earned: 0, total: 1 }
});
const reset = (scope: string, at: number) => ({ id: `r${at}`, at, kind: 'reset' as const, scope });

function shows(answers: Answered[], resets: ReturnType<typeof reset>[] = []): boolean {
	return mayShow(question, {
		answersTo: (id) => (id === 'cost-one' ? answers : []),
		resets
	});
}

describe('mayShow', () => {
	it('shows a question only after it was answered, right or wrong', () => {
		expect(shows([])).toBe(false);
		expect(shows([answer(1)])).toBe(true);
	});

	it('does not show a question whose lesson was started afresh since', () => {
		expect(shows([answer(1)], [reset('cost', 2)])).toBe(false);
		expect(shows([answer(1)], [reset('cost', 2), reset('other', 3)])).toBe(false);
		expect(shows([answer(1), answer(3)], [reset('cost', 2)])).toBe(true);
		expect(shows([answer(1)], [reset('other', 2)])).toBe(true);
	});

	it('shows everything that is no question', () => {
		const given = { answersTo: () => [], resets: [] };
		for (const kind of ['lesson', 'section', 'term', 'model'] as const) {
			expect(mayShow({ ...base, kind }, given)).toBe(true);
		}
		expect(mayShow({ ...base, kind: 'question' }, given)).toBe(false);
	});
});
