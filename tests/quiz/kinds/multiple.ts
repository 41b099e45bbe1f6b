import { anyOptions } from './any.ts';
import { base, option, type TestKind } from './kind.ts';

export const multiple: TestKind<'multiple'> = {
	sample: {
		...base,
		id: 'llm-multiple',
		kind: 'multiple',
		stem: 'Which two?',
		options: [option('one', true), option('two', true), option('three'), option('four')]
	},
	right: ({ options }) => options.filter((one) => one.right).map(({ id }) => id),
	wrong({ options }) {
		const wanted = options.filter(({ right }) => right).length;
		const wrongFirst = options.toSorted((a, b) => Number(a.right) - Number(b.right));
		return wrongFirst.slice(0, wanted).map(({ id }) => id);
	},
	empty: () => [],
	points: ({ options }) => options.filter((one) => one.right).length,
	any: anyOptions(4, 6, 3).map((options) => ({ kind: 'multiple', options }))
};
