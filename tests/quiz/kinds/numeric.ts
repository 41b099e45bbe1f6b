import fc from 'fast-check';
import { anyId } from './any.ts';
import { base, type TestKind } from './kind.ts';

const money = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => cents / 100);
const tolerance = fc.constantFrom(0, 0.01, 5);
const feedback = fc.constant('F');

export const numeric: TestKind<'numeric'> = {
	sample: {
		...base,
		id: 'llm-numeric',
		kind: 'numeric',
		stem: 'How much?',
		answer: 9.45,
		tolerance: 0.01,
		unit: 'US dollars',
		feedback: 'Reason of the number.',
		wrong: [{ id: 'input', value: 5.25, tolerance: 0.01, feedback: 'Reason of input.' }]
	},
	right: ({ answer }) => String(answer),
	wrong: ({ answer }) => String(answer * 1000 + 7),
	empty: () => '',
	any: fc
		.record({
			answer: money,
			tolerance,
			feedback,
			wrong: fc.array(fc.record({ id: anyId, value: money, tolerance, feedback }), { maxLength: 2 })
		})
		.map((own) => ({ kind: 'numeric', unit: 'dollars', ...own }))
};
