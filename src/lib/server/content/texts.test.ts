import { describe, expect, it } from 'vitest';
import { readEdited } from '../../../../tests/fixtures/lessons/edited-course.ts';
import { withNeighbours } from './neighbours.ts';
import { fillPlaceholders, renderQuestion, renderText } from './texts.ts';

const { course } = readEdited();
const BILL =
	'token-bill requests=100000 input=1500 output=300 price-in=tiny.price-in price-out=tiny.price-out';

describe('fillPlaceholders', () => {
	it('puts in values of the catalogue and computed ones', () => {
		const text = `{{tiny.price-in}}, {{ tiny.gone }}, {{tiny.state}}, {{batch.discount}}, {{calc ${BILL}}}`;
		expect(fillPlaceholders(text, course)).toEqual({
			text: '$0.035, 15 August 2025, end of life, 50%, $9.45',
			problems: []
		});
	});

	it('tells what it cannot resolve and leaves it as written', () => {
		const { text, problems } = fillPlaceholders('{{tiny.size}} {{calc bill}} {{tiny}}', course);
		expect(text).toBe('{{tiny.size}} {{calc bill}} {{tiny}}');
		expect(problems).toEqual([
			'"tiny.size" is not a fact of the catalogue',
			'"bill" is not a rule',
			'"tiny" is not a fact of the catalogue'
		]);
	});
});

describe('renderText', () => {
	it.each([
		[
			'**bold**, *italic*, `a < {b}`',
			'<strong>bold</strong>, <em>italic</em>, <code>a &lt; {b}</code>'
		],
		['Costs {{tiny.price-in}} & more', 'Costs $0.035 &amp; more'],
		[
			'<b onclick="x()">no</b> <!-- c --> <br>',
			'&lt;b onclick=&quot;x()&quot;&gt;no&lt;/b&gt; &lt;!-- c --&gt; &lt;br&gt;'
		],
		['a < b > c "d"', 'a &lt; b &gt; c &quot;d&quot;'],
		['~5 or ~6 minutes', '~5 or ~6 minutes'],
		['![alt](./x.svg)', 'alt'],
		['https://example.org/x', 'https://example.org/x']
	])('renders %s and escapes the rest', (markdown, html) => {
		expect(renderText(markdown, course)).toBe(html);
	});

	it.each([
		['[list](source:PRICE-LIST)', '../../', '<a href="https://example.org/prices">list</a>'],
		['[end](/lessons/prices/#end)', '../../', '<a href="../../lessons/prices/#end">end</a>'],
		['[end](/lessons/prices/#end)', '../../../', '<a href="../../../lessons/prices/#end">end</a>'],
		['[*start*](/)', '../../', '<a href="../../"><em>start</em></a>'],
		['[start](/)', '', '<a href="./">start</a>'],
		['[out](https://example.org/)', '../../', 'out'],
		['[run](javascript:alert(1))', '../../', 'run'],
		['[other](//example.org/)', '../../', 'other'],
		['[none](source:NONE)', '../../', 'none']
	])(
		'leads %s from %s to a place in the course or a source, and nowhere else',
		(markdown, base, html) => {
			expect(renderText(markdown, course, base)).toBe(html);
		}
	);
});

describe('renderQuestion', () => {
	const bank = course.lessons[0]?.bank ?? [];
	const question = (id: string) =>
		bank.filter((q) => q.id === id).map((q) => renderQuestion(q, course))[0];

	it('renders the texts of a question and of its options', () => {
		expect(question('prices-share')).toMatchObject({
			stem: 'Output costs $0.14. What makes a bill smaller? Choose two.',
			why: 'Fewer tokens, and the <a href="../../lessons/prices/#what-goes-wrong">batch price</a>.',
			hints: ['Look at the output.'],
			options: [
				{ id: 'shorter', right: true },
				{ id: 'batch', right: true },
				{ id: 'window', right: false },
				{ id: 'region', right: false }
			]
		});
	});

	it('keeps questions without marks as they are, whatever their kind', () => {
		for (const plain of bank.filter((q) => q.id !== 'prices-share')) {
			expect(renderQuestion(plain, course)).toEqual(withNeighbours(plain));
		}
	});

	it('renders what learners read and leaves alone what their answers are compared with', () => {
		const edited = readEdited(
			[
				'01-prices/quiz.yaml',
				'left: Pictures, right: images',
				'left: "*Pictures*", right: "`images`"'
			],
			['01-prices/quiz.yaml', 'text: words, misc', 'text: "**words**", misc'],
			['01-prices/quiz.yaml', 'answers: [tokens, token]', 'answers: [a *token* &, token]'],
			['01-prices/quiz.yaml', 'scenario: A shop', 'scenario: A *shop*'],
			['01-prices/quiz.yaml', 'text: Batch, right', 'text: R&D, right']
		);
		const rendered = (edited.course.lessons[0]?.bank ?? []).map((q) =>
			renderQuestion(q, edited.course)
		);
		expect(rendered[3]).toMatchObject({
			pairs: [{}, { left: '<em>Pictures</em>', right: '<code>images</code>' }, {}],
			extra: [{ text: '<strong>words</strong>' }]
		});
		expect(rendered[6]).toMatchObject({ answers: ['a *token* &', 'token'] });
		expect(rendered[7]).toMatchObject({
			scenario: 'A <em>shop</em> writes 1,000 texts a night.',
			parts: [{ options: [{ text: 'R&amp;D' }, {}, {}] }, {}]
		});
	});
});
