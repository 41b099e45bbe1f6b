import { crc32 as crcOfNode } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, utf8 } from '../arithmetic/bytes.ts';
import { crc32 } from '../arithmetic/crc32.ts';
import { parseWeights, WeightsProblem } from './weights.ts';

interface Parts {
	magic?: string;
	header?: object;
	body?: Uint8Array;
}

// Two numbers each: 1.5 and -2 as fp32; the same as fp16; rows [127, -127] of scales 0.5 and 2 as int8.
const BODY = Uint8Array.from([
	...[0, 0, 0xc0, 0x3f, 0, 0, 0, 0xc0],
	...[0x00, 0x3e, 0x00, 0xc0, 0, 0, 0, 0],
	...[127, 129, 127, 129, 0, 0, 0, 0],
	...[0, 0, 0, 0x3f, 0, 0, 0, 0x40]
]);
const TENSORS = [
	{ name: 'full', shape: [2], type: 'fp32', offset: 0 },
	{ name: 'half', shape: [1, 2], type: 'fp16', offset: 8 },
	{ name: 'small', shape: [2, 2], type: 'int8', offset: 16, scales: 24 }
];

/** A weights file of these parts; without any a good one. */
function file({ magic = 'FMW1', header = {}, body = BODY }: Parts = {}): Uint8Array {
	const whole = {
		format: 1,
		model: 'test',
		config: { word: 'señor 100%' },
		checksum: crcOfNode(body),
		tensors: TENSORS,
		...header
	};
	const text = Buffer.from(JSON.stringify(whole));
	const padding = Buffer.alloc((8 - (text.length % 8)) % 8, ' ');
	const length = Buffer.alloc(4);
	length.writeUInt32LE(text.length + padding.length);
	return Buffer.concat([Buffer.from(magic), length, text, padding, body]);
}

const changed = (change: object) => ({ tensors: [{ ...TENSORS[2], ...change }] });

describe('parseWeights', () => {
	it('reads numbers of each type', () => {
		const weights = parseWeights(file());
		expect(weights.model).toBe('test');
		expect(weights.config).toEqual({ word: 'señor 100%' });
		expect([...weights.tensor('full', [2]).values]).toEqual([1.5, -2]);
		expect([...weights.tensor('half', [1, 2]).values]).toEqual([1.5, -2]);
		expect([...weights.tensor('small', [2, 2]).values]).toEqual([63.5, -63.5, 254, -254]);
		expect(weights.outputs('small')).toBe(2);
		expect([weights.has('full'), weights.has('none')]).toEqual([true, false]);
	});

	it('reads a file that does not start at the start of its buffer', () => {
		const moved = Buffer.concat([Buffer.from('abc'), file()]).subarray(3);
		expect([...parseWeights(moved).tensor('full', [2]).values]).toEqual([1.5, -2]);
	});

	it.each([
		['nothing at all', new Uint8Array(), 'no weights file'],
		['a page instead of a file', Buffer.from('<!doctype html>'), 'no weights file'],
		['a later version', file({ magic: 'FMW2' }), 'another version (FMW2)'],
		['a later format', file({ header: { format: 2 } }), 'format 2'],
		['a file cut in its first bytes', file().subarray(0, 6), 'cut off'],
		['a file cut in its header', file().subarray(0, 60), 'cut off'],
		['a file cut in its body', file().subarray(0, -8), 'checksum'],
		['a changed byte', file({ header: { checksum: 7 } }), 'checksum'],
		['a header that is no JSON', Buffer.from('FMW1\x04\0\0\0{{{{'), 'header cannot be read'],
		[
			'a header that is no text',
			Buffer.from('464d57310200000022ff', 'hex'),
			'header cannot be read'
		],
		['a name twice', file({ header: { tensors: [TENSORS[0], TENSORS[0]] } }), 'twice'],
		['a tensor beyond the end', file({ header: changed({ offset: 32 }) }), 'beyond the end'],
		['scales beyond the end', file({ header: changed({ scales: 32 }) }), 'beyond the end'],
		['no scales', file({ header: changed({ scales: undefined }) }), 'beyond the end'],
		[
			'an absurd shape',
			file({ header: changed({ shape: [16777216, 16777216] }) }),
			'beyond the end'
		],
		['a negative place', file({ header: changed({ offset: -8 }) }), 'tensors.0.offset'],
		['a crooked place', file({ header: changed({ offset: 4 }) }), 'tensors.0.offset'],
		['an unknown type', file({ header: changed({ type: 'int3' }) }), 'tensors.0.type'],
		['a missing config', file({ header: { config: undefined } }), 'config']
	])('refuses %s and says why', (_, bytes, message) => {
		expect(() => parseWeights(bytes)).toThrow(WeightsProblem);
		expect(() => parseWeights(bytes)).toThrow(message);
	});

	it('refuses a tensor that is missing, of another shape, or holds what is no number', () => {
		const weights = parseWeights(file());
		expect(() => weights.tensor('none', [1])).toThrow('lack "none"');
		expect(() => weights.outputs('none')).toThrow('lack "none"');
		expect(() => weights.tensor('small', [4])).toThrow('2 x 2, expected 4');
		const body = Uint8Array.from([0, 0, 0x80, 0x7f, 0, 0, 0, 0]);
		const infinite = file({ body, header: { tensors: [TENSORS[0]] } });
		expect(() => parseWeights(infinite).tensor('full', [2])).toThrow('no number');
	});

	it('answers any damage with a problem in words, never with another error', () => {
		const good = file();
		fc.assert(
			fc.property(fc.nat(good.length - 1), fc.nat(255), (at, byte) => {
				const bytes = Uint8Array.from(good);
				bytes[at] = byte;
				try {
					parseWeights(bytes);
				} catch (problem) {
					expect(problem).toBeInstanceOf(WeightsProblem);
				}
			})
		);
	});
});

describe('crc32', () => {
	it('agrees with zlib', () => {
		fc.assert(
			fc.property(fc.uint8Array(), (bytes) => {
				expect(crc32(bytes)).toBe(crcOfNode(bytes));
			})
		);
	});
});

describe('bytes', () => {
	it('reads UTF-8 and base64 as Node writes them', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.uint8Array(), (text, bytes) => {
				expect(utf8(Buffer.from(text))).toBe(text);
				expect([...fromBase64(Buffer.from(bytes).toString('base64'))]).toEqual([...bytes]);
			})
		);
	});
});
