import { expect, it } from 'vitest';
import { MOST_LETTERS, readInTokens, writeInTokens } from './setting.ts';

it('reads a text back from the address that it writes', () => {
	const setting = { text: 'a red cat' };
	expect(readInTokens(writeInTokens(setting))).toEqual({ setting, problems: [] });
	expect(writeInTokens(readInTokens({}).setting)).toEqual({});
});

it('tells what it could not use', () => {
	const { setting, problems } = readInTokens({ text: 'x'.repeat(MOST_LETTERS + 1), seed: '1' });
	expect(setting.text).toHaveLength(MOST_LETTERS);
	expect(problems.map(({ code }) => code)).toEqual(['unknown', 'too-long']);
});
