import { describe, expect, it } from 'vitest';
import { formatBill, formatComputed, formatFact } from './values.ts';

describe('formatFact', () => {
	it.each([
		[0.035, 'usd-per-million-tokens', '$0.035'],
		[2.5, 'usd-per-million-tokens', '$2.50'],
		[0.04, 'usd-per-image', '$0.04'],
		[1.5225, 'usd-per-hour', '$1.5225'],
		[12052.8, 'usd', '$12,052.80'],
		[128000, 'tokens', '128,000'],
		[50, 'percent', '50%'],
		[1.75, 'factor', '1.75×'],
		[5, 'minutes', '5 minutes'],
		[1, 'hours', '1 hour'],
		[6, 'months', '6 months'],
		[1000, 'count', '1,000'],
		['2025-08-15', undefined, '15 August 2025'],
		['2026-01', undefined, 'January 2026'],
		['active', undefined, 'active'],
		['end-of-life', undefined, 'end of life'],
		['never-on-bedrock', undefined, 'never on Bedrock']
	])('shows %s %s as %s', (value, unit, text) => {
		expect(formatFact(value, unit)).toBe(text);
	});
});

describe('formatBill', () => {
	it.each([
		[9.45, '$9.45'],
		[1500, '$1,500.00'],
		[0, '$0.00'],
		[0.5, '$0.50'],
		[0.0125, '$0.0125'],
		[0.23333333, '$0.233'],
		[0.000162, '$0.000162']
	])('shows %f dollars as %s', (value, text) => {
		expect(formatBill(value)).toBe(text);
	});
});

describe('formatComputed', () => {
	it('shows seconds with their word', () => {
		expect(formatComputed(5.5, 'seconds')).toBe('5.5 seconds');
		expect(formatComputed(1, 'seconds')).toBe('1 second');
	});

	it('shows shares with one decimal and counts as whole numbers', () => {
		expect(formatComputed(97.0874, 'percent')).toBe('97.1%');
		expect(formatComputed(1339199.9999999998, 'count')).toBe('1,339,200');
		expect(formatComputed(30, 'usd')).toBe('$30.00');
	});
});

describe('a value that is a text', () => {
	it('is left as it is where it is no date', () => {
		expect(formatFact('2026', undefined)).toBe('2026');
		expect(formatFact('2026-13', undefined)).toBe('2026-13');
	});
});
