import fc from 'fast-check';
import { base, type TestKind } from './kind.ts';

const side = fc.constant({ feedback: 'F' });

export const yesNo: TestKind<'yes-no'> = {
	sample: {
		...base,
		id: 'llm-yes-no',
		kind: 'yes-no',
		stem: 'Does it look facts up?',
		right: 'no',
		yes: { feedback: 'Reason of yes.' },
		no: { feedback: 'Reason of no.' }
	},
	right: ({ right }) => right,
	wrong: ({ right }) => (right === 'yes' ? 'no' : 'yes'),
	empty: () => '',
	any: fc
		.record({ right: fc.constantFrom('yes', 'no'), yes: side, no: side })
		.map((own) => ({ kind: 'yes-no', ...own }))
};
