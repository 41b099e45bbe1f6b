import { describe, expect, it } from 'vitest';
import { blocksOf, isProse, proseWords, readerText } from './prose.ts';

const lesson = `Lead in three words.

## First part

A paragraph over
two lines.

- one item
- another
  that goes on

| a | b |
| --- | --- |
| c | d |

\`\`\`text
## not a heading

still code
\`\`\`

<Check id="shop-guess" />

![A picture of it](./a.svg "Caption")

<Fact id="a.b" /> begins a paragraph.
### Inside
Right below.`;

describe('blocksOf', () => {
	const blocks = blocksOf(lesson);

	it('tells prose from tables, code, components and figures', () => {
		expect(blocks.map((block) => block.kind)).toEqual([
			'paragraph',
			'heading',
			'paragraph',
			'listItem',
			'listItem',
			'table',
			'code',
			'component',
			'figure',
			'paragraph',
			'heading',
			'paragraph'
		]);
	});

	it('keeps the section that a block stands in', () => {
		expect(blocks[0]?.section).toBe('');
		expect(new Set(blocks.slice(1).map((block) => block.section))).toEqual(new Set(['First part']));
	});

	it('joins the lines of a list item', () => {
		const items = blocks
			.filter((block) => block.kind === 'listItem')
			.map((b) => readerText(b.text));
		expect(items).toEqual(['one item', 'another that goes on']);
	});

	it('counts the words of running text alone', () => {
		expect(blocks.filter(isProse)).toHaveLength(6);
		expect(proseWords(blocks)).toBe(4 + 5 + 2 + 4 + 4 + 2);
	});
});

describe('readerText', () => {
	it('takes off marks and lets a value stand as one word', () => {
		const text = 'A **bold** [link](source:X) with `code` at <Fact id="a.b" /> each.';
		expect(readerText(text)).toBe('A bold link with it at it each.');
	});
});
