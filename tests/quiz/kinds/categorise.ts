import fc from 'fast-check';
import { anyIds, anyItems } from './any.ts';
import { base, item, type TestKind } from './kind.ts';

export const categorise: TestKind<'categorise'> = {
	sample: {
		...base,
		id: 'llm-categorise',
		kind: 'categorise',
		stem: 'Which is which?',
		categories: [
			{ id: 'fruit', text: 'Fruit' },
			{ id: 'root', text: 'Root' }
		],
		items: [
			{ ...item('apple'), category: 'fruit' },
			{ ...item('carrot'), category: 'root' },
			{ ...item('pear'), category: 'fruit' }
		]
	},
	right: ({ items }) => Object.fromEntries(items.map(({ id, category }) => [id, category])),
	wrong({ categories, items }) {
		const other = (own: string) => categories.find(({ id }) => id !== own)?.id ?? own;
		return Object.fromEntries(items.map(({ id, category }) => [id, other(category)]));
	},
	empty: ({ items }) => Object.fromEntries(items.map(({ id }) => [id, ''])),
	points: ({ items }) => items.length,
	any: fc
		.tuple(anyItems(3, 8), anyIds(2, 4), fc.array(fc.nat(), { minLength: 8, maxLength: 8 }))
		.map(([all, categories, draws]) => ({
			kind: 'categorise',
			categories: categories.map((id) => ({ id, text: `Category ${id}` })),
			items: all.map((one, place) => ({
				...one,
				category: categories[(draws[place] ?? 0) % categories.length] ?? ''
			}))
		}))
};
