import {
	type LessonTree,
	nodesOf,
	wordsOf,
	writtenComponent
} from '#lib/core/course/lesson-tree.ts';

/** What a lesson's page will hold, as the compiler draws it: see tools/build/drawn-lesson.js. */
export interface Drawn {
	headings: { depth: number; id: string; words: string; line: number }[];
	links: { url: string; line: number }[];
	/** Drawings that are put into the page. */
	figures: { url: string; line: number }[];
	/** Components, script, comments, and whatever else is no Markdown. */
	markup: { code: string; line: number }[];
}

/** Reports a problem at one line of the text. */
export type Tell = (line: number, where: string, problem: string, expected: string) => void;

export const COMMENT = /^<!--[^]*-->$/;
export const SCRIPT = /^<script\b[^]*<\/script>$/;
const WAYS = '<Check id="…" />, <Lab id="…" />, <Fact id="…" /> or <Calc of="…" />';

/** What is said of code and HTML in a lesson: the problem, and what is expected. */
export function notMarkdown(code: string): [problem: string, expected: string] {
	const [shown = ''] = code.split('\n');
	return [`"${shown}" is taken for code or HTML`, `Markdown, or ${WAYS}`];
}

/** Those of some things that are not among others, each as often as it is missing there. */
function missingFrom<Other, One>(
	others: readonly Other[],
	some: readonly One[],
	keyOf: (thing: One | Other) => string
): One[] {
	const left = others.map(keyOf);
	return some.filter((one) => {
		const place = left.indexOf(keyOf(one));
		if (place >= 0) left.splice(place, 1);
		return place < 0;
	});
}

const spaceless = (code: string): string => code.replace(/\s/g, '');

function checkMarkup({ markup }: Drawn, tree: LessonTree, tell: Tell): void {
	const read = nodesOf(tree, 'component').map((node) => ({
		...{ code: writtenComponent(node), name: node.name, line: node.line }
	}));
	const drawn = markup.filter(({ code }) => !COMMENT.test(code) && !SCRIPT.test(code));
	const keyOf = ({ code }: { code: string }) => spaceless(code);
	for (const { code, line } of missingFrom(read, drawn, keyOf))
		tell(line, '', ...notMarkdown(code));
	for (const { name, line } of missingFrom(drawn, read, keyOf)) {
		tell(line, `<${name}>`, 'is not drawn', `one line: ${WAYS}`);
	}
}

/** Contents, links and questions name headings by what the check reads: the page must hold the same. */
function checkHeadings({ headings }: Drawn, tree: LessonTree, tell: Tell): void {
	const read = nodesOf(tree, 'heading');
	const keyOf = ({ depth, id }: { depth: number; id: string }) =>
		// The page gives ids to sections and their parts alone.
		depth === 2 || depth === 3 ? `${depth}#${id}` : `${depth}`;
	const expected = 'one line: ## or ###, then words without HTML entities';
	for (const { words, line } of missingFrom(read, headings, keyOf)) {
		tell(line, `heading "${words}"`, 'is drawn and not meant', expected);
	}
	for (const { children, line } of missingFrom(headings, read, keyOf)) {
		tell(line, `heading "${wordsOf(children)}"`, 'is not drawn as it is written', expected);
	}
}

function checkTargets({ links, figures }: Drawn, tree: LessonTree, tell: Tell): void {
	const expected = '[words](address) or [words](source:KEY)';
	const keyOf = ({ url }: { url: string }) => url;
	const read = nodesOf(tree, 'link');
	for (const { url, line } of missingFrom(read, links, keyOf)) {
		tell(line, `link to "${url}"`, 'is drawn and not meant', expected);
	}
	for (const { url, line } of missingFrom(links, read, keyOf)) {
		tell(line, `link to "${url}"`, 'is shown as it is written', expected);
	}
	for (const { url, line } of missingFrom(figures, nodesOf(tree, 'figure'), keyOf)) {
		const alone = '![alternative text](./name.svg "caption") alone in its paragraph';
		tell(line, `image "${url}"`, 'is not put into the page', alone);
	}
}

/** Checks that the page will hold what was read in the Markdown, and nothing beside it. */
export function checkDrawn(drawn: Drawn, tree: LessonTree, tell: Tell): void {
	checkMarkup(drawn, tree, tell);
	checkHeadings(drawn, tree, tell);
	checkTargets(drawn, tree, tell);
}
