import { describe, expect, it } from 'vitest';
import { readEdited } from '../../../../tests/fixtures/lessons/edited-course.ts';
import { daysAfter, findFact, numberOf } from './catalogue.ts';

const { course } = readEdited();

describe('the catalogue', () => {
	it('gives a fact ready to be shown, fresh for the shelf life of its kind', () => {
		expect(findFact(course, 'tiny.price-in')).toEqual({
			id: 'tiny.price-in',
			value: 0.035,
			unit: 'usd-per-million-tokens',
			kind: 'price',
			text: '$0.035',
			seen: '2026-08-21',
			freshUntil: '2027-02-17',
			source: 'PRICE-LIST',
			note: 'on demand'
		});
	});

	it('gives models their modalities and services none', () => {
		expect(course.entries.get('tiny')).toMatchObject({
			kind: 'model',
			provider: 'Example',
			type: 'language',
			input: ['text'],
			output: ['text'],
			modelId: 'example.tiny-v1'
		});
		expect(course.entries.get('batch')).toMatchObject({ kind: 'service', input: [], output: [] });
	});

	it.each(['tiny', 'tiny.size', 'none.price-in', 'tiny.price-in.x', 'tiny.toString', ''])(
		'has no fact "%s"',
		(id) => {
			expect(findFact(course, id)).toBeUndefined();
		}
	);

	it('computes with numbers alone', () => {
		expect(numberOf(course)('batch.discount')).toBe(50);
		expect(numberOf(course)('tiny.state')).toBeUndefined();
	});
});

describe('daysAfter', () => {
	it.each([
		['2026-08-21', 180, '2027-02-17'],
		['2028-02-28', 1, '2028-02-29'],
		['2026-12-31', 0, '2026-12-31']
	])('counts from %s %i days on', (day, days, result) => {
		expect(daysAfter(day, days)).toBe(result);
	});
});
