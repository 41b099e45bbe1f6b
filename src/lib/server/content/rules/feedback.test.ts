import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { questionSchema, type Question } from '#lib/core/quiz/questions.ts';
import { textsFrom } from './run-rule.ts';
import { reason, rightOption, sampleBase, sampleSingle, wrongOption } from './samples.ts';

const withFeedback = (feedback: string): Question =>
	sampleSingle({
		options: [
			{ ...rightOption('a', 'It embeds words'), feedback },
			wrongOption('b', 'It draws pictures'),
			wrongOption('c', 'It writes captions')
		]
	});

describe('I02', () => {
	it('wants reasons of 12 to 60 words', () => {
		expect(textsFrom('I02', [sampleSingle()])).toEqual([]);
		expect(textsFrom('I02', [withFeedback('Words and pictures share one space here.')])).toEqual([
			'the feedback of "a" has 7 words'
		]);
		expect(textsFrom('I02', [withFeedback(reason('a').repeat(5))])).toHaveLength(1);
	});

	it('wants reasons that are unlike each other and say more than the option', () => {
		expect(textsFrom('I02', [withFeedback(reason('b'))])).toEqual([
			'the feedback of "a" and of "b" are alike'
		]);
		const said = 'It embeds words, and since it embeds words it does embed all of the words.';
		expect(textsFrom('I02', [withFeedback(said)])).toEqual(['the feedback of "a" only repeats it']);
	});

	it('looks at the lines of an ordering and at wrong entries too', () => {
		const ordering: Question = {
			...sampleBase,
			kind: 'ordering',
			items: [
				{ id: 'x', text: 'Cut', feedback: 'Too short.' },
				{ id: 'y', text: 'Read', feedback: reason('y') },
				{ id: 'z', text: 'Write', feedback: reason('z') }
			]
		};
		expect(textsFrom('I02', [ordering])).toContain('the feedback of "x" has 2 words');
	});

	it('looks at the parts of a case', () => {
		const options = [rightOption('a', 'One'), { ...wrongOption('b', 'Two'), feedback: 'No.' }];
		const { level, stem, why } = sampleBase;
		const question = v.parse(questionSchema, {
			...sampleBase,
			kind: 'case',
			scenario: 'A shop.',
			parts: [{ id: 'type', kind: 'single', level, stem, why, options }]
		});
		expect(textsFrom('I02', [question])).toContain('the feedback of "b" has 1 words');
	});
});

describe('I19', () => {
	it.each([
		'Not so, as option B shows.',
		'The first option says it better.',
		'It is the answer above that fits.',
		'Compare with (c), which fits.',
		'See below for what fits.'
	])('reports places and letters: %s', (feedback) => {
		expect(textsFrom('I19', [withFeedback(feedback)])).toHaveLength(1);
	});

	it.each([
		'The first token costs as much as the second.',
		'A price above the limit is no option here.',
		'It is a good answer, but no decision.',
		'There is no second line for the call.'
	])('lets other words through: %s', (feedback) => {
		expect(textsFrom('I19', [withFeedback(feedback)])).toEqual([]);
	});
});

describe('I22', () => {
	it('reports a first hint that says the key, or most of its own words', () => {
		const told = ['It is a model that embeds both of them.'];
		expect(textsFrom('I22', [sampleSingle({ hints: told })])).toHaveLength(1);
		expect(textsFrom('I22', [sampleSingle({ hints: ['What can be compared?'] })])).toEqual([]);
	});

	it('lets a later hint say more', () => {
		const hints = ['What can be compared?', 'A model that embeds both of them.'];
		expect(textsFrom('I22', [sampleSingle({ hints })])).toEqual([]);
	});
});
