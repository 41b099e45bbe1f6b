import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGE_SIZES } from '#engine/networks/files.ts';
import { BEGINNINGS } from './beginnings.ts';
import {
	MOST_CHARACTERS,
	NEXT_WORD_MODES,
	readGuess,
	readNextWord,
	USUAL,
	writeNextWord,
	type NextWordSetting
} from './setting.ts';

const anySetting: fc.Arbitrary<NextWordSetting> = fc
	.record({
		mode: fc.constantFrom(...NEXT_WORD_MODES),
		prompt: fc.oneof(
			fc.string({ maxLength: MOST_CHARACTERS }),
			fc.constantFrom(...BEGINNINGS.map(({ prompt }) => prompt))
		),
		size: fc.constantFrom(...LANGUAGE_SIZES),
		lora: fc.boolean(),
		temperature: fc.double({ min: 0, max: 2, noNaN: true }).map((value) => value + 0),
		topK: fc.integer({ min: 0, max: 1024 }),
		topP: fc.double({ min: 0.05, max: 1, noNaN: true }),
		seed: fc.integer({ min: 1, max: 9999 }),
		written: fc.integer({ min: 0, max: 600 })
	})
	.filter(({ lora, size }) => !lora || size === 'large');

describe('readNextWord', () => {
	it('begins with a story and the large model where nothing is said', () => {
		expect(readNextWord({})).toEqual({ setting: USUAL, problems: [] });
		expect(USUAL.prompt).toBe('Once upon a time, there was a');
	});

	it('reads what writeNextWord writes', () => {
		fc.assert(
			fc.property(anySetting, (setting) => {
				expect(readNextWord(writeNextWord(setting))).toEqual({ setting, problems: [] });
			})
		);
	});

	it('takes an empty prompt: the model then begins by itself', () => {
		expect(readNextWord({ prompt: '' }).setting.prompt).toBe('');
	});

	it('takes the nearest of what is absurd, and says so', () => {
		const values = { temperature: '99', 'top-k': '-4', 'top-p': '0', seed: 'x', written: '1e9' };
		const { setting, problems } = readNextWord(values);
		expect(setting).toEqual({
			...USUAL,
			...{ temperature: 2, topK: 0, topP: 0.05, seed: 1, written: 600 }
		});
		expect(problems).toHaveLength(5);
	});

	it('cuts a prompt that is too long, and says so', () => {
		const { setting, problems } = readNextWord({ prompt: 'a'.repeat(5000) });
		expect(setting.prompt).toHaveLength(MOST_CHARACTERS);
		expect(problems).toEqual([{ code: 'too-long', name: 'prompt', length: 5000, taken: 2000 }]);
	});

	it('names what it does not know', () => {
		const { setting, problems } = readNextWord({ begin: 'poem', size: 'huge', colour: 'red' });
		expect(setting).toEqual(USUAL);
		expect(problems).toHaveLength(3);
	});

	it('gives an adapter to the large model alone', () => {
		const { setting, problems } = readNextWord({ size: 'small', lora: 'on' });
		expect([setting.size, setting.lora]).toEqual(['large', true]);
		expect(problems).toEqual([{ code: 'lora-alone' }]);
	});
});

describe('writeNextWord', () => {
	it('writes only what differs from the usual', () => {
		expect(writeNextWord(USUAL)).toEqual({});
		expect(writeNextWord({ ...USUAL, temperature: 0, seed: 7 })).toEqual({
			temperature: '0',
			seed: '7'
		});
	});

	it('names a beginning instead of writing it out', () => {
		const [, second] = BEGINNINGS;
		const values = writeNextWord({ ...USUAL, prompt: second?.prompt ?? '' });
		expect(values).toEqual({ begin: 'summary' });
	});
});

describe('readGuess', () => {
	it('is the setting itself where the guess names none', () => {
		expect(readGuess({ seed: '5' })).toEqual(readNextWord({ seed: '5' }).setting);
	});

	it('changes what the guess names, and no lab finds fault with it', () => {
		const values = { begin: 'answer', 'guess-prompt': 'User:', 'guess-temperature': '0' };
		expect(readNextWord(values).problems).toEqual([]);
		expect(readGuess(values)).toEqual({ ...USUAL, prompt: 'User:', temperature: 0 });
	});
});
