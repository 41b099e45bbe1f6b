import { describe, expect, it } from 'vitest';
import { ENGINES, fixture, nodeKernel, worst } from '../../../tools/kernel/harness.js';
import reference from '../fixtures/language.reference.json';
import adapted from '../fixtures/lora.reference.json';
import { droppedTokens, Language } from './language.ts';
import { withLora } from './lora.ts';

const { tokens } = reference;
const weights = fixture('language');
const rows = Object.entries(reference.logits);

describe.each(ENGINES)('a language model on %s', (_, makeEngine) => {
	it.each(rows)('gives the logits of PyTorch after token %s', (at, logits) => {
		const model = new Language(makeEngine(), weights);
		expect(worst(model.logits(tokens.slice(0, Number(at) + 1)), logits)).toBeLessThan(1e-3);
	});

	it.each(Object.entries(adapted.logits))(
		'gives the logits of PyTorch with an adapter, after token %s',
		(at, logits) => {
			const model = new Language(makeEngine(), withLora(weights, fixture('lora')));
			expect(worst(model.logits(tokens.slice(0, Number(at) + 1)), logits)).toBeLessThan(1e-3);
		}
	);

	it('gives the same bits whatever it has read before', () => {
		const model = new Language(makeEngine(), weights);
		const fresh = model.logits(tokens.slice(0, 9)).slice();
		model.logits(tokens);
		model.logits([...tokens.slice(0, 5), 1, 2, 3]);
		expect(model.logits(tokens.slice(0, 9))).toEqual(fresh);
		expect(model.logits(tokens.slice(0, 9))).toEqual(fresh);
	});

	it('says what each head looked at: what lies behind, shares that sum to 1', () => {
		const model = new Language(makeEngine(), weights);
		const { layers, heads, length, weights: seen } = model.attention(tokens.slice(0, 6));
		expect([layers, heads, length]).toEqual([2, 2, 6]);
		for (let row = 0; row < layers * heads * length; row++) {
			const token = row % length;
			const looks = seen.slice(row * length, (row + 1) * length);
			expect(looks.reduce((sum, look) => sum + look, 0)).toBeCloseTo(1, 5);
			expect([...looks.slice(token + 1)]).toEqual(
				Array.from({ length: length - token - 1 }, () => 0)
			);
		}
	});

	it('goes on reading after its attention was asked for', () => {
		const model = new Language(makeEngine(), weights);
		const before = model.logits(tokens.slice(0, 8)).slice();
		model.attention(tokens.slice(0, 6));
		expect(model.logits(tokens.slice(0, 8))).toEqual(before);
	});
});

describe('a language model', () => {
	const model = new Language(nodeKernel(), weights);

	it('drops whole blocks from the start of a text that outgrows the context', () => {
		expect([10, 256, 257, 320, 321].map((length) => droppedTokens(length, 256))).toEqual([
			0, 0, 64, 64, 128
		]);
		expect([5, 9, 4000].map((length) => length - droppedTokens(length, 4))).toEqual([1, 1, 4]);
		const long = [...tokens, ...tokens];
		const seen = long.slice(droppedTokens(long.length, 24));
		const logits = model.logits(long).slice();
		expect(logits).toEqual(model.logits(seen));
	});

	it('refuses an empty text and unknown tokens', () => {
		expect(() => model.logits([])).toThrow('at least one token');
		for (const token of [-1, 40, 1.5, NaN]) {
			expect(() => model.logits([token])).toThrow(`no token ${token}`);
		}
	});

	it('refuses weights that are none of a language model', () => {
		expect(() => new Language(nodeKernel(), fixture('encoders'))).toThrow(
			'does not say what language model it is'
		);
		expect(() => new Language(nodeKernel(), fixture('lora'))).toThrow('does not say');
	});
});
