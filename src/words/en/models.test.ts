import { describe, expect, it } from 'vitest';
import { factLabel, optionWords, unitWords } from './models.ts';

describe('words of the catalogue', () => {
	it('reads a fact that it does not know by its name', () => {
		expect(factLabel('price-in')).toBe('Input');
		expect(factLabel('longest-video')).toBe('Longest video');
	});

	it('names providers as they write themselves', () => {
		expect(optionWords('z-ai', { 'z-ai': 'Z.AI' })).toBe('Z.AI');
		expect(optionWords('never-on-bedrock', {})).toBe('Never on Bedrock');
	});

	it('puts a unit behind a number, and nothing behind a word', () => {
		expect(unitWords('usd-per-image')).toBe(' per image');
		expect(unitWords(undefined)).toBe('');
	});
});
