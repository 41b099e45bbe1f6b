import { computeExpression } from '#lib/core/cost/rules.ts';
import {
	type Component,
	COMPONENTS,
	headingsOf,
	type LessonNode,
	type LessonTree,
	nodesOf,
	wordsOf
} from '#lib/core/course/lesson-tree.ts';
import { checkSamples } from './boto3/check-samples.ts';
import { numberOf } from './catalogue.ts';
import { checkDrawn, COMMENT, notMarkdown, SCRIPT, type Tell } from './check-drawn.ts';
import { checkLink, type References } from './check-text.ts';
import { FIGURE_NAMES, figureFile } from './figures/files.ts';
import type { Draft, DraftText } from './lesson-draft.ts';
import { type Link, parseLink } from './links.ts';
import { expectedName, namesOf } from './names.ts';
import { type Finding, list, type Path } from './problems.ts';

/** The text of a file in the folder of lessons; undefined when there is none. */
export type FileText = (path: string) => string | undefined;

/** The script of a lesson, and where it begins. */
function scriptOf(tree: LessonTree): { text: string; line: number } {
	const scripts = nodesOf(tree, 'html').filter(({ value }) => SCRIPT.test(value));
	return { text: scripts.map(({ value }) => value).join('\n'), line: scripts[0]?.line ?? 1 };
}

const shownComponent = ({ name, value }: Component): string =>
	`<${name} ${COMPONENTS[name]}="${value}">`;

function checkHeadings({ tree }: DraftText, tell: Tell): void {
	const ids = new Set<string>();
	for (const heading of nodesOf(tree, 'heading')) {
		const { id, depth, children, line } = heading;
		const text = wordsOf(children);
		const where = `heading "${text}"`;
		if (depth === 1 || depth > 3) {
			tell(line, where, `is of level ${depth}`, '## or ###; the page itself writes the title');
		}
		if (!tree.includes(heading)) {
			tell(line, where, 'stands in a list or a quotation', 'a heading at the top of the text');
		}
		if (/[<{]/.test(text)) tell(line, where, 'holds a component or a brace', 'words');
		if (id === '') tell(line, where, 'has no letter or digit', 'words to make an id of');
		if (ids.has(id)) tell(line, where, `makes the id "${id}" again`, 'a heading with other words');
		ids.add(id);
	}
}

function checkComponent(component: Component, draft: Draft, refs: References, tell: Tell): void {
	const { name, value, line, alone } = component;
	const where = shownComponent(component);
	const script = draft.text === undefined ? '' : scriptOf(draft.text.tree).text;
	if (!new RegExp(`\\b${name}\\b`).test(script)) {
		tell(line, where, 'is not imported', `${name} in the import of the script at the top`);
	}
	const block = name === 'Check' || name === 'Lab';
	if (block && !alone) {
		tell(line, where, 'shares its place', 'a line of its own, blank lines round it');
	}
	if (name === 'Lab' && !refs.names.labs.has(value)) {
		const expected = expectedName(refs.names.labs, value, 'the name of a file in lessons/labs');
		tell(line, where, 'is not a lab', expected);
	} else if (name === 'Check') {
		if (draft.quiz.names.has(value)) return;
		const expected = expectedName(
			draft.quiz.names,
			value,
			"the id of a question in the lesson's quiz.yaml"
		);
		tell(line, where, 'is not a question of this lesson', expected);
	} else if (name === 'Fact' && !refs.names.facts.has(value)) {
		const expected = expectedName(refs.names.facts, value, 'entry.fact as in models.yaml');
		tell(line, where, 'is not in the catalogue', expected);
	} else if (name === 'Calc' && refs.catalogueIsWhole) {
		const result = computeExpression(value, numberOf(refs.course));
		if (result.ok) return;
		tell(line, where, `cannot be computed: ${result.problem}`, 'a rule with all its arguments');
	}
}

/** A link that leads to nothing wherever it stands. */
function checkShape(href: string, kind: Link['kind'], isFigure: boolean): Finding | undefined {
	if (href === '' || href === '#') {
		return { problem: 'leads nowhere', expected: 'an address between the round brackets' };
	}
	if (kind === 'file' && !isFigure) {
		const expected = 'words; figures alone are put into the page, other files are not on the site';
		return { problem: 'leads to a file beside the lesson', expected };
	}
	return undefined;
}

function checkLinks(
	{ slug, entry, text }: Draft,
	refs: References,
	fileText: FileText,
	tell: Tell
): void {
	for (const node of nodesOf(text?.tree ?? [], 'link', 'figure')) {
		const { url: href, line } = node;
		const isFigure = node.type === 'figure';
		const where = `${isFigure ? 'image' : 'link to'} "${href}"`;
		if (wordsOf([node]).trim() === '') {
			tell(line, where, 'has no words', 'words between the square brackets');
		}
		const link = parseLink(href);
		if (link.kind === 'file' && fileText(`${entry.folder}/${link.path}`) === undefined) {
			tell(line, where, 'there is no such file', 'a file in the folder of the lesson');
		}
		// A link to the same page is a link to this lesson.
		const full = link.kind === 'anchor' ? `/lessons/${slug}/${href}` : href;
		const finding = checkShape(href, link.kind, isFigure) ?? checkLink(full, refs);
		if (finding !== undefined) tell(line, where, finding.problem, finding.expected);
		const listed = text?.front?.sources;
		if (finding !== undefined || link.kind !== 'source' || listed === undefined) continue;
		if (listed.includes(link.source)) continue;
		tell(line, where, 'is not in the front matter', `"${link.source}" under sources`);
	}
}

/** Checks the drawings that a lesson shows: they become part of the page. */
function checkFigures({ entry, text }: Draft, fileText: FileText, tell: Tell): void {
	const tree = text?.tree ?? [];
	for (const { url, line } of nodesOf(tree, 'image')) {
		const expected = '![alternative text](./name.svg "caption") alone in its paragraph';
		tell(line, `image "${url}"`, 'is not put into the page', expected);
	}
	for (const { url: href, line } of nodesOf(tree, 'figure')) {
		const link = parseLink(href);
		const where = `figure "${href}"`;
		const path = link.kind === 'file' ? link.path : '';
		const figure = figureFile(path);
		if (figure === undefined) {
			tell(line, where, 'is no figure of the lesson', `${FIGURE_NAMES} beside lesson.md`);
			continue;
		}
		const source = fileText(`${entry.folder}/${path}`);
		const problems = source === undefined ? [] : figure.problems(source, figure.name);
		for (const problem of problems) {
			tell(line, where, problem, 'what lessons/README.md allows in figures');
		}
	}
}

/** Words that mean something else than they seem to: lessons/README.md lists them. */
const TRAPS: readonly [RegExp, (found: string) => string, string][] = [
	[/[{}]/g, () => 'a brace in the text is code to the compiler', 'the sign in backticks'],
	[
		/<(?=[\w/])/g,
		() => 'a bare < begins an element',
		'words, the sign in backticks, or a component'
	],
	[/\[\^[^\]]*\]/g, () => 'footnotes do not work', 'the words in the text, or source:KEY'],
	[
		/\[[^\]]*\][([][^)\]]*[)\]]?/g,
		(found) => `"${found}" is shown as it is written`,
		'[words](address) or [words](source:KEY)'
	],
	[/https?:\/\//g, () => 'an address stands in the text', '[words](source:KEY)']
];

