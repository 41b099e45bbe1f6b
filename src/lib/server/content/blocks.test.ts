import { describe, expect, it } from 'vitest';
import { blockHtml, blockParts } from './blocks.ts';

const draw = (markdown: string): string => blockHtml(markdown, (href) => `to:${href}`);

describe('exhibits of questions', () => {
	it('draw code as it is written, in a part that scrolls', () => {
		const html = draw('```json\n{ "a": "<b> & c" }\n```');
		expect(html).toContain('aria-label="Code in json"');
		expect(html).toContain('{ "a": "&lt;b&gt; &amp; c" }');
	});

	it('draw a prompt and its answer as messages, the answer marked as written', () => {
		const html = draw('```prompt\nSay <hello>\n```\n\n```output\nHello\n```');
		expect(html).toContain('data-form="prompt"');
		expect(html).toContain('Say &lt;hello&gt;');
		expect(html).toContain('written for this lesson');
	});

	it('join the lines of a message that were only cut to fit', () => {
		const long = 'A line of more than sixty letters, which ends where a window of the author did';
		const html = draw(`\`\`\`prompt\nHello,\n${long}\nand goes on\n  further in.\n\nBye\n\`\`\``);
		expect(html).toContain(`Hello,\n${long} and goes on further in.\n\nBye`);
	});

	it('draw tables and links, and no HTML', () => {
		const html = draw('| a | |\n| - | - |\n| [x](/models/) | <i>y</i> |');
		expect(html).toContain('<th>a</th><td></td>');
		expect(html).toContain('<a href="to:/models/">x</a>');
		expect(html).not.toContain('<i>');
	});

	it('report what is not drawn, and where they lead', () => {
		const { links, losses } = blockParts('# No\n\n![p](./p.svg)\n\n<div>\n\n[x](source:BOOK)');
		expect(links).toEqual(['source:BOOK']);
		expect(losses.map(({ problem }) => problem)).toEqual([
			'holds a heading',
			'holds a picture',
			'holds HTML'
		]);
	});
});
