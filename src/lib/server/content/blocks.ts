import type { Tokens } from 'marked';
import { table as tableLabel } from '#words/code-blocks.js';
import { codeBlock, SCROLLER } from './code-block.js';
import { drawer } from './inline.ts';
import { isKind, markdownReader } from './markdown.ts';
import type { Finding } from './problems.ts';

/** Blocks of Markdown to HTML that holds nothing but text, tables, code, messages and resolved links. */
export function blockHtml(markdown: string, resolve: (href: string) => string | undefined): string {
	const drawn = drawer(resolve, {
		code: ({ text, lang = '' }) => codeBlock(text, lang),
		table(token) {
			// A corner without words heads nothing.
			const cell = ({ text, tokens }: Tokens.TableCell, tag: string) => {
				const name = text.trim() === '' ? 'td' : tag;
				return `<${name}>${this.parser.parseInline(tokens)}</${name}>`;
			};
			const row = (cells: readonly Tokens.TableCell[], tag: string) =>
				`<tr>${cells.map((one) => cell(one, tag)).join('')}</tr>`;
			const body = token.rows.map((cells) => row(cells, 'td')).join('');
			const table = `<table><thead>${row(token.header, 'th')}</thead><tbody>${body}</tbody></table>`;
			return `${SCROLLER} aria-label="${tableLabel}">${table}</div>`;
		}
	});
	return drawn.parse(markdown, { async: false }).trim();
}

const lexer = markdownReader();

/** What an exhibit may not hold. */
const LOST: Record<string, string> = {
	heading: 'a heading',
	hr: 'a rule',
	html: 'HTML',
	image: 'a picture',
	def: 'the target of a link'
};

/** What an exhibit holds that leads elsewhere, and what of it is not drawn. */
export function blockParts(markdown: string): { links: string[]; losses: Finding[] } {
	const links: string[] = [];
	const lost = new Set<string>();
	void lexer.walkTokens(lexer.lexer(markdown), (token) => {
		if (isKind(token, 'link')) links.push(token.href);
		const what = LOST[token.type];
		if (what !== undefined) lost.add(what);
	});
	const losses = [...lost].map((what) => ({
		problem: `holds ${what}`,
		expected: 'blocks of code, tables, quotations, lists and paragraphs'
	}));
	return { links, losses };
}
