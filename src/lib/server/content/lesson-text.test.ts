import { describe, expect, it } from 'vitest';
import { cutLesson, scanLesson } from './lesson-text.ts';

describe('cutLesson', () => {
	it('keeps the line numbers of the text', () => {
		const { frontMatter, script, text } = cutLesson(
			'---\ntitle: A\n---\n<script>\n\tlet a;\n</script>\n\nText.\n'
		);
		expect(frontMatter).toBe('title: A\n');
		expect(script).toBe('<script>\n\tlet a;\n</script>');
		expect(text.split('\n').map((line) => line.trim())).toEqual([
			'',
			'',
			'',
			'',
			'',
			'',
			'',
			'Text.',
			''
		]);
	});

	it('tells a text without front matter', () => {
		expect(cutLesson('Text.\n---\n').frontMatter).toBeUndefined();
		expect(cutLesson('---\n---\nText.').frontMatter).toBe('');
	});
});

describe('scanLesson', () => {
	it('finds headings with their ids, but not in code', () => {
		const { headings } = scanLesson(
			'## The `maxTokens` *limit* ##\n\n```\n## no\n```\n\n### Next\n#no'
		);
		expect(headings).toEqual([
			{ id: 'the-maxtokens-limit', text: 'The maxTokens limit', level: 2, line: 1 },
			{ id: 'next', text: 'Next', level: 3, line: 7 }
		]);
	});

	it('finds components with their attributes, but not in code or comments', () => {
		const text =
			'At <Fact id="a.b" /> or `<Fact id="c" />`\n<!-- <Check id="d" /> -->\n\n<Check id=\'e\' />\n';
		expect(scanLesson(text).components).toEqual([
			{ name: 'Fact', attributes: { id: 'a.b' }, line: 1, alone: false },
			{ name: 'Check', attributes: { id: 'e' }, line: 4, alone: true }
		]);
	});

	it('finds links and images with their words', () => {
		const text = '[a `b`](/x/#y) and\n![A\nbill](./f.svg "Bill") `[no](/no/)`';
		expect(scanLesson(text).links).toEqual([
			{ href: '/x/#y', words: 'a `b`', image: false, line: 1 },
			{ href: './f.svg', words: 'A\nbill', image: true, line: 2 }
		]);
	});
});
