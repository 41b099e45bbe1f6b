import { describe, expect, it } from 'vitest';
import { kindNames, samples } from '../../../../../tests/quiz/questions.ts';
import { allKinds } from './all.ts';
import { kindsOf, loadFields } from './registry.ts';

describe('kindsOf', () => {
	it('names each kind once, those of the parts of a case too', () => {
		const { single, numeric } = samples;
		expect(kindsOf([single, single])).toEqual(['single']);
		expect(kindsOf([numeric, samples.case])).toEqual(['numeric', 'case', 'single']);
		expect(kindsOf([])).toEqual([]);
	});
});

describe('the components of the kinds', () => {
	it('are known for every kind, by both registries alike', async () => {
		expect(Object.keys(allKinds).sort()).toEqual([...kindNames].sort());
		expect(await loadFields(kindNames)).toEqual(allKinds);
	});

	it('are fetched only for the kinds that are asked for', async () => {
		expect(Object.keys(await loadFields(['single']))).toEqual(['single']);
	});
});
