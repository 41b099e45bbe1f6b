import { describe, expect, it } from 'vitest';
import { typedFinder, unusedGiven } from './typed.ts';

const allowed = {
	names: ['Amazon Nova 2 Lite', 'Nova 2 Lite', 'Llama 3.1 8B'],
	families: ['Nova', 'Llama'],
	given: []
};
const hits = (text: string, given: string[] = []) => typedFinder({ ...allowed, given })(text);

describe('typedFinder', () => {
	it.each([
		['price', 'It costs $0.30 a million.', '$0.30'],
		['price', 'That is 12 dollars.', '12 dollars'],
		['price', 'Batch is 50% cheaper.', '50%'],
		['price', 'You save 90 per cent of the bill.', '90 per cent'],
		['date', 'It ended on 15 August 2025.', '15 August 2025'],
		['date', 'It ended on August 15, 2025.', 'August 15, 2025'],
		['date', 'Seen 2026-08-20.', '2026-08-20'],
		['date', 'It has been so since 2024.', 'since 2024'],
		['limit', 'A window of 128K.', '128K'],
		['limit', 'It holds 200,000 tokens.', '200,000 tokens'],
		['limit', 'It holds 1 million tokens.', '1 million tokens'],
		['limit', 'The cache lives 5 minutes.', '5 minutes'],
		['limit', 'A file of up to 20 MB.', '20 MB'],
		['state', 'As of today it runs.', 'As of t'],
		['state', 'Nova 2 Lite is legacy.', '▲ is legacy'],
		['state', 'It reaches end of life on Monday.', 'end of life on M'],
		['version', 'Ask Nova 3 Pro.', 'Nova 3'],
		['version', 'Use version 2.1 of it.', 'version 2.1']
	])('reports a typed %s: %s', (what, text, found) => {
		expect(hits(text)).toContainEqual({ what, text: found });
	});

	it.each([
		'It costs <Fact id="nova.price" /> a million tokens.',
		'It ended on {{nova.end-of-life}}, as of {{nova.state}}.',
		'Llama 3.1 and Nova 2 Lite stand in the catalogue.',
		'The code `max_tokens=4096` is exempt.',
		'See [the page](/lessons/cost/#year-2024).',
		'About 40% of the words were right.',
		'At temperature 1 the three powers are equal.',
		'A price for a million tokens.',
		'Such a model may become legacy, and later reach the end of its life.',
		'They may 5 times be wrong.'
	])('lets through what is not typed: %s', (text) => {
		expect(hits(text)).toEqual([]);
	});

	it('lets declared numbers through', () => {
		expect(hits('A budget of **$500 a month** it is.', ['$500 a month'])).toEqual([]);
	});

	it('does not take a declared number for the end of a longer one', () => {
		expect(hits('It reads 1,500 tokens.', ['500 tokens'])).toHaveLength(1);
		expect(hits('It costs $5000.', ['$500'])).toHaveLength(1);
	});
});

describe('unusedGiven', () => {
	it('names declared numbers that stand nowhere', () => {
		const texts = ['A budget of $500\na month.'];
		expect(unusedGiven(['$500 a month', '2 seconds'], texts)).toEqual(['2 seconds']);
	});
});
