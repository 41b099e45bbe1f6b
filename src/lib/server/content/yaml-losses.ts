import { type Document, isScalar, type Scalar, visit } from 'yaml';
import type { Finding } from './problems.ts';

/** Something that YAML leaves out of a text, at its place in the file's text. */
export interface Loss extends Finding {
	offset: number;
}

const HASH =
	'the whole text in quotes or after >- where # belongs to it; a note on a line of its own';

/**
 * What YAML takes for a comment behind a text without quotes. A note behind a single word is let pass when it
 * is set off as one: at least two spaces, `#`, a space. All else may be the rest of the text.
 */
function cutBehind(node: Scalar, text: string): Loss[] {
	if (node.type !== 'PLAIN' || typeof node.value !== 'string' || !node.range) return [];
	const [, end] = node.range;
	const cut = /^[ \t]+#.*/.exec(text.slice(end))?.[0];
	const isNote = cut !== undefined && !/\s/.test(node.value) && /^\s{2,}# /.test(cut);
	if (cut === undefined || isNote) return [];
	const problem = `ends before "${cut.trim()}", which YAML leaves out`;
	return [{ problem, expected: HASH, offset: end }];
}

/** Everything that YAML silently leaves out of texts: behind ` #`, and words that begin with `!` or `&`. */
export function lostTexts(document: Document, text: string): Loss[] {
	const losses: Loss[] = [];
	visit(document, {
		Value(_key, node) {
			const mark = node.anchor === undefined ? node.tag : `&${node.anchor}`;
			if (mark !== undefined && node.range) {
				const problem = `begins with "${mark}", which YAML leaves out`;
				losses.push({ problem, expected: 'the text in quotes', offset: node.range[0] });
			}
			if (isScalar(node)) losses.push(...cutBehind(node, text));
		}
	});
	return losses;
}

/** The lines of a text as they stand in the file, without shared indentation, quotes and the `>-` before them. */
export function writtenLines(node: Scalar, text: string): string {
	if (!node.range) return '';
	const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
	const isBlock = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL';
	const [start, end] = node.range;
	const source = isQuoted ? text.slice(start + 1, end - 1) : text.slice(start, end);
	if (!source.includes('\n')) return String(node.value);
	const [first = '', ...rest] = source.split('\n');
	const filled = rest.filter((line) => line.trim() !== '');
	const indent = Math.min(...filled.map((line) => line.search(/\S/)), Infinity);
	const lines = rest.map((line) => line.slice(Math.min(indent, line.length)));
	return [...(isBlock ? [] : [first]), ...lines].join('\n').trim();
}
