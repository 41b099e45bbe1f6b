import { describe, expect, it } from 'vitest';
import { textsFrom } from './run-rule.ts';
import { rightOption, sampleSingle, wrongOption } from './samples.ts';

describe('I27', () => {
	it('reports an exclamation mark in a stem and in an option', () => {
		const options = [rightOption('a', 'A model'), wrongOption('b', 'A shop!')];
		expect(textsFrom('I27', [sampleSingle({ stem: 'Choose!', options })])).toEqual([
			'"Choose!" shouts',
			'"A shop!" shouts'
		]);
	});

	it('lets a question through that only asks', () => {
		expect(textsFrom('I27', [sampleSingle()])).toEqual([]);
	});
});
