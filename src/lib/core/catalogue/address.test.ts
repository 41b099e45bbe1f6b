import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_WORDS, readView, writeView } from './address.ts';
import { FILTERS, type Options, PLAIN_VIEW, SORTS, type View } from './view.ts';

const options: Options = {
	type: ['language', 'image'],
	input: ['text', 'image'],
	output: ['text'],
	provider: ['acme', 'z-ai'],
	state: ['active', 'legacy'],
	where: ['bedrock'],
	custom: ['fine-tuning']
};
const models = ['lark', 'mole'];
const read = (query: string) => readView(new URLSearchParams(query), options, models);

const views: fc.Arbitrary<View> = fc.record({
	filters: fc.record(
		{
			type: fc.constantFrom(...options.type),
			input: fc.constantFrom(...options.input),
			output: fc.constantFrom(...options.output),
			provider: fc.constantFrom(...options.provider),
			state: fc.constantFrom(...options.state),
			where: fc.constantFrom(...options.where),
			custom: fc.constantFrom(...options.custom)
		},
		{ requiredKeys: [] }
	),
	words: fc.string({ unit: 'grapheme', maxLength: MAX_WORDS / 10 }),
	sort: fc.constantFrom(...SORTS),
	descending: fc.boolean(),
	model: fc.constantFrom('', ...models)
});

describe('the address of the list of models', () => {
	it('reads filters, words, order and the open model', () => {
		expect(read('?q=nova+lite&provider=z-ai&state=legacy&sort=-context&model=lark')).toEqual({
			view: {
				filters: { provider: 'z-ai', state: 'legacy' },
				words: 'nova lite',
				sort: 'context',
				descending: true,
				model: 'lark'
			},
			unknown: []
		});
	});

	it('names values that it does not know, and goes on with the others', () => {
		const { view, unknown } = read('?type=robot&state=active&sort=--name&model=toString');
		expect(view).toEqual({ ...PLAIN_VIEW, filters: { state: 'active' } });
		expect(unknown).toEqual([
			{ name: 'type', value: 'robot' },
			{ name: 'sort', value: '--name' },
			{ name: 'model', value: 'toString' }
		]);
	});

	it('leaves alone what belongs to others, and takes the first of two', () => {
		expect(read('?from=mail&type=image&type=robot')).toEqual({
			view: { ...PLAIN_VIEW, filters: { type: 'image' } },
			unknown: []
		});
	});

	it('cuts words that are too long', () => {
		expect(read(`?q=${'a'.repeat(1000)}`).view.words).toHaveLength(MAX_WORDS);
	});

	it('writes nothing for the plain view', () => {
		expect(writeView(PLAIN_VIEW)).toEqual([]);
	});

	it('comes back from an address as it went in', () => {
		fc.assert(
			fc.property(views, (view) => {
				const query = new URLSearchParams(writeView(view).map((pair) => [...pair])).toString();
				expect(read(query)).toEqual({ view, unknown: [] });
			})
		);
	});

	it('makes a view of any address, in which every value is known', () => {
		const names = fc.constantFrom(...FILTERS, 'q', 'sort', 'model', 'x', '__proto__');
		fc.assert(
			fc.property(fc.array(fc.tuple(names, fc.string())), (pairs) => {
				const { view } = readView(pairs, options, models);
				for (const filter of FILTERS) {
					const value = view.filters[filter];
					expect(value === undefined || options[filter].includes(value)).toBe(true);
				}
				expect(SORTS).toContain(view.sort);
				expect(['', ...models]).toContain(view.model);
			})
		);
	});
});
