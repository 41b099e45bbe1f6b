import { describe, expect, it } from 'vitest';
import { inlineParts, lostBlocks } from './inline.ts';

const blocks = (written: string) => lostBlocks(written).map(({ problem }) => problem);

describe('lostBlocks', () => {
	it.each([
		['a list', 'Which?\n- one\n- two'],
		['a list', '1. one\n2. two'],
		['a table', 'Compare:\n\n| a | b |\n| - | - |\n| 1 | 2 |'],
		['a block of code', 'What is printed?\n```js\nx\n```'],
		['a block of code', '    indented'],
		['a quotation', '> said'],
		['a heading', '# Title'],
		['a heading', 'Title\n==='],
		['a rule', 'one\n\n---'],
		['the target of a link', '[a]: /models/'],
		['several paragraphs', 'one\n\ntwo']
	])('finds %s', (what, written) => {
		expect(blocks(written).join()).toContain(`holds ${what}`);
	});

	it.each([
		'One **bold** line with `code` and [a link](/models/).',
		'One paragraph\nin two lines, 5 - 3 = 2, #3 and > 4.',
		'-5 degrees',
		'\\- no list',
		'<b>HTML</b> is shown as it is written',
		''
	])('lets pass what is drawn as written: %j', (written) => {
		expect(blocks(written)).toEqual([]);
	});
});

describe('inlineParts', () => {
	it.each([
		['[a](/models/ "A title")', '/models/'],
		["[a](/models/ 'A title')", '/models/'],
		['[a](/models/ (A title))', '/models/'],
		['[a [b] c](/models/)', '/models/'],
		['[a](</models/>)', '/models/'],
		['[`a]`](/models/)', '/models/'],
		['**[a](/models/)**', '/models/'],
		['<https://example.org>', 'https://example.org']
	])('finds the link that is drawn in %s', (text, href) => {
		expect(inlineParts(text).links).toEqual([href]);
	});

	it.each(['`[a](/models/)`', '\\[a](/models/)', 'https://example.org'])(
		'finds none where none is drawn: %s',
		(text) => {
			expect(inlineParts(text).links).toEqual([]);
		}
	);

	it('reports a picture and the title of a link, which are not drawn', () => {
		const { losses } = inlineParts('![a](./a.svg) [b](/models/ "The models")');
		expect(losses.map(({ problem }) => problem)).toEqual([
			'holds the picture "./a.svg", which is not shown',
			'link to "/models/": has the title "The models", which is not shown'
		]);
	});
});
