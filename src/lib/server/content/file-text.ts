import type { Finding } from './problems.ts';

/** The text of a file, and what in it was lost or altered before it came here. */
export interface FileText {
	text: string;
	findings: (Finding & { line: number })[];
}

/** What a letter becomes that could not be read. */
const REPLACEMENT = '\uFFFD';
const ENCODING = 'a file saved as UTF-8 (editors show the encoding and can save with another)';

const codeOf = (sign: string): string =>
	`U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Signs that no author types, with what they tell. */
const TRACES: readonly [RegExp, (found: string) => string, string][] = [
	[
		new RegExp(REPLACEMENT, 'u'),
		() => `holds "${REPLACEMENT}", which stands for a letter that was lost`,
		'the letter typed again'
	],
	[
		// Quotation marks, dashes and accents as UTF-8 that was read as Windows-1252 and saved again.
		/â€.?|[ÂÃ][\u0080-\u00BF]/u,
		(found) => `holds "${found}", one letter that was read in a wrong encoding`,
		`the letter typed again, in ${ENCODING}`
	],
	[
		/(?![\t\n])\p{Cc}/u,
		(found) => `holds ${codeOf(found)}, a sign that nobody sees`,
		`a text without it, in ${ENCODING}`
	]
];

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** True when the bytes are UTF-8 from first to last. */
function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}

/**
 * The text of a file of an author, without byte order mark and with `\n` at the end of each line, whatever system
 * wrote it. Of each kind of damage the first place is told.
 */
export function readFileText(bytes: Uint8Array): FileText {
	const text = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n');
	if (!isUtf8(bytes)) {
		const line = lineAt(text, text.indexOf(REPLACEMENT));
		return { text, findings: [{ problem: 'is not UTF-8', expected: ENCODING, line }] };
	}
	const findings = TRACES.flatMap(([trace, problem, expected]) => {
		const found = trace.exec(text);
		if (found === null) return [];
		return [{ problem: problem(found[0]), expected, line: lineAt(text, found.index) }];
	});
	return { text, findings };
}
