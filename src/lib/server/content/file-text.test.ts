import { describe, expect, it } from 'vitest';
import { readFileText } from './file-text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('readFileText', () => {
	it('reads UTF-8 with signs of any script', () => {
		const text = 'Größe – “ten” €\n漢字 🙂\tend';
		expect(readFileText(utf8(text))).toEqual({ text, findings: [] });
	});

	it('takes off a byte order mark and reads line ends of any system', () => {
		const { text, findings } = readFileText(utf8('\uFEFFone\r\ntwo\rthree\n'));
		expect(text).toBe('one\ntwo\nthree\n');
		expect(findings).toEqual([]);
	});

	it('reports a file in Windows-1252 with the line', () => {
		const bytes = Uint8Array.from([...utf8('one\r\ntwo '), 0x93, 0x41, 0x94]);
		expect(readFileText(bytes).findings).toMatchObject([{ problem: 'is not UTF-8', line: 2 }]);
	});

	it('reports a file in UTF-16 with or without its mark', () => {
		const [marked, bare] = ['\uFEFFab', 'ab'].map((text) => {
			const units = Uint16Array.from(text, (sign) => sign.charCodeAt(0));
			return readFileText(new Uint8Array(units.buffer)).findings;
		});
		expect(marked).toMatchObject([{ problem: 'is not UTF-8', line: 1 }]);
		expect(bare).toMatchObject([{ problem: expect.stringContaining('U+0000'), line: 1 }]);
	});

	it.each([
		['a letter that was lost before', 'The pric\uFFFD', '"\uFFFD"'],
		['quotation marks read in a wrong encoding', 'The â€œprice', '"â€œ"'],
		['an accent read in a wrong encoding', 'The cafÃ©', '"Ã©"'],
		['a control sign', 'The\u0093price', 'U+0093']
	])('reports %s, with the line', (_what, text, named) => {
		const { findings } = readFileText(utf8(`first\n${text}`));
		expect(findings).toMatchObject([{ problem: expect.stringContaining(named), line: 2 }]);
	});
});
