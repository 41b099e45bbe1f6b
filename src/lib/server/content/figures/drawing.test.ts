import { describe, expect, it } from 'vitest';
import { drawFigure, figureProblems, unescaped } from './drawing.ts';

const figure = (inside: string, box = '0 0 400 200'): string =>
	`<svg viewBox="${box}">\n\t${inside}\n</svg>\n`;

describe('figureProblems', () => {
	it('finds nothing in a figure drawn with shapes, classes and text', () => {
		const marker =
			'<defs><marker id="loop-arrow" refX="7"><path class="head" d="M0 0L8 4"/></marker></defs>';
		const line = '<path class="line dash" marker-end="url(#loop-arrow)" d="M0 0h8"/>';
		const text = '<text class="note middle" x="4" y="9">tokens &amp; words</text>';
		expect(figureProblems(figure(marker + line + text), 'loop')).toEqual([]);
	});

	it.each([
		['<script>alert(1)</script>', 'holds <script>'],
		['<!-- note -->', 'is no plain SVG: each attribute in double quotes'],
		['<foreignObject/>', 'holds <foreignObject>'],
		['<rect onclick="x()"/>', 'has the attribute "onclick"'],
		['<rect fill="#fff"/>', 'has the attribute "fill"'],
		['<rect style="fill: red"/>', 'has the attribute "style"'],
		["<rect x='4'/>", 'is no plain SVG: each attribute in double quotes'],
		['<rect class="paper pretty"/>', 'has the unknown class "pretty"'],
		['<g id="arrow"/>', 'the id "arrow" does not begin with "loop"'],
		['<use href="https://example.org/a.svg#b"/>', '"https://example.org/a.svg#b" leads outside'],
		['<path marker-end="url(other.svg#a)"/>', '"url(other.svg#a)" leads outside']
	])('names what must not stand in a figure: %s', (inside, problem) => {
		expect(figureProblems(figure(inside), 'loop')).toContain(problem);
	});

	it.each([
		['<svg viewBox="0 0 400 200"><g></svg>', 'has </svg> where </g> belongs'],
		['<svg viewBox="0 0 400 200"></g></svg>', 'has </g> where </svg> belongs'],
		['<svg viewBox="0 0 400 200"><g/>', 'has <svg> without </svg>'],
		['<svg viewBox="0 0 400 200"></svg></figure>', 'goes on after its end'],
		['<svg viewBox="0 0 400 200"></svg></svg>', 'goes on after its end'],
		['<svg viewBox="0 0 400 200"></svg><svg></svg>', 'goes on after its end'],
		['</svg><svg viewBox="0 0 400 200"></svg>', 'has </svg> without <svg>'],
		['<svg viewBox="0 0 400 200"></svg> words', 'does not end with </svg>'],
		['<svg viewBox="0 0 400 200"><g class="note" class="bold"/></svg>', '"class" twice'],
		['<svg viewBox="0 0 400 200"><text>R & D</text></svg>', 'has a & that is not written as &amp;']
	])('wants a drawing that is well formed: %s', (svg, problem) => {
		expect(figureProblems(svg, 'loop').join()).toContain(problem);
	});

	it('wants a box that reads on a phone', () => {
		expect(figureProblems('<svg width="4"></svg>', 'loop')[0]).toMatch(/does not begin with/);
		expect(figureProblems(figure('', '0 0 900 200'), 'loop')[0]).toMatch(/is 900 wide/);
	});

	it('wants a source that is quick to load', () => {
		expect(figureProblems(figure('<g/>'.repeat(2000)), 'loop')[0]).toMatch(/of 6000 characters/);
	});
});

describe('drawFigure', () => {
	it.each(['$$$', '$&', "$'", '$1 & $2', '$<a>'])('keeps the text alternative %j', (label) => {
		const [, attribute = ''] = /aria-label="([^"]*)"/.exec(drawFigure(figure('<g/>'), label)) ?? [];
		expect(unescaped(attribute)).toBe(label);
	});

	it('gives the figure its size and its text alternative', () => {
		expect(drawFigure(figure('<g/>'), 'A "loop" of <steps> & noise')).toBe(
			'<svg role="img" aria-label="A &quot;loop&quot; of <steps> &amp; noise" width="500" height="250" viewBox="0 0 400 200"><g/></svg>'
		);
	});
});
