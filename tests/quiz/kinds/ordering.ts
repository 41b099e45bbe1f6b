import { anyItems } from './any.ts';
import { base, item, type TestKind } from './kind.ts';

export const ordering: TestKind<'ordering'> = {
	sample: {
		...base,
		id: 'llm-ordering',
		kind: 'ordering',
		stem: 'In which order?',
		items: [item('first'), item('second'), item('third'), item('fourth')]
	},
	right: ({ items }) => items.map(({ id }) => id),
	wrong: ({ items }) => items.map(({ id }) => id).toReversed(),
	empty: () => [],
	points: ({ items }) => items.length,
	// A place for each line.
	fields: (answer, prefix) =>
		new Map(
			Array.isArray(answer)
				? answer.map((id, at) => [`${prefix}place-${id}`, [String(at + 1)]])
				: []
		),
	any: anyItems(3, 5).map((items) => ({ kind: 'ordering', items }))
};
