import { describe, expect, it } from 'vitest';
import type { CatalogueEntry, Fact } from '../course/types.ts';
import { addressWord, lifecycleOf, rowOf } from './rows.ts';

const fact = (value: string | number, kind = 'state'): Fact => ({
	...{ id: 'lark.x', value, kind, text: String(value), source: 'BOOK' },
	...{ seen: '2026-10-09', freshUntil: '2027-02-06' }
});

const entry = (facts: Record<string, Fact>): CatalogueEntry => ({
	...{ id: 'lark', name: 'Lark', kind: 'model', provider: 'Bird & Co. AI', type: 'language' },
	...{ input: ['text', 'image'], output: ['text'] },
	facts: { state: fact('active'), ...facts }
});

describe('rowOf', () => {
	it('takes numbers, days and modalities of a model', () => {
		const row = rowOf(
			entry({
				launched: fact('2024-12', 'date'),
				'end-of-life': fact('2026-11-26', 'date'),
				context: fact(128000, 'limit'),
				'price-in': fact(0.035, 'price'),
				'price-out': fact(0.14, 'price')
			})
		);
		expect(row).toMatchObject({
			...{ id: 'lark', provider: 'bird-co-ai', type: 'language', input: ['text', 'image'] },
			...{ state: 'active', launched: '2024-12', end: '2026-11-26' },
			...{ context: 128000, priceIn: 0.035, priceOut: 0.14 }
		});
	});

	it('has no number where sources differ and the catalogue holds words', () => {
		expect(rowOf(entry({ context: fact('128,000 or 3,500,000', 'limit') })).context).toBe(
			undefined
		);
	});

	it('counts only what can be done now', () => {
		const row = rowOf(
			entry({
				'fine-tuning': fact('was', 'final'),
				distillation: fact('student', 'policy'),
				'reinforcement-fine-tuning': fact('no', 'policy'),
				'custom-model-import': fact('yes', 'policy')
			})
		);
		expect(row.custom).toEqual(['distillation', 'custom-model-import']);
	});

	it('counts a place besides Bedrock, but not one that was, and no date', () => {
		expect(rowOf(entry({ 'on-jumpstart': fact('yes') })).elsewhere).toEqual(['jumpstart']);
		expect(rowOf(entry({ 'on-jumpstart': fact('was', 'final') })).elsewhere).toEqual([]);
		expect(rowOf(entry({ 'on-sagemaker': fact('2022-11-22', 'date') })).elsewhere).toEqual([]);
	});
});

describe('lifecycleOf', () => {
	it('refuses a model whose state is none, and names it', () => {
		expect(() => lifecycleOf(entry({ state: fact('retired') }))).toThrow(
			'The model "lark" has the state "retired", which is none.'
		);
	});
});

describe('addressWord', () => {
	it.each([
		['Mistral AI', 'mistral-ai'],
		['Z.AI', 'z-ai'],
		['xAI', 'xai']
	])('writes %s as %s', (name, word) => {
		expect(addressWord(name)).toBe(word);
	});
});
