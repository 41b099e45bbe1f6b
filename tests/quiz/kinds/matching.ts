import fc from 'fast-check';
import { anyIds } from './any.ts';
import { base, item, type TestKind } from './kind.ts';

export const matching: TestKind<'matching'> = {
	sample: {
		...base,
		id: 'llm-matching',
		kind: 'matching',
		stem: 'What belongs together?',
		pairs: ['cat', 'dog', 'cow'].map((id) => ({
			id,
			left: `Left of ${id}`,
			right: `Right of ${id}`,
			feedback: `Reason of ${id}.`
		})),
		extra: [item('spare')]
	},
	right: ({ pairs }) => Object.fromEntries(pairs.map(({ id }) => [id, id])),
	wrong({ pairs }) {
		const ids = pairs.map(({ id }) => id);
		return Object.fromEntries(ids.map((id, at) => [id, ids.at(at - 1) ?? id]));
	},
	empty: ({ pairs }) => Object.fromEntries(pairs.map(({ id }) => [id, ''])),
	points: ({ pairs }) => pairs.length,
	any: fc.tuple(anyIds(5, 9), fc.integer({ min: 0, max: 2 })).map(([all, spare]) => ({
		kind: 'matching',
		pairs: all.slice(spare).map((id) => ({ id, left: 'L', right: `R ${id}`, feedback: 'F' })),
		extra: all.slice(0, spare).map((id) => ({ id, text: `R ${id}`, feedback: 'F' }))
	}))
};
