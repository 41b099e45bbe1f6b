import { describe, expect, it } from 'vitest';
import type { CatalogueEntry, Fact } from '#lib/core/course/types.ts';
import { factSections } from './fact-groups.ts';

const fact = (value: string | number, own: Partial<Fact> = {}): Fact => ({
	...{ id: 'lark.x', value, kind: 'price', text: String(value), source: 'BOOK' },
	...{ seen: '2026-08-21', freshUntil: '2027-02-17' },
	...own
});

const sectionsOf = (facts: Record<string, Fact>) => {
	const entry: CatalogueEntry = {
		...{ id: 'lark', name: 'Lark', kind: 'model', input: ['text'], output: ['text'] },
		facts
	};
	return factSections(entry).map(({ name: section, groups }) => [
		section,
		...groups.map(({ facts: own }) => own.map(({ name }) => name).join(' '))
	]);
};

describe('factSections', () => {
	it('puts every fact into a section, in the order of the reader', () => {
		expect(
			sectionsOf({
				'fine-tuning': fact('yes'),
				'price-in': fact(1),
				context: fact(1),
				state: fact('active'),
				'end-of-life': fact('2026-11-26'),
				'on-jumpstart': fact('yes'),
				'custom-model-import': fact('yes')
			})
		).toEqual([
			['life', 'state end-of-life'],
			['limits', 'context'],
			['price', 'price-in'],
			['custom', 'fine-tuning custom-model-import'],
			['where', 'on-jumpstart']
		]);
	});

	it('lets neighbours share the line that says where and when they were read', () => {
		expect(
			sectionsOf({
				'price-in': fact(1, { note: 'US' }),
				'price-out': fact(2, { note: 'US' }),
				'price-cache-read': fact(3),
				'price-image': fact(4, { seen: '2026-08-22' })
			})
		).toEqual([['price', 'price-in price-out', 'price-cache-read', 'price-image']]);
	});

	it('says nothing of Bedrock that the state says, but keeps a note', () => {
		expect(sectionsOf({ 'on-bedrock': fact('yes') })).toEqual([]);
		expect(sectionsOf({ 'on-bedrock': fact('was', { note: 'Long ago' }) })).toEqual([]);
		expect(sectionsOf({ 'on-bedrock': fact('yes', { note: 'In us-west-2' }) })).toEqual([
			['where', 'on-bedrock']
		]);
	});
});
