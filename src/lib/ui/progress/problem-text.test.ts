import { describe, expect, it } from 'vitest';
import { problemText } from './problem-text.ts';

describe('problemText', () => {
	it.each([
		[{ kind: 'full' } as const, /full.*export/],
		[{ kind: 'disabled' } as const, /keeps nothing.*export/],
		[{ kind: 'newer', key: 'base', version: 3 } as const, /newer edition.*format 3.*untouched/],
		[{ kind: 'unreadable', key: 'base' } as const, /set aside.*downloaded/]
	])('says what has happened and what can be done: %j', (problem, words) => {
		expect(problemText(problem)).toMatch(words);
	});
});
