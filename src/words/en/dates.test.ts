import { describe, expect, it } from 'vitest';
import { dayText, shortMonth } from './dates.ts';

describe('dayText', () => {
	it.each([
		['2026-08-21', '21 August 2026'],
		['2026-01-01', '1 January 2026'],
		['2026-12-31', '31 December 2026'],
		['2026-08', 'August 2026'],
		['2026', '2026'],
		['', '']
	])('writes "%s" as "%s"', (iso, text) => {
		expect(dayText(iso)).toBe(text);
	});
});

describe('shortMonth', () => {
	it.each([
		['2026-08-21', 'Aug 2026'],
		['2026-05', 'May 2026'],
		['2026', '2026']
	])('writes "%s" as "%s"', (iso, text) => {
		expect(shortMonth(iso)).toBe(text);
	});
});
