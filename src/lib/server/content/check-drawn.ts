import type { Component, Heading, Scan, Target } from './lesson-text.ts';

/** What a lesson's page will hold, as the compiler draws it: see tools/build/drawn-lesson.js. */
export interface Drawn {
	headings: { level: number; id: string; words: string; line: number }[];
	/** Links, and figures that are put into the page. */
	targets: Target[];
	/** Pictures that are left as pictures: no file stands behind them on the site. */
	pictures: Target[];
	/** Components, script, comments, and whatever else is no Markdown. */
	markup: { code: string; line: number }[];
	/** Words that look like links and are none. */
	loose: { text: string; line: number }[];
}

/** Reports a problem at one line of the text. */
export type Tell = (line: number, where: string, problem: string, expected: string) => void;

/** How components must be written: what is in braces would run while the page is drawn. */
const COMPONENT = /^<(?:Check|Lab|Fact) id="([^"{}<>]*)"\s*\/>$|^<Calc of="([^"{}<>]*)"\s*\/>$/;
const COMMENT = /^<!--[^]*-->$/;
const SCRIPT = /^<script\b[^]*<\/script>$/;
const WAYS = '<Check id="…" />, <Lab id="…" />, <Fact id="…" /> or <Calc of="…" />';

const valueOf = ({ attributes }: Component): string => attributes.id ?? attributes.of ?? '';

function checkMarkup({ markup }: Drawn, scan: Scan, tell: Tell): void {
	const components: string[] = [];
	for (const { code, line } of markup) {
		const text = code.trim();
		const [, id, of] = COMPONENT.exec(text) ?? [];
		const value = id ?? of;
		if (value !== undefined) components.push(value);
		else if (!COMMENT.test(text) && !SCRIPT.test(text)) {
			const [shown = ''] = text.split('\n');
			tell(line, '', `"${shown}" is taken for code or HTML`, `Markdown, or ${WAYS}`);
		}
	}
	for (const component of scan.components) {
		const place = components.indexOf(valueOf(component));
		if (place >= 0) components.splice(place, 1);
		else tell(component.line, `<${component.name}>`, 'is not drawn', `one line: ${WAYS}`);
	}
}

const mark = ({ level, id }: Pick<Heading, 'level' | 'id'>): string => `${level}#${id}`;

/** Contents, links and questions name headings by what the check reads: the page must hold the same. */
function checkHeadings({ headings }: Drawn, scan: Scan, tell: Tell): void {
	const [read, drawn] = [new Set(scan.headings.map(mark)), new Set(headings.map(mark))];
	const expected = 'one line: ## or ###, then words without HTML entities';
	for (const heading of headings.filter((one) => !read.has(mark(one)))) {
		tell(heading.line, `heading "${heading.words}"`, 'is drawn and not meant', expected);
	}
	for (const heading of scan.headings.filter((one) => !drawn.has(mark(one)))) {
		tell(heading.line, `heading "${heading.text}"`, 'is not drawn as it is written', expected);
	}
}

/** Checks that the page will hold what the check has read in the Markdown, and nothing beside it. */
export function checkDrawn(drawn: Drawn, scan: Scan, tell: Tell): void {
	checkMarkup(drawn, scan, tell);
	checkHeadings(drawn, scan, tell);
	for (const { text, line } of drawn.loose) {
		tell(
			line,
			'',
			`"${text}" is shown as it is written`,
			'[words](address) or [words](source:KEY)'
		);
	}
	for (const { href, line } of drawn.pictures) {
		const expected = '![alternative text](./name.svg "caption") alone in its paragraph';
		tell(line, `image "${href}"`, 'is not put into the page', expected);
	}
}