const emptied = (text: string): string => text.replace(/[^\n]/g, ' ');

/** What an author has typed as words: code may show what Markdown looks like. */
function typedWords(node: LessonNode): string | undefined {
	if (node.type === 'inlineCode' || node.type === 'html') return emptied(node.value);
	if (node.type === 'component') return '';
	if (node.type === 'link') return `${wordsOf(node.children, typedWords)} ${node.title}`;
	return undefined;
}

function checkTraps({ tree }: DraftText, tell: Tell): void {
	for (const { value, line } of nodesOf(tree, 'html')) {
		if (COMMENT.test(value) || SCRIPT.test(value) || value.startsWith('</')) continue;
		tell(line, '', ...notMarkdown(value));
	}
	for (const { line } of nodesOf(tree, 'heading').filter(({ setext }) => setext)) {
		tell(line, '', 'an underlined line becomes a heading', '## before a heading');
	}
	for (const { line } of nodesOf(tree, 'definition')) {
		tell(line, '', 'links with their target elsewhere do not work', '[text](target)');
	}
	for (const node of nodesOf(tree, 'heading', 'paragraph', 'tableCell', 'figure')) {
		const text =
			node.type === 'figure' ? `${node.alt} ${node.title}` : wordsOf(node.children, typedWords);
		for (const [pattern, problem, expected] of TRAPS) {
			for (const { 0: found, index } of text.matchAll(pattern)) {
				const line = node.line + text.slice(0, index).split('\n').length - 1;
				tell(line, '', problem(found), expected);
			}
		}
	}
}

