import { isKind, markdownReader } from './markdown.ts';
import type { Finding } from './problems.ts';

export const escapeHtml = (text: string): string =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');

/** Draws the texts of questions and labs; `more` draws what is no inline text. */
export const drawer = (
	resolve: (href: string) => string | undefined,
	more: Parameters<typeof markdownReader>[0] = {}
) =>
	markdownReader({
		...more,
		html: ({ text }) => escapeHtml(text),
		image: ({ text }) => escapeHtml(text),
		link({ href, tokens }) {
			const words = this.parser.parseInline(tokens);
			const target = resolve(href);
			return target === undefined ? words : `<a href="${escapeHtml(target)}">${words}</a>`;
		}
	});

/** Inline Markdown to HTML that holds nothing but marks, code and resolved links. */
export function inlineHtml(
	markdown: string,
	resolve: (href: string) => string | undefined
): string {
	return drawer(resolve).parseInline(markdown, { async: false });
}

const lexer = markdownReader();

/** What a text holds that leads elsewhere, and what of it `inlineHtml` does not draw. */
export function inlineParts(markdown: string): { links: string[]; losses: Finding[] } {
	const links: string[] = [];
	const losses: Finding[] = [];
	const tokens = new lexer.Lexer(lexer.defaults).inlineTokens(markdown);
	void lexer.walkTokens(tokens, (token) => {
		if (isKind(token, 'image')) {
			const problem = `holds the picture "${token.href}", which is not shown`;
			losses.push({ problem, expected: 'words; pictures stand in lessons' });
		}
		if (!isKind(token, 'link')) return;
		links.push(token.href);
		if (!token.title) return;
		const problem = `link to "${token.href}": has the title "${token.title}", which is not shown`;
		losses.push({ problem, expected: 'a link without a title, its words in the text' });
	});
	return { links, losses };
}

/** What Markdown makes of lines that belong together, and `inlineHtml` draws as running text. */
const BLOCKS: Record<string, string> = {
	list: 'a list',
	table: 'a table',
	code: 'a block of code',
	blockquote: 'a quotation',
	heading: 'a heading',
	hr: 'a rule',
	def: 'the target of a link'
};

const WORDS =
	'one paragraph of words, `code`, **bold**, *italic* and links; a sign at the start of a line after a backslash';

/** The blocks of a text, as its lines stand in the file, that would be drawn as one run of words. */
export function lostBlocks(written: string): Finding[] {
	const tokens = lexer.lexer(written);
	const kinds = tokens.flatMap(({ type }) => BLOCKS[type] ?? []);
	const several = tokens.filter(({ type }) => type === 'paragraph').length > 1;
	const found = several ? [...kinds, 'several paragraphs'] : kinds;
	return [...new Set(found)].map((what) => ({
		problem: `holds ${what}, which would be drawn as running text`,
		expected: WORDS
	}));
}
