import { describe, expect, it } from 'vitest';
import { course } from '../../../tests/course.ts';
import { readInTokens } from '#labs/core/in-tokens/setting.ts';
import { firstFrame } from './in-tokens.ts';

const labs = [...course.labs.values()].filter(({ kind }) => kind === 'in-tokens');

// A line of `shows` is the text with a bar between two tokens.
describe.each(labs)('$id', ({ setting, shows }) => {
	it.each(shows)('shows what the model does: %s', (show) => {
		expect(firstFrame(readInTokens(setting).setting).pieces.join('|')).toBe(show);
	});
});

it('is shown by the course', () => {
	expect(labs).not.toEqual([]);
});
