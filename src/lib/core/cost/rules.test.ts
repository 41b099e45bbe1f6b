import { describe, expect, it } from 'vitest';
import { computeExpression, rules } from './rules.ts';

const prices: Record<string, number> = {
	'nova-micro.price-in': 0.035,
	'nova-micro.price-out': 0.14,
	'batch.discount': 50
};
const resolve = (id: string): number | undefined => prices[id];

function valueOf(text: string): number {
	const result = computeExpression(text, resolve);
	return result.ok ? result.value : NaN;
}

function problemOf(text: string): string {
	const result = computeExpression(text, resolve);
	return result.ok ? '' : result.problem;
}

// Expected values: the worked examples of the fact base, list prices of July to September 2026.
describe('rules', () => {
	it.each([
		['nova-micro', 0.035, 0.14, 9.45],
		['nova-lite', 0.06, 0.24, 16.2],
		['nova-2-lite', 0.3, 2.5, 120],
		['nova-pro', 0.8, 3.2, 216],
		['claude-haiku-4-5', 1, 5, 300],
		['claude-sonnet-5', 2, 10, 600],
		['claude-opus-5', 5, 25, 1500],
		['llama-3-1-8b', 0.22, 0.22, 39.6],
		['gpt-oss-20b', 0.07, 0.3, 19.5]
	])('bill a month of a support chatbot on %s', (_model, priceIn, priceOut, bill) => {
		const text = `token-bill requests=100000 input=1500 output=300 price-in=${priceIn} price-out=${priceOut}`;
		expect(valueOf(text)).toBeCloseTo(bill, 9);
	});

	it('split a bill into input, output and the share of output', () => {
		expect(valueOf('input-bill requests=100000 tokens=500 price=0.3')).toBeCloseTo(15, 9);
		expect(valueOf('output-bill requests=100000 tokens=2000 price=2.5')).toBeCloseTo(500, 9);
		expect(valueOf('output-share input=500 output=2000 price-in=0.3 price-out=2.5')).toBeCloseTo(
			97.1,
			1
		);
	});

	it('halve a batch and multiply by a tier', () => {
		const text =
			'discounted bill=(token-bill requests=1000000 input=400 output=150 price-in=0.06 price-out=0.24) percent=batch.discount';
		expect(valueOf(text)).toBeCloseTo(30, 9);
		expect(valueOf('multiplied bill=16.2 factor=0.5')).toBeCloseTo(8.1, 9);
		expect(valueOf('multiplied bill=16.2 factor=1.75')).toBeCloseTo(28.35, 9);
	});

	it.each([
		[1, 0.01, 0.0125],
		[2, 0.02, 0.0135],
		[3, 0.03, 0.0145],
		[5, 0.05, 0.0165],
		[10, 0.1, 0.0215]
	])('bill a prefix of 10,000 tokens over %i calls, plain and cached', (calls, plain, cached) => {
		expect(valueOf(`plain-prefix-bill calls=${calls} prefix=10000 price=1`)).toBeCloseTo(plain, 9);
		expect(
			valueOf(`cached-bill calls=${calls} prefix=10000 price=1 write-percent=25 read-percent=90`)
		).toBeCloseTo(cached, 9);
	});

	it('bill nothing for a cache that is never called', () => {
		expect(valueOf('cached-bill calls=0 prefix=9 price=1 write-percent=25 read-percent=90')).toBe(
			0
		);
	});

	it('bill hours and find where a fixed cost breaks even', () => {
		expect(valueOf('endpoint-month price-hour=1.52 hours=730')).toBeCloseTo(1109.6, 9);
		const each = 'token-bill requests=1 input=1500 output=300 price-in=3 price-out=15';
		expect(valueOf(each)).toBeCloseTo(0.009, 9);
		const fixed = 'endpoint-month price-hour=16.2 hours=744';
		expect(valueOf(`break-even fixed=(${fixed}) each=(${each})`)).toBeCloseTo(1339200, 3);
	});

	it.each([
		[0.04, 25, 0.16, 120],
		[0.08, 40, 0.2, 240],
		[0.14, 60, 0.2333, 420]
	])('price an accepted image of $%f at %i per cent', (price, percent, each, for3000) => {
		expect(valueOf(`per-accepted price=${price} percent=${percent}`)).toBeCloseTo(each, 4);
		expect(valueOf(`images count=3000 price=${price}`)).toBeCloseTo(for3000, 9);
	});

	it('time an answer and count calls within a quota', () => {
		expect(valueOf('answer-time first-token=0.5 tokens=300 speed=60')).toBe(5.5);
		expect(valueOf('calls-at-once quota=2000000 input=500 ceiling=1000')).toBe(1333);
		expect(valueOf('calls-at-once quota=2000000 input=500 ceiling=64000')).toBe(31);
		expect(valueOf('quota-used input=1000 output=500 factor=5')).toBe(3500);
	});

	it('count what LoRA trains', () => {
		expect(valueOf('lora-weights rows=1000 columns=500 rank=8')).toBe(12000);
	});

	it('take as many arguments as they name', () => {
		for (const rule of rules.values()) expect(rule.compute).toHaveLength(rule.parameters.length);
	});
});

describe('computeExpression', () => {
	it('takes prices from the catalogue and tells the unit', () => {
		const text =
			'token-bill requests=100000 input=1500 output=300 price-in=nova-micro.price-in price-out=nova-micro.price-out';
		expect(computeExpression(text, resolve)).toEqual({
			ok: true,
			value: expect.closeTo(9.45, 9),
			unit: 'usd'
		});
	});

	it('nests rules more than once, with spaces anywhere', () => {
		const text =
			'discounted bill = ( multiplied bill=( images count=10 price=1 ) factor=2 ) percent=50';
		expect(valueOf(text)).toBe(10);
	});

	it.each([
		['', '"" is not a rule'],
		['images count=3 price=1 )', '")" stands after the end'],
		['image count=3', '"image" is not a rule'],
		['images count=3', 'images lacks price'],
		['images count=3 price=1 size=2', 'images takes no "size"'],
		['images count=3 count=4 price=1', 'images is given "count" twice'],
		['images count price=1', '"count" of images has no value'],
		['images count=3,000 price=1', '"3,000" is neither'],
		['images count=3 price=no.fact', '"no.fact" is neither'],
		['images count=3 price=', '"" is neither'],
		['multiplied factor=2 bill=(images count=1 price=1', 'a bracket is not closed'],
		['multiplied factor=2 bill=(image)', '"image" is not a rule'],
		['break-even fixed=1 each=0', 'break-even divides by zero']
	])('says what is wrong with "%s"', (text, problem) => {
		expect(problemOf(text)).toContain(problem);
	});
});
