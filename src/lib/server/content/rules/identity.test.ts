import { describe, expect, it } from 'vitest';
import type { Question } from '#lib/core/quiz/questions.ts';
import { textsFrom } from './run-rule.ts';
import { rightOption, sampleBase, sampleSingle, wrongOption } from './samples.ts';

const multiple = (stem: string, right: number, wrong: number): Question => ({
	...sampleBase,
	kind: 'multiple',
	stem,
	options: [
		...Array.from({ length: right }, (_unused, n) => rightOption(`r${n}`, `Right thing ${n}`)),
		...Array.from({ length: wrong }, (_unused, n) => wrongOption(`w${n}`, `Wrong thing ${n}`))
	]
});

const shortText = (accept: string[], reject: string[]): Question => ({
	...sampleBase,
	kind: 'short-text',
	answers: ['context window'],
	accept,
	reject,
	feedback: 'It is so.',
	wrong: []
});

describe('I01', () => {
	it('reports question ids that stand twice and those that are retired', () => {
		const twice = [sampleSingle(), sampleSingle()];
		expect(textsFrom('I01', twice)).toContain('this question id is used twice');
		const retired = new Set(['shop-search', 'shop-search/painter']);
		expect(textsFrom('I01', [sampleSingle()], {}, { retired })).toHaveLength(2);
	});

	it('reports option ids that stand twice', () => {
		const options = [rightOption('a', 'One'), wrongOption('a', 'Two'), wrongOption('b', 'Three')];
		expect(textsFrom('I01', [sampleSingle({ options })])).toEqual([
			'the option id "a" is used twice'
		]);
	});
});

describe('I03', () => {
	it('wants a misconception that exists, or a case in which an option is right', () => {
		const [painter, ...others] = sampleSingle().options;
		if (!painter) throw new Error('The sample has options.');
		const options = [{ ...painter, misconception: 'unheard-of' }, ...others];
		expect(textsFrom('I03', [sampleSingle({ options })])).toHaveLength(1);
		const neighbour = { ...painter, misconception: undefined, rightWhen: 'the shop drew' };
		expect(textsFrom('I03', [sampleSingle({ options: [neighbour, ...others] })])).toEqual([]);
		const numeric: Question = {
			...sampleBase,
			kind: 'numeric',
			answer: 2,
			tolerance: 0,
			unit: 'dollars',
			feedback: 'It is so.',
			wrong: [{ id: 'half', value: 1, tolerance: 0, feedback: 'It is not so.' }]
		};
		expect(textsFrom('I03', [numeric])).toEqual([
			'"half" says neither when it is right nor names a misconception that exists'
		]);
	});
});

describe('I20', () => {
	it('wants the stem to name the right number', () => {
		expect(textsFrom('I20', [multiple('What fits? Choose two.', 2, 2)])).toEqual([]);
		expect(textsFrom('I20', [multiple('Which two fit?', 2, 2)])).toEqual([]);
		expect(textsFrom('I20', [multiple('Choose three.', 2, 2)])).toHaveLength(1);
		expect(textsFrom('I20', [multiple('What fits?', 2, 2)])).toHaveLength(1);
	});
});

describe('I21', () => {
	it('grades the examples of short text', () => {
		const good = shortText(['Context window', 'the context-window'], ['context', 'window']);
		expect(textsFrom('I21', [good])).toEqual([]);
		const bad = shortText(['context window', 'memory'], ['context', 'contxt window']);
		expect(textsFrom('I21', [bad])).toEqual([
			'"memory" is graded wrong',
			'"contxt window" is graded right'
		]);
	});

	it('wants two examples of each', () => {
		expect(textsFrom('I21', [shortText(['context window'], ['window'])])).toHaveLength(1);
	});
});

describe('I23', () => {
	it('wants the facts that placeholders and computed answers use to be named', () => {
		const stem =
			'What do {{acme-one.price}} and {{calc images count=2 price=birch-two.price}} make?';
		expect(textsFrom('I23', [sampleSingle({ stem })])).toHaveLength(2);
		const facts = ['acme-one.price', 'birch-two.price'];
		expect(textsFrom('I23', [sampleSingle({ stem, facts })])).toEqual([]);
	});

	it('wants a fact where the state of a named model is spoken of', () => {
		const stem = 'Acme One is no longer offered. What follows?';
		expect(textsFrom('I23', [sampleSingle({ stem })])).toHaveLength(1);
		expect(textsFrom('I23', [sampleSingle({ stem: 'What does Acme One do?' })])).toEqual([]);
	});
});
