import { describe, expect, it } from 'vitest';
import { trustBuilt } from './trust-built.ts';

interface Card {
	title: string;
	minutes: number;
}

describe('trustBuilt', () => {
	it('gives what was built, as it is', () => {
		const card = { title: 'Cost', minutes: 17 };
		expect(trustBuilt<Card>(card, 'card', ['title', 'minutes'])).toBe(card);
		expect(trustBuilt<string>('', 'name', [])).toBe('');
	});

	it.each([undefined, null, 'a sign-in page', [], {}, { title: 'Cost' }])(
		'refuses %j where something else must stand',
		(there) => {
			const take = () => trustBuilt<Card>(there, 'card', ['title', 'minutes']);
			expect(take).toThrow('The page holds no whole card.');
		}
	);

	it('refuses nothing at all', () => {
		expect(() => trustBuilt<string>(undefined, 'name', [])).toThrow(
			'The page holds no whole name.'
		);
	});
});
