import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyItems } from '../../../../../tests/quiz/arbitraries.ts';
import { samples } from '../../../../../tests/quiz/questions.ts';
import { ordering } from './ordering.ts';

const question = samples.ordering;
const right = ['first', 'second', 'third', 'fourth'];

describe('ordering', () => {
	it('gives a point for each item in its place', () => {
		expect(ordering.grade(question, ['first', 'third', 'second', 'fourth'])).toEqual({
			earned: 2,
			total: 4,
			perOption: { first: 'right', second: 'wrong', third: 'wrong', fourth: 'right' }
		});
	});

	it.each([
		[[]],
		[['first', 'second', 'third']],
		[['first', 'first', 'first', 'first']],
		['first'],
		[{}]
	])('asks for a place for each item: %j', (answer) => {
		expect(ordering.check(question, answer)).toEqual({ code: 'nothing-moved' });
	});

	it('reads the order from the places that the form gives', () => {
		const places = [3, 1, 4, 2];
		const fields = new Map(right.map((id, at) => [`place-${id}`, [String(places[at])]]));
		expect(ordering.read(question, fields, '')).toEqual(['second', 'fourth', 'first', 'third']);
	});

	it.each(['', 'abc', '0', 'NaN'])('leaves out an item whose place is "%s"', (place) => {
		const fields = new Map([
			['place-first', ['1']],
			['place-second', [place]]
		]);
		expect(ordering.read(question, fields, '')).toEqual(['first']);
	});

	it('never starts solved, whatever the question and the seed', () => {
		fc.assert(
			fc.property(anyItems, fc.string(), fc.nat(), (items, key, seed) => {
				const order = ordering.order({ ...question, items }, key, seed);
				const solved = items.map(({ id }) => id);
				expect(order).not.toEqual(solved);
				expect([...order].sort()).toEqual([...solved].sort());
			})
		);
	});

	it('starts in the same order for the same seed', () => {
		expect(ordering.order(question, 'key', 3)).toEqual(ordering.order(question, 'key', 3));
	});
});
