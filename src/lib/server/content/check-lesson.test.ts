import { describe, expect, it } from 'vitest';
import { type Edit, readEdited } from '../../../../tests/fixtures/lessons/edited-course.ts';
import { PAGES } from './links.ts';

const LESSON = '01-prices/lesson.md';

describe("the check of a lesson's text", () => {
	it.each<[string, Edit, string]>([
		[
			'an unknown objective',
			[LESSON, '[prices-bill]', '[prices-bill, prices-free]'],
			'lessons/01-prices/lesson.md:5: objectives[1]: "prices-free" is not an objective of this lesson, expected an objective that course.yaml gives this lesson: "prices-bill"'
		],
		[
			'an objective that is left out',
			['course.yaml', 'lesson: pictures', 'lesson: prices'],
			'lessons/01-prices/lesson.md:5: objectives: "pictures-make" is left out, expected every objective of course.yaml for this lesson'
		],
		[
			'an unknown pretest question',
			[LESSON, 'pretest: [prices-guess]', 'pretest: [prices-gues]'],
			'lessons/01-prices/lesson.md:6: pretest[0]: "prices-gues" is not a question of this lesson, expected the id of a question in quiz.yaml; perhaps "prices-guess" or "prices-sort" or "prices-word"'
		],
		[
			'a pretest question that is also asked in the text',
			[LESSON, 'pretest: [prices-guess]', 'pretest: [prices-share]'],
			'lessons/01-prices/lesson.md:20: <Check id="prices-share">: is also in the pretest, expected a question in one of the two places'
		],
		[
			'a pretest question that stands twice',
			[LESSON, 'pretest: [prices-guess]', 'pretest: [prices-guess, prices-guess]'],
			'lessons/01-prices/lesson.md:6: pretest[1]: "prices-guess" stands twice, expected it once'
		],
		[
			'an unknown source',
			[LESSON, 'sources: [PRICE-LIST]', 'sources: [PRICE-LIST, PRICES]'],
			'lessons/01-prices/lesson.md:7: sources[1]: "PRICES" is not a source, expected a key of sources.yaml; perhaps "PRICE-LIST"'
		],
		[
			'an earlier id that leads to no heading',
			[LESSON, 'sources: [PRICE-LIST]', 'sources: [PRICE-LIST]\nformerly: { old-place: nowhere }'],
			'lessons/01-prices/lesson.md:8: formerly.old-place: "nowhere" is not a heading of this lesson, expected the id of a heading in lesson.md'
		],
		[
			'a question that is not in the quiz',
			[LESSON, '<Check id="prices-share" />', '<Check id="prices-shar" />'],
			'lessons/01-prices/lesson.md:20: <Check id="prices-shar">: is not a question of this lesson, expected the id of a question in the lesson\'s quiz.yaml; perhaps "prices-share" or "prices-sort" or "prices-guess"'
		],
		[
			'a question among other words',
			[LESSON, '<Check id="prices-share" />', '<Check id="prices-share" /> and'],
			'lessons/01-prices/lesson.md:20: <Check id="prices-share">: shares its place, expected a line of its own, blank lines round it'
		],
		[
			'a question that is asked twice',
			[
				LESSON,
				'<Check id="prices-share" />',
				'<Check id="prices-share" />\n\n<Check id="prices-share" />'
			],
			'lessons/01-prices/lesson.md:22: <Check id="prices-share">: stands twice, expected each question once'
		],
		[
			'an unknown fact',
			[LESSON, 'Fact id="tiny.price-in"', 'Fact id="tiny.price"'],
			'lessons/01-prices/lesson.md:18: <Fact id="tiny.price">: is not in the catalogue, expected entry.fact as in models.yaml; perhaps "tiny.price-in" or "tiny.price-out"'
		],
		[
			'a number that cannot be computed',
			[LESSON, 'output=300', 'outputs=300'],
			'lessons/01-prices/lesson.md:18: <Calc of="token-bill requests=100000 input=1500 outputs=300 price-in=tiny.price-in price-out=tiny.price-out">: cannot be computed: token-bill takes no "outputs", expected a rule with all its arguments'
		],
		[
			'a component that is not imported',
			[LESSON, 'Calc, ', ''],
			'lessons/01-prices/lesson.md:18: <Calc of="token-bill requests=100000 input=1500 output=300 price-in=tiny.price-in price-out=tiny.price-out">: is not imported, expected Calc in the import of the script at the top'
		],
		[
			'a link to an unknown source',
			[LESSON, 'source:PRICE-LIST', 'source:PRICE'],
			'lessons/01-prices/lesson.md:14: link to "source:PRICE": "PRICE" is not a source, expected a key of sources.yaml; perhaps "PRICE-LIST"'
		],
		[
			'a link to a heading that is not there',
			[LESSON, '](#what-goes-wrong', '](#what-went-wrong'],
			'lessons/01-prices/lesson.md:14: link to "#what-went-wrong": "#what-went-wrong" is not a heading of the lesson "prices", expected the id of a heading of level 2 or 3; perhaps "what-goes-wrong"'
		],
		[
			'a link to a heading that another lesson lacks',
			[LESSON, '/lessons/prices/#how', '/lessons/prices/#who'],
			'lessons/01-prices/lesson.md:30: link to "/lessons/prices/#who-usage-is-priced": "#who-usage-is-priced" is not a heading of the lesson "prices", expected the id of a heading of level 2 or 3; perhaps "how-usage-is-priced"'
		],
		[
			'a link to an unknown page',
			[LESSON, '/progress/', '/progress'],
			`lessons/01-prices/lesson.md:14: link to "/progress": there is no page "/progress", expected one of ${PAGES.join(', ')} or /lessons/slug/, with a slash at the end`
		],
		[
			'a link to a place in a page without headings',
			[LESSON, '/progress/', '/about/#me'],
			'lessons/01-prices/lesson.md:14: link to "/about/#me": the headings of "/about/" have no ids, expected a link without #'
		],
		[
			'a link to a lesson in preparation',
			[LESSON, '/progress/', '/lessons/pictures/'],
			'lessons/01-prices/lesson.md:14: link to "/lessons/pictures/": the lesson "pictures" has no page yet, expected a lesson that is ready'
		],
		[
			'a link to no lesson',
			[LESSON, '/progress/', '/lessons/picture/'],
			'lessons/01-prices/lesson.md:14: link to "/lessons/picture/": there is no lesson "picture", expected one of "prices", "pictures"'
		],
		[
			'a link to a place in a quiz',
			[LESSON, '/progress/', '/lessons/prices/quiz/#top'],
			'lessons/01-prices/lesson.md:14: link to "/lessons/prices/quiz/#top": a quiz page has no headings, expected a link without #'
		],
		[
			'a link to another site',
			[LESSON, '/progress/', 'https://example.org/x'],
			'lessons/01-prices/lesson.md:14: link to "https://example.org/x": leads outside, expected source:KEY with the page in sources.yaml'
		],
		[
			'a figure that is not there',
			[LESSON, './figure.svg', './picture.svg'],
			'lessons/01-prices/lesson.md:22: image "./picture.svg": there is no such file, expected a file in the folder of the lesson'
		],
		[
			'a picture that is no drawing',
			[LESSON, './figure.svg', './quiz.yaml'],
			'lessons/01-prices/lesson.md:22: figure "./quiz.yaml": is no figure of the lesson, expected ./name.svg, ./name.strip.yaml, ./name.slider.yaml, ./name.plot.yaml beside lesson.md'
		],
		[
			'a figure with a drawing that cannot stand in a page',
			['01-prices/figure.svg', '<text ', '<text fill="red" '],
			'lessons/01-prices/lesson.md:22: figure "./figure.svg": has the attribute "fill", expected what lessons/README.md allows in figures'
		],
		[
			'a figure without words',
			[LESSON, '![A bill]', '![]'],
			'lessons/01-prices/lesson.md:22: image "./figure.svg": has no words, expected words between the square brackets'
		],
		[
			'two headings with one id',
			[LESSON, '## What goes wrong', '## What goes wrong\n\nText.\n\n### What goes *wrong*?'],
			'lessons/01-prices/lesson.md:32: heading "What goes wrong?": makes the id "what-goes-wrong" again, expected a heading with other words'
		],
		[
			'a heading of level 1',
			[LESSON, '## What goes wrong', '# More\n\n## What goes wrong'],
			'lessons/01-prices/lesson.md:28: heading "More": is of level 1, expected ## or ###; the page itself writes the title'
		],
		[
			'a heading of level 4',
			[LESSON, '## What goes wrong', '#### More\n\n## What goes wrong'],
			'lessons/01-prices/lesson.md:28: heading "More": is of level 4, expected ## or ###; the page itself writes the title'
		],
		[
			'a component in a heading',
			[LESSON, '## What goes wrong', '## More <Fact id="tiny.state" />\n\n## What goes wrong'],
			'lessons/01-prices/lesson.md:28: heading "More <Fact id="tiny.state" />": holds a component or a brace, expected words'
		],
		[
			'a heading without a letter',
			[LESSON, '## What goes wrong', '## ?\n\n## What goes wrong'],
			'lessons/01-prices/lesson.md:28: heading "?": has no letter or digit, expected words to make an id of'
		],
		[
			'a brace in the text',
			[LESSON, 'Braces such', 'Braces {x} and } such'],
			'lessons/01-prices/lesson.md:30: a brace in the text is code to the compiler, expected the sign in backticks'
		],
		[
			'a bare < before a word',
			[LESSON, 'Braces such', 'Under <100 ms, braces such'],
			'lessons/01-prices/lesson.md:30: a bare < begins an element, expected words, the sign in backticks, or a component'
		],
		[
			'HTML',
			[LESSON, 'Braces such', '<b>Braces</b> such'],
			'lessons/01-prices/lesson.md:30: "<b>" is taken for code or HTML, expected Markdown, or <Check id="…" />, <Lab id="…" />, <Fact id="…" /> or <Calc of="…" />'
		],
		[
			'a heading in a list',
			[LESSON, 'Braces such', '- ## One\n\nBraces such'],
			'lessons/01-prices/lesson.md:30: heading "One": stands in a list or a quotation, expected a heading at the top of the text'
		],
		[
			'a footnote',
			[LESSON, 'Braces such', 'Braces[^1] such'],
			'lessons/01-prices/lesson.md:30: footnotes do not work, expected the words in the text, or source:KEY'
		],
		[
			'an address in the text',
			[LESSON, 'Braces such', 'See https://example.org. Braces such'],
			'lessons/01-prices/lesson.md:30: an address stands in the text, expected [words](source:KEY)'
		],
		[
			'an underlined heading',
			[LESSON, 'Braces such', 'Title\n---\n\nBraces such'],
			'lessons/01-prices/lesson.md:30: an underlined line becomes a heading, expected ## before a heading'
		],
		[
			'a link with its target elsewhere',
			[LESSON, 'Braces such', '[x]: /progress/\n\nBraces such'],
			'lessons/01-prices/lesson.md:30: links with their target elsewhere do not work, expected [text](target)'
		],
		[
			'a sample that calls what no service has',
			[
				LESSON,
				'Braces such',
				'```python\nc = boto3.client("bedrock")\nc.converse()\n```\n\nBraces such'
			],
			'lessons/01-prices/lesson.md:32: c.converse: is no operation of the client "bedrock", expected boto3.client("bedrock-runtime"), which has it'
		]
	])('reports %s', (_, edit, problem) => {
		expect(readEdited(edit).problems).toEqual([problem]);
	});

	it('reports a source that the text links to and the front matter lacks', () => {
		const notes =
			'  - { id: NOTES, title: Notes, url: https://example.org/n, kind: page, seen: 2026-01 }';
		const { problems } = readEdited(
			['sources.yaml', 'sources:', `sources:\n${notes}`],
			[LESSON, 'sources: [PRICE-LIST]', 'sources: [NOTES]']
		);
		expect(problems).toEqual([
			'lessons/01-prices/lesson.md:14: link to "source:PRICE-LIST": is not in the front matter, expected "PRICE-LIST" under sources'
		]);
	});

	it('lets code hold what prose must not', () => {
		const code = '```ts\nconst a = { b: 1 < 2 }; // [x]: https://example.org\n# no heading\n```';
		const inline = 'Write `{a}`, `<b>` or ``[^1] ` ``.';
		const { problems } = readEdited([LESSON, 'Braces such', `${code}\n\n${inline} Braces such`]);
		expect(problems).toEqual([]);
	});
});
