import { describe, expect, it } from 'vitest';
import { EMPTY_PICTURE, painted, placed } from '#labs/core/made-picture.ts';
import { made as madeWords } from './picture-maker.ts';

const cat = { thing: 'cat', colour: 'red', size: 'usual', cell: 5 } as const;

describe('a picture that was made', () => {
	it('is told by what it holds', () => {
		expect(madeWords(EMPTY_PICTURE)).toBe('nothing yet; place: paper');
		const made = painted(placed(EMPTY_PICTURE, { ...cat, size: 'big' }), [3], 'red');
		expect(madeWords(made)).toBe('big red cat, something drawn by hand; place: paper');
	});
});
