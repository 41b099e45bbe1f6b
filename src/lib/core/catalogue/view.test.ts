import { describe, expect, it } from 'vitest';
import type { ModelRow } from './rows.ts';
import { holdsWords, optionsOf, passes, sortRows, type SortKey } from './view.ts';

const row = (id: string, own: Partial<ModelRow>): ModelRow => ({
	...{ id, provider: 'acme', type: 'language', input: ['text'], output: ['text'] },
	...{ state: 'active', elsewhere: [], custom: [] },
	...own
});
const lark = row('lark', { context: 8000, priceIn: 2, priceOut: 4 });
const mole = row('mole', { provider: 'birch', state: 'legacy', end: '2026-11-26', priceIn: 0.5 });
const newt = row('newt', { type: 'image', input: ['text', 'image'], output: ['image'] });
const owl = row('owl', { state: 'never-on-bedrock', elsewhere: ['jumpstart'], context: 4000 });
const rows = [lark, mole, newt, owl];
const TODAY = '2026-11-23';

const ids = (found: readonly ModelRow[]) => found.map(({ id }) => id).join(' ');

describe('passes', () => {
	const found = (filters: Parameters<typeof passes>[1], day = TODAY) =>
		ids(rows.filter((one) => passes(one, filters, day)));

	it('lets all models pass while nothing is asked for', () => {
		expect(found({})).toBe('lark mole newt owl');
	});

	it('asks for each filter at once', () => {
		expect(found({ input: 'image' })).toBe('newt');
		expect(found({ type: 'language', provider: 'acme' })).toBe('lark owl');
		expect(found({ type: 'image', provider: 'birch' })).toBe('');
	});

	it('goes by the state of the day', () => {
		expect(found({ state: 'legacy' })).toBe('mole');
		expect(found({ state: 'legacy' }, '2026-11-26')).toBe('');
		expect(found({ state: 'end-of-life' }, '2026-11-26')).toBe('mole');
	});

	it('counts Bedrock as a place while the model has not ended there', () => {
		expect(found({ where: 'bedrock' })).toBe('lark mole newt');
		expect(found({ where: 'bedrock' }, '2026-11-26')).toBe('lark newt');
		expect(found({ where: 'jumpstart' })).toBe('owl');
	});
});

describe('holdsWords', () => {
	it('wants every word, anywhere and in any case', () => {
		expect(holdsWords('Amazon Nova 2 Lite', 'lite  NOVA')).toBe(true);
		expect(holdsWords('Amazon Nova 2 Lite', 'nova pro')).toBe(false);
		expect(holdsWords('Amazon Nova 2 Lite', ' ')).toBe(true);
	});
});

describe('sortRows', () => {
	const sorted = (sort: SortKey, descending = false) =>
		ids(sortRows(rows, { sort, descending }, TODAY));

	it.each<[SortKey, string, string]>([
		['name', 'lark mole newt owl', 'owl newt mole lark'],
		['provider', 'lark newt owl mole', 'mole lark newt owl'],
		['type', 'newt lark mole owl', 'lark mole owl newt'],
		['state', 'lark newt mole owl', 'owl mole lark newt']
	])('orders by %s in both directions, equals by name', (sort, up, down) => {
		expect([sorted(sort), sorted(sort, true)]).toEqual([up, down]);
	});

	it('puts rows without a number last in both directions', () => {
		expect([sorted('context'), sorted('context', true)]).toEqual([
			'owl lark mole newt',
			'lark owl mole newt'
		]);
		expect([sorted('price-in'), sorted('price-out')]).toEqual([
			'mole lark newt owl',
			'lark mole newt owl'
		]);
	});
});

describe('optionsOf', () => {
	it('offers what occurs, and every state, place and way of customizing', () => {
		expect(optionsOf(rows)).toEqual({
			type: ['image', 'language'],
			input: ['image', 'text'],
			output: ['image', 'text'],
			provider: ['acme', 'birch'],
			state: ['active', 'preview', 'legacy', 'end-of-life', 'never-on-bedrock'],
			where: ['bedrock', 'jumpstart', 'sagemaker'],
			custom: [
				'fine-tuning',
				'distillation',
				'reinforcement-fine-tuning',
				'continued-pre-training',
				'custom-model-import'
			]
		});
	});
});
