import type { Token, Tokens } from 'marked';
import {
	COMPONENTS,
	type Component,
	type LessonNode,
	type LessonTree,
	wordsOf
} from '#lib/core/course/lesson-tree.ts';
import { headingId } from './heading-id.js';
import { isKind, markdownReader } from './markdown.ts';

/** lesson.md as read. */
interface LessonFile {
	/** Undefined when the file does not begin with front matter. */
	frontMatter: string | undefined;
	tree: LessonTree;
}

const reader = markdownReader();

const MARKUP = /<!--[^]*?-->|<([A-Z]\w*) (\w+)="([^"<>]*)"\s*\/>/g;

const lineEnds = (text: string): number => text.split('\n').length - 1;

const isComponent = (name: string): name is Component['name'] => name in COMPONENTS;

/** What stands in pointed brackets: components and whatever else. */
function fromHtml(raw: string, line: number): LessonNode[] {
	const nodes: LessonNode[] = [];
	let done = 0;
	const addRest = (end: number) => {
		const rest = raw.slice(done, end);
		const start = line + lineEnds(raw.slice(0, done) + (/^\s*/.exec(rest)?.[0] ?? ''));
		if (rest.trim() !== '') nodes.push({ type: 'html', value: rest.trim(), line: start });
	};
	for (const { 0: written, 1: name = '', 2: argument, 3: value = '', index } of raw.matchAll(
		MARKUP
	)) {
		if (!isComponent(name) || COMPONENTS[name] !== argument) continue;
		addRest(index);
		done = index + written.length;
		const start = line + lineEnds(raw.slice(0, index));
		nodes.push({ type: 'component', name, value, alone: false, line: start });
	}
	addRest(raw.length);
	return nodes;
}

/** A paragraph; one that holds nothing but an image is a figure. */
function fromParagraph(children: LessonNode[], line: number): LessonNode {
	const [image, ...others] = children.filter(
		(child) => child.type !== 'text' || child.value.trim() !== ''
	);
	if (image?.type === 'image' && others.length === 0) return { ...image, type: 'figure', line };
	return { type: 'paragraph', children, line };
}

function fromTable({ header, rows }: Tokens.Table, line: number): LessonNode {
	const row = (cells: readonly Tokens.TableCell[], at: number): LessonNode => ({
		type: 'tableRow',
		children: cells.map(({ tokens }) => ({
			type: 'tableCell',
			children: fromTokens(tokens, at),
			line: at
		})),
		line: at
	});
	// Under the header stands the line of hyphens.
	const body = rows.map((cells, place) => row(cells, line + 2 + place));
	return { type: 'table', children: [row(header, line), ...body], line };
}

function fromHeading({ raw, depth, tokens }: Tokens.Heading, line: number): LessonNode {
	const children = fromTokens(tokens, line);
	const id = headingId(wordsOf(children));
	return { type: 'heading', depth, id, setext: !/^ *#/.test(raw), children, line };
}

/** Nothing for what has no words and no name of its own, such as blank lines. */
function fromToken(token: Token, line: number): LessonNode[] {
	const inside = (tokens: readonly Token[] = []) => fromTokens(tokens, line);
	if (isKind(token, 'heading')) return [fromHeading(token, line)];
	if (isKind(token, 'table')) return [fromTable(token, line)];
	if (isKind(token, 'html')) return fromHtml(token.raw, line);
	if (isKind(token, 'paragraph')) return [fromParagraph(inside(token.tokens), line)];
	// Items of a tight list hold their words without a paragraph.
	if (isKind(token, 'text') && token.tokens) return [fromParagraph(inside(token.tokens), line)];
	// As written: the reader turns some entities into signs, and lets others be.
	if (isKind(token, 'text')) return [{ type: 'text', value: token.raw, line }];
	if (isKind(token, 'escape')) return [{ type: 'text', value: token.text, line }];
	if (isKind(token, 'br')) return [{ type: 'text', value: '\n', line }];
	if (isKind(token, 'codespan')) return [{ type: 'inlineCode', value: token.text, line }];
	if (isKind(token, 'code')) {
		const [language = ''] = (token.lang ?? '').split(' ');
		return [{ type: 'code', language, value: token.text, line }];
	}
	if (isKind(token, 'def')) return [{ type: 'definition', value: token.raw, line }];
	if (isKind(token, 'em')) return [{ type: 'emphasis', children: inside(token.tokens), line }];
	if (isKind(token, 'strong')) return [{ type: 'strong', children: inside(token.tokens), line }];
	if (isKind(token, 'list')) return [{ type: 'list', children: inside(token.items), line }];
	if (isKind(token, 'list_item'))
		return [{ type: 'listItem', children: inside(token.tokens), line }];
	if (isKind(token, 'blockquote'))
		return [{ type: 'blockquote', children: inside(token.tokens), line }];
	if (isKind(token, 'link')) {
		const { href: url, title, tokens } = token;
		return [{ type: 'link', url, title: title ?? '', children: inside(tokens), line }];
	}
	if (isKind(token, 'image')) {
		const { href: url, title, text: alt } = token;
		return [{ type: 'image', url, title: title ?? '', alt, line }];
	}
	return [];
}

function fromTokens(tokens: readonly Token[], line: number): LessonNode[] {
	let at = line;
	return tokens.flatMap((token) => {
		const nodes = fromToken(token, at);
		at += lineEnds(token.raw);
		return nodes;
	});
}

/** The parts of a text of one paragraph, such as that of a question. */
export const parseInline = (markdown: string): LessonTree =>
	fromTokens(new reader.Lexer(reader.defaults).inlineTokens(markdown), 1);

/** Reads the Markdown of a lesson, or of a part of one that begins at a line of its file. */
export function parseMarkdown(markdown: string, line = 1): LessonTree {
	const lines = markdown.split('\n').map((text) => text.trim());
	const isAlone = (place: number): boolean =>
		/^<[^<>]*>$/.test(lines[place] ?? '') && !lines[place - 1] && !lines[place + 1];
	return fromTokens(reader.lexer(markdown), line).map((node) =>
		node.type === 'component' ? { ...node, alone: isAlone(node.line - line) } : node
	);
}

/** Reads lesson.md, as `readFileText` gives it. */
export function parseLesson(source: string): LessonFile {
	const [front, frontMatter] = /^---\n([^]*?\n)?---[ \t]*(?:\n|$)/.exec(source) ?? [];
	const text = source.slice(front?.length ?? 0);
	return {
		frontMatter: front === undefined ? undefined : (frontMatter ?? ''),
		tree: parseMarkdown(text, 1 + lineEnds(front ?? ''))
	};
}
