import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSettingOf } from './kinds.ts';
import { LAB_KINDS, type Values } from '#lib/core/course/labs.ts';
import type { SettingProblem } from './setting-problem.ts';
import { readChoice, readNumber, readText, unknownNames } from './read-setting.ts';

/** What a reader makes of values, and what it tells. */
function told<Value>(read: (problems: SettingProblem[]) => Value): [Value, SettingProblem[]] {
	const problems: SettingProblem[] = [];
	return [read(problems), problems];
}

const STEPS = { low: 1, high: 50, otherwise: 20, whole: true };
const steps = (values: Values) => told((problems) => readNumber(values, 'steps', STEPS, problems));

describe('readNumber', () => {
	it('takes a number within its bounds, and the usual one where none is given', () => {
		expect(steps({ steps: '4' })).toEqual([4, []]);
		expect(steps({})).toEqual([20, []]);
	});

	it.each([
		['0', 1],
		['-1e9', 1],
		['900', 50],
		['Infinity', 50],
		['4.4', 4]
	])('takes the nearest one for %s and says so', (text, near) => {
		const problem = { code: 'out-of-bounds', name: 'steps', text, low: 1, high: 50, taken: near };
		expect(steps({ steps: text })).toEqual([near, [problem]]);
	});

	it.each(['', '  ', 'many', '4,5', 'NaN'])('takes the usual one for "%s" and says so', (text) => {
		const problem = { code: 'no-number', name: 'steps', text, taken: 20 };
		expect(steps({ steps: text })).toEqual([20, [problem]]);
	});

	it('keeps parts of a number where it need not be whole', () => {
		const bounds = { low: 0, high: 2, otherwise: 1 };
		expect(told((problems) => readNumber({ t: '0.8' }, 't', bounds, problems))).toEqual([0.8, []]);
	});

	it('stays within its bounds for any text', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				const [number, problems] = steps({ steps: text });
				expect(number).toBeGreaterThanOrEqual(1);
				expect(number).toBeLessThanOrEqual(50);
				expect(problems.length).toBeLessThanOrEqual(1);
			})
		);
	});
});

describe('readChoice', () => {
	const size = (values: Values) =>
		told((problems) => readChoice(values, 'size', ['small', 'large'], 'large', problems));

	it('takes one of the words, and the usual one where none is given', () => {
		expect(size({ size: 'small' })).toEqual(['small', []]);
		expect(size({})).toEqual(['large', []]);
	});

	it('takes the usual one for any other word and says so', () => {
		const choices = ['small', 'large'];
		const problem = { code: 'no-choice', name: 'size', text: 'tiny', choices, taken: 'large' };
		expect(size({ size: 'tiny' })).toEqual(['large', [problem]]);
	});
});

describe('readText', () => {
	const prompt = (values: Values) =>
		told((problems) => readText(values, 'prompt', { most: 5, otherwise: 'a cat' }, problems));

	it('takes a text as it is, an empty one too', () => {
		expect(prompt({ prompt: 'tree' })).toEqual(['tree', []]);
		expect(prompt({ prompt: '' })).toEqual(['', []]);
		expect(prompt({})).toEqual(['a cat', []]);
	});

	it('cuts a text that is too long and says so', () => {
		const problem = { code: 'too-long', name: 'prompt', length: 8, taken: 5 };
		expect(prompt({ prompt: 'two cats' })).toEqual(['two c', [problem]]);
	});
});

describe('unknownNames', () => {
	it('tells each name that the setting does not have', () => {
		expect(unknownNames({ seed: '1', sed: '2' }, ['seed', 'steps'])).toEqual([
			{ code: 'unknown', name: 'sed', known: ['seed', 'steps'] }
		]);
	});
});

describe('the settings of all kinds', () => {
	it.each(LAB_KINDS)('of %s have a beginning without a problem', (kind) => {
		expect(readSettingOf(kind, {}).problems).toEqual([]);
	});

	it.each(LAB_KINDS)('of %s are read from any values without failing', (kind) => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.string()), (values) => {
				expect(readSettingOf(kind, values).setting).toBeTypeOf('object');
			})
		);
	});
});
