import { describe, expect, it } from 'vitest';
import type { SettingProblem } from '#labs/core/setting-problem.ts';
import { settingProblem } from './setting.ts';

const bounds = { low: 1, high: 50 };

describe('what could not be used of a setting', () => {
	it.each<[SettingProblem, string]>([
		[
			{ code: 'unknown', name: 'sed', known: ['seed', 'steps'] },
			'"sed" is unknown; known are seed, steps.'
		],
		[
			{ code: 'no-number', name: 'steps', text: 'many', taken: 20 },
			'"steps" is "many", which is no number: 20 is taken.'
		],
		[
			{ code: 'out-of-bounds', name: 'steps', text: '900', ...bounds, taken: 50 },
			'"steps" is 900; it goes from 1 to 50: 50 is taken.'
		],
		[
			{
				...{ code: 'no-choice', name: 'size', text: 'tiny' },
				...{ choices: ['small', 'large'], taken: 'large' }
			},
			'"size" is "tiny"; it can be small, large: large is taken.'
		],
		[
			{ code: 'too-long', name: 'prompt', length: 8, taken: 5 },
			'"prompt" has 8 characters: the first 5 are taken.'
		],
		[{ code: 'lora-alone' }, '"lora" is "on", which fits the large model alone: large is taken.'],
		[
			{ code: 'no-mask', digits: 16 },
			'"mask" has to be 16 digits from 0 to f: the whole picture may change.'
		],
		[{ code: 'no-start' }, 'The picture to begin with cannot be made again: it begins with noise.'],
		[{ code: 'no-reveal' }, '"reveal" has to be written as seed=2&steps=4.'],
		[
			{ code: 'too-many-captions', count: 6, taken: 4 },
			'"own" has 6 captions: the first 4 are taken.'
		],
		[
			{ code: 'long-caption', length: 200, taken: 160 },
			'A caption has 200 characters: the first 160 are taken.'
		],
		[{ code: 'no-picture' }, '"picture" holds no picture that can be read: the first is taken.'],
		[{ code: 'no-made-picture' }, '"made" is no picture that was made here: another one is taken.'],
		[
			{ code: 'no-example', text: 'giraffe-1', things: ['snake', 'cup'], below: 40 },
			'"without" names "giraffe-1"; an example is snake, cup and a number under 40, as in snake-3.'
		],
		[
			{ code: 'most-put-back', text: 'cup-10', most: 10 },
			'"without" can put back 10 of a thing: "cup-10" stays.'
		]
	])('is told: %o', (problem, words) => {
		expect(settingProblem(problem)).toBe(words);
	});
});
