import fc from 'fast-check';
import { anyId, anyPhrase } from './any.ts';
import { base, type TestKind } from './kind.ts';

const answers = fc.array(anyPhrase, { minLength: 1, maxLength: 3 });
const feedback = fc.constant('F');

export const shortText: TestKind<'short-text'> = {
	sample: {
		...base,
		id: 'llm-short-text',
		kind: 'short-text',
		stem: 'Billed by what?',
		answers: ['tokens', 'token'],
		accept: ['Tokens'],
		reject: ['words'],
		feedback: 'Reason of the word.',
		wrong: [{ id: 'words', answers: ['words'], feedback: 'Reason of words.' }]
	},
	right: (question) => question.answers[0] ?? '',
	wrong: ({ reject }) => reject[0] ?? '',
	empty: () => '',
	any: fc
		.record({
			answers,
			feedback,
			wrong: fc.array(fc.record({ id: anyId, answers, feedback }), { maxLength: 2 })
		})
		.map((own) => ({ kind: 'short-text', accept: own.answers, reject: ['?'], ...own }))
};
