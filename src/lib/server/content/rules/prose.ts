import { wordsOf } from './words.ts';

type BlockKind = 'heading' | 'paragraph' | 'listItem' | 'table' | 'code' | 'figure' | 'component';

/** A stretch of a lesson between blank lines, or one item of a list. */
export interface Block {
	kind: BlockKind;
	/** As written; list marks and heading marks are taken off. */
	text: string;
	/** Text of the `##` heading above it; empty before the first. */
	section: string;
}

function kindOf(text: string): BlockKind {
	if (/^#{1,6}\s/.test(text)) return 'heading';
	if (/^(```|~~~)/.test(text)) return 'code';
	if (/^!\[/.test(text)) return 'figure';
	if (/^\|/.test(text) || /\n\s*\|?\s*:?-{3,}/.test(text)) return 'table';
	if (/^<(?!Fact|Calc)[A-Za-z]/.test(text)) return 'component';
	return 'paragraph';
}

/** Splits at blank lines, but never inside fenced code. */
function chunksOf(markdown: string): string[] {
	const chunks: string[][] = [[]];
	let fence = '';
	for (const line of markdown.split('\n')) {
		const mark = /^\s*(```+|~~~+)/.exec(line)?.[1] ?? '';
		const opens = fence === '' && mark !== '';
		if (opens || (fence === '' && (line.trim() === '' || /^#{1,6}\s/.test(line)))) chunks.push([]);
		chunks.at(-1)?.push(line);
		if (opens) fence = mark;
		else if (fence !== '' && line.trim() === fence) fence = '';
		if (fence === '' && (mark !== '' || /^#{1,6}\s/.test(line))) chunks.push([]);
	}
	return chunks.map((lines) => lines.join('\n').trim()).filter((text) => text !== '');
}

const listMark = /^\s*(?:[-*+]|\d+[.)])\s+/;

/** A list as its items, with lines that go on joined to their item. */
function listItems(text: string): string[] {
	return text.split(/\n(?=\s*(?:[-*+]|\d+[.)])\s)/).map((item) => item.replace(listMark, ''));
}

/** Cuts a lesson's Markdown into blocks, each with the section it stands in. */
export function blocksOf(markdown: string): Block[] {
	const blocks: Block[] = [];
	let section = '';
	for (const text of chunksOf(markdown)) {
		const kind = kindOf(text);
		if (kind === 'heading') {
			const bare = text.replace(/^#+\s+/, '');
			if (/^##\s/.test(text)) section = bare;
			blocks.push({ kind, text: bare, section });
		} else if (kind === 'paragraph' && listMark.test(text)) {
			for (const item of listItems(text)) blocks.push({ kind: 'listItem', text: item, section });
		} else {
			blocks.push({ kind, text: text.replace(/^>\s?/gm, ''), section });
		}
	}
	return blocks;
}

/** The blocks that are read as running text. */
export function isProse(block: Block): boolean {
	return block.kind === 'paragraph' || block.kind === 'listItem';
}

/** A block's text as a reader sees it; values, computed numbers and code stand as one neutral word. */
export function readerText(text: string): string {
	return text
		.replace(/<(?:Fact|Calc)\b[^>]*>/g, 'it')
		.replace(/`[^`]*`/g, 'it')
		.replace(/<[^>]*>/g, '')
		.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/[*_]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}

/** How many words of running text the blocks hold: no headings, tables, code or figures. */
export function proseWords(blocks: readonly Block[]): number {
	return blocks
		.filter(isProse)
		.reduce((sum, block) => sum + wordsOf(readerText(block.text)).length, 0);
}
