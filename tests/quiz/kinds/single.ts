import fc from 'fast-check';
import { anyOptions } from './any.ts';
import { base, option, type TestKind } from './kind.ts';

export const single: TestKind<'single'> = {
	sample: {
		...base,
		id: 'llm-single',
		kind: 'single',
		stem: 'Which one?',
		fixedOrder: false,
		options: [option('good', true), option('bad'), option('worse'), option('worst')]
	},
	right: ({ options }) => options.find((one) => one.right)?.id ?? '',
	wrong: ({ options }) => options.find((one) => !one.right)?.id ?? '',
	empty: () => '',
	any: fc
		.record({ options: anyOptions(3, 5, 1), fixedOrder: fc.boolean() })
		.map((own) => ({ kind: 'single', ...own }))
};
