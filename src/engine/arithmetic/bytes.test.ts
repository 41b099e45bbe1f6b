import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64, utf8 } from './bytes.ts';

const bytes = fc.uint8Array({ maxLength: 100 });

describe('toBase64', () => {
	it('writes what Node writes, for any bytes', () => {
		fc.assert(
			fc.property(bytes, (some) => toBase64(some) === Buffer.from(some).toString('base64'))
		);
	});
});

describe('fromBase64', () => {
	it('gives back the bytes that were written', () => {
		fc.assert(
			fc.property(bytes, (some) => {
				expect(fromBase64(toBase64(some))).toEqual(Uint8Array.from(some));
			})
		);
	});

	it('reads texts whose end is not padded', () => {
		expect([...fromBase64('/w')]).toEqual([255]);
		expect([...fromBase64('')]).toEqual([]);
	});
});

describe('utf8', () => {
	it('gives the text that bytes stand for, with signs of every length', () => {
		const texts = fc.string({ unit: 'grapheme', maxLength: 30 });
		fc.assert(fc.property(texts, (text) => utf8(Buffer.from(text)) === text));
	});

	it('refuses bytes that are no text', () => {
		expect(() => utf8(Uint8Array.of(0xff))).toThrow(URIError);
	});
});
