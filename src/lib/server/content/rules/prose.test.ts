import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../parse-lesson.ts';
import { proseOf, proseWords, readerText } from './prose.ts';

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

describe('running text', () => {
	const tree = parseMarkdown(lesson);

	it('is paragraphs and the items of lists, whole', () => {
		expect(proseOf(tree).map((node) => readerText(node))).toEqual([
			'Lead in three words.',
			'A paragraph over two lines.',
			'one item',
			'another that goes on',
			'it begins a paragraph.',
			'Right below.'
		]);
	});

	it('alone counts for the words of a lesson', () => {
		expect(proseWords(tree)).toBe(4 + 5 + 2 + 4 + 4 + 2);
	});
});

describe('readerText', () => {
	const [node] = proseOf(
		parseMarkdown('A **bold** [link](source:X) with `code` at <Fact id="a.b" /> each.')
	);

	it('takes off marks and lets a value stand as one word', () => {
		expect(node && readerText(node)).toBe('A bold link with it at it each.');
	});

	it('takes other words where they are given', () => {
		const told = node && readerText(node, ({ type }) => (type === 'link' ? '-' : undefined));
		expect(told).toBe('A bold - with it at it each.');
	});
});
