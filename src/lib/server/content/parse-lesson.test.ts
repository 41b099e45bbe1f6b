import { describe, expect, it } from 'vitest';
import { nodesOf } from '#lib/core/course/lesson-tree.ts';
import { parseLesson, parseMarkdown } from './parse-lesson.ts';

describe('parseLesson', () => {
	it('tells lines as the file has them', () => {
		const { frontMatter, tree } = parseLesson(
			'---\ntitle: A\n---\n<script>\n\tlet a;\n</script>\n\nText.\n'
		);
		expect(frontMatter).toBe('title: A\n');
		expect(tree).toEqual([
			{ type: 'html', value: '<script>\n\tlet a;\n</script>', line: 4 },
			{ type: 'paragraph', children: [{ type: 'text', value: 'Text.', line: 8 }], line: 8 }
		]);
	});

	it('tells a text without front matter', () => {
		expect(parseLesson('Text.\n---\n').frontMatter).toBeUndefined();
		expect(parseLesson('---\n---\nText.').frontMatter).toBe('');
	});
});

describe('parseMarkdown', () => {
	it('finds headings with their ids, but not in code', () => {
		const tree = parseMarkdown('## The `maxTokens` *limit* ##\n\n```\n## no\n```\n\n### Next\n#no');
		expect(nodesOf(tree, 'heading')).toMatchObject([
			{ id: 'the-maxtokens-limit', depth: 2, setext: false, line: 1 },
			{ id: 'next', depth: 3, setext: false, line: 7 }
		]);
	});

	it('finds components with their arguments, but not in code or comments', () => {
		const text =
			'At <Fact id="a.b" /> or `<Fact id="c" />`\n<!-- <Check id="d" /> -->\n\n<Check id="e" />\n';
		expect(nodesOf(parseMarkdown(text), 'component')).toEqual([
			{ type: 'component', name: 'Fact', value: 'a.b', line: 1, alone: false },
			{ type: 'component', name: 'Check', value: 'e', line: 4, alone: true }
		]);
	});

	it.each([
		'<Check id="a" />\nand',
		'And\n<Check id="a" />',
		'## And\n<Check id="a" />',
		'- <Check id="a" />'
	])('tells a component that shares its place: %j', (text) => {
		expect(nodesOf(parseMarkdown(text), 'component')).toMatchObject([{ alone: false }]);
	});

	it.each(['<Fact id={a} />', '<Fact of="a" />', '<Other id="a" />', "<Fact id='a' />"])(
		'takes %s for HTML',
		(value) => {
			expect(parseMarkdown(value)).toEqual([{ type: 'html', value, line: 1 }]);
		}
	);

	it('tells figures, which stand alone, from other images', () => {
		const text = '![A\nbill](./f.svg "Bill")\n\nSee ![it](./g.svg)';
		expect(nodesOf(parseMarkdown(text, 5), 'figure', 'image')).toEqual([
			{ type: 'figure', url: './f.svg', alt: 'A\nbill', title: 'Bill', line: 5 },
			{ type: 'image', url: './g.svg', alt: 'it', title: '', line: 8 }
		]);
	});

	it.each([
		['a list', '- a\n- b\n  [x](/)'],
		['a list of paragraphs', '1. a\n\n2. [x](/)'],
		['a table', '| a |\n| - |\n| [x](/) |'],
		['a quotation', '> a\n>\n> [x](/)'],
		['a paragraph', 'a\n`b\nc` [x](/)']
	])('tells the line of a link in %s', (_where, text) => {
		expect(nodesOf(parseMarkdown(text), 'link')).toMatchObject([{ url: '/', line: 3 }]);
	});
});
