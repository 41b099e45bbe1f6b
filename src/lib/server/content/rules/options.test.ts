import { describe, expect, it } from 'vitest';
import { textsFrom } from './run-rule.ts';
import { rightOption, sampleSingle, wrongOption } from './samples.ts';

const offering = (texts: [string, string, string], fixedOrder = false) => [
	sampleSingle({
		fixedOrder,
		stem: 'Which fits?',
		options: [rightOption('a', texts[0]), wrongOption('b', texts[1]), wrongOption('c', texts[2])]
	})
];

describe('I12', () => {
	it('reports the one option that opens in another way', () => {
		expect(textsFrom('I12', offering(['A model', 'The shop', 'Buying it']))).toEqual([
			'"c" opens in another way than the others'
		]);
		expect(textsFrom('I12', offering(['A model', 'A shop', 'The window']))).toEqual([]);
		expect(textsFrom('I12', offering(['A model', 'Buying it', 'To sell']))).toEqual([]);
	});

	it('reports full stops and capitals that only some have', () => {
		expect(textsFrom('I12', offering(['Buy it.', 'Sell it', 'Rent it']))).toHaveLength(1);
		expect(textsFrom('I12', offering(['Buy it', 'sell it', 'Rent it']))).toHaveLength(1);
	});
});

describe('I14', () => {
	it('wants numbers to rise and to keep their order', () => {
		expect(textsFrom('I14', offering(['$9.50', '$10', '$1,000'], true))).toEqual([]);
		expect(textsFrom('I14', offering(['5%', '10%', '20%']))).toHaveLength(1);
		expect(textsFrom('I14', offering(['20 tokens', '10 tokens', '30 tokens'], true))).toHaveLength(
			1
		);
		expect(textsFrom('I14', offering(['10', '10', '20'], true))).toHaveLength(1);
	});

	it('leaves options alone that are more than numbers', () => {
		const texts: [string, string, string] = [
			'Claude 2, since it reads the longest prompts',
			'Nova 2 Lite for its low price',
			'Any model'
		];
		expect(textsFrom('I14', offering(texts))).toEqual([]);
	});
});

describe('I18', () => {
	it('reports options that are alike or contain one another', () => {
		expect(textsFrom('I18', offering(['A model', 'A model that draws', 'It']))).toHaveLength(1);
		const alike: [string, string, string] = [
			'Buy provisioned capacity for a month',
			'Buy provisioned capacity for a month?',
			'Sell'
		];
		expect(textsFrom('I18', offering(alike))).toHaveLength(1);
	});

	it('lets numbers of the same form be', () => {
		expect(textsFrom('I18', offering(['1,000 tokens', '10,000 tokens', '100,000 tokens']))).toEqual(
			[]
		);
	});

	it('lets options differ by the word that matters', () => {
		const texts: [string, string, string] = [
			'Input tokens cost more than output tokens',
			'Output costs more than input',
			'Both cost the same'
		];
		expect(textsFrom('I18', offering(texts))).toEqual([]);
	});
});
