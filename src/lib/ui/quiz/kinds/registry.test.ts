import { describe, expect, it } from 'vitest';
import { kindNames } from '../../../../../tests/quiz/questions.ts';
import { loadFields } from './registry.ts';

describe('the components of the kinds', () => {
	it('are fetched for every kind', async () => {
		expect(Object.keys(await loadFields()).sort()).toEqual([...kindNames].sort());
	});
});
