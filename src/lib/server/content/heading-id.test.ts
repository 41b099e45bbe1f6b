import { describe, expect, it } from 'vitest';
import { headingId } from './heading-id.js';

describe('headingId', () => {
	it.each([
		['How usage is priced', 'how-usage-is-priced'],
		['  What goes wrong?  ', 'what-goes-wrong'],
		["What you'll pay: tokens & hours", 'what-you-ll-pay-tokens-hours'],
		['Top-p, top-k', 'top-p-top-k'],
		['Cliché', 'cliche'],
		['???', '']
	])('makes %s into "%s"', (text, id) => {
		expect(headingId(text)).toBe(id);
	});
});