function checkFrontMatter(draft: Draft, refs: References): void {
	const { front, reportFront: report } = draft.text ?? {};
	if (front === undefined || report === undefined) return;
	const own = refs.course.lessons.find((lesson) => lesson.slug === draft.slug)?.objectives ?? [];
	const ids = own.map((objective) => objective.id);
	front.objectives.forEach((id, index) => {
		if (ids.includes(id)) return;
		const expected = `an objective that course.yaml gives this lesson: ${list(ids)}`;
		report(['objectives', index], `"${id}" is not an objective of this lesson`, expected);
	});
	for (const id of ids.filter((id) => !front.objectives.includes(id))) {
		report(['objectives'], `"${id}" is left out`, 'every objective of course.yaml for this lesson');
	}
	front.pretest.forEach((id, index) => {
		if (draft.quiz.names.has(id)) return;
		const expected = expectedName(draft.quiz.names, id, 'the id of a question in quiz.yaml');
		report(['pretest', index], `"${id}" is not a question of this lesson`, expected);
	});
	front.sources.forEach((key, index) => {
		if (refs.names.sources.has(key)) return;
		const expected = expectedName(refs.names.sources, key, 'a key of sources.yaml');
		report(['sources', index], `"${key}" is not a source`, expected);
	});
	const headings = headingsOf(draft.text?.tree ?? []).map(({ id }) => id);
	for (const [before, now] of Object.entries(front.formerly)) {
		if (headings.includes(before)) {
			report(['formerly', before], 'is a heading of today', 'an id that no heading has any more');
		}
		if (headings.includes(now)) continue;
		const expected = expectedName(namesOf(headings), now, 'the id of a heading in lesson.md');
		report(['formerly', before], `"${now}" is not a heading of this lesson`, expected);
	}
	for (const key of ['objectives', 'pretest', 'sources'] as const) {
		front[key].forEach((name, index) => {
			const path: Path = [key, index];
			if (front[key].indexOf(name) !== index) report(path, `"${name}" stands twice`, 'it once');
		});
	}
}

/** A question is asked once in a lesson's page, as pretest or as one check; a lab stands there once. */
function checkOnce({ text }: Draft, tell: Tell): void {
	const seen = new Set<string>();
	for (const component of nodesOf(text?.tree ?? [], 'component')) {
		const { name, value, line } = component;
		if (name !== 'Check' && name !== 'Lab') continue;
		const where = shownComponent(component);
		const each = name === 'Lab' ? 'each lab once' : 'each question once';
		if (seen.has(where)) tell(line, where, 'stands twice', each);
		if (name === 'Check' && text?.front?.pretest.includes(value)) {
			tell(line, where, 'is also in the pretest', 'a question in one of the two places');
		}
		seen.add(where);
	}
}

const IMPORT =
	/^<script>\s*import\s*\{([\s\w,]*)\}\s*from\s*(['"])#lib\/ui\/lesson\/index\.ts\2;?\s*<\/script>$/;

/** A lesson's script runs while the page is drawn: it brings the components, and does nothing else. */
function checkScript({ tree }: DraftText, tell: Tell): void {
	const { text, line } = scriptOf(tree);
	if (text === '') return;
	const names = IMPORT.exec(text)?.[1]
		?.split(',')
		.map((name) => name.trim()) ?? ['?'];
	if (names.every((name) => name === '' || name in COMPONENTS)) return;
	const all = Object.keys(COMPONENTS).toSorted().join(', ');
	const expected = `one line in it: import { ${all} } from '#lib/ui/lesson/index.ts'; or some of them`;
	tell(line, 'script', 'holds something else than the import of components', expected);
}

/** Checks a lesson's text and front matter against its questions and the rest of the course. */
export function checkLesson(draft: Draft, refs: References, fileText: FileText): void {
	const { text } = draft;
	if (text === undefined) return;
	const told = new Set<string>();
	const tell: Tell = (line, where, problem, expected) => {
		const finding = `${line} ${where} ${problem}`;
		if (!told.has(finding)) text.report(where === '' ? [] : [where], problem, expected, line);
		told.add(finding);
	};
	checkFrontMatter(draft, refs);
	checkHeadings(text, tell);
	for (const component of nodesOf(text.tree, 'component')) {
		checkComponent(component, draft, refs, tell);
	}
	checkOnce(draft, tell);
	checkLinks(draft, refs, fileText, tell);
	checkFigures(draft, fileText, tell);
	checkScript(text, tell);
	checkSamples(text.tree, tell);
	if (text.front !== undefined) checkTraps(text, tell);
	if (text.drawn !== undefined) checkDrawn(text.drawn, text.tree, tell);
}
