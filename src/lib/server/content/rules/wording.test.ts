import { describe, expect, it } from 'vitest';
import { runRule, textsFrom } from './run-rule.ts';
import { rightOption, sampleSingle, wrongOption } from './samples.ts';
import { askingSentence } from './wording.ts';

const asking = (stem: string) => [sampleSingle({ stem })];
const offering = (text: string) => [
	sampleSingle({
		options: [rightOption('a', text), wrongOption('b', 'A shop'), wrongOption('c', 'A model')]
	})
];

describe('askingSentence', () => {
	it('is the question, not the scenario before it nor the count behind it', () => {
		expect(askingSentence('It does not fit. What does? Choose two.')).toBe('What does?');
		expect(askingSentence('A shop sells. Put the steps in order. Choose two.')).toBe(
			'Put the steps in order.'
		);
	});
});

describe('I08', () => {
	it.each([
		'All of the above',
		'None of these',
		'Both A and B',
		'Either of the answers',
		'All of them'
	])('reports %s', (text) => expect(textsFrom('I08', offering(text))).toHaveLength(1));

	it.each(['All calls of the month', 'Words and pictures', 'A model and a tokenizer'])(
		'lets %s through',
		(text) => expect(textsFrom('I08', offering(text))).toEqual([])
	);
});

describe('I09', () => {
	it('reports a question that asks by a negation, and lets a scenario hold one', () => {
		expect(runRule('I09', asking('Which model does not draw?')).ok).toBe(false);
		expect(runRule('I09', asking('A shop does not draw. Which model fits?')).ok).toBe(true);
		expect(runRule('I09', asking('Which mode bills use and not idle time?')).ok).toBe(true);
	});

	it('allows a marked one while there are few', () => {
		const marked = asking('Which model does **not** draw?');
		const many = Array.from({ length: 30 }, (_unused, n) => sampleSingle({ id: `q-${n}` }));
		expect(runRule('I09', [...marked, ...many]).ok).toBe(true);
		expect(runRule('I09', marked).ok).toBe(false);
	});
});

describe('I15', () => {
	it('wants a question or a task', () => {
		expect(textsFrom('I15', asking('Put the steps in order.'))).toEqual([]);
		expect(textsFrom('I15', asking('The model that fits is'))).toHaveLength(1);
	});

	it('wants at most 90 words that can be read alone', () => {
		expect(textsFrom('I15', asking(`${'word '.repeat(90)}fits?`))).toHaveLength(1);
		expect(textsFrom('I15', asking('Which of the models of this lesson fits?'))).toHaveLength(1);
	});
});

describe('I16', () => {
	it('reports what takes more than eleven years of school, whatever products are named', () => {
		const hard = 'Which infrastructural interdependencies necessitate architectural deliberation?';
		expect(textsFrom('I16', asking(hard))).toHaveLength(1);
		const named = 'Does Amazon SageMaker JumpStart run Acme One, or does Amazon Bedrock run it?';
		expect(textsFrom('I16', asking(named))).toEqual([]);
	});
});

describe('I17', () => {
	it('reports two negations in the question, and one that meets another in an option', () => {
		expect(textsFrom('I17', asking('Which is not unsuitable, except at night?'))).toHaveLength(1);
		const meeting = sampleSingle({
			stem: 'Which does not fit?',
			options: [
				rightOption('a', 'A model that does not draw'),
				wrongOption('b', 'A model that draws'),
				wrongOption('c', 'A model that reads')
			]
		});
		expect(textsFrom('I17', [meeting])).toEqual(['with "a" a negation meets a negation']);
	});

	it('lets one negation through', () => {
		expect(textsFrom('I17', offering('It does not change the model'))).toEqual([]);
	});
});
