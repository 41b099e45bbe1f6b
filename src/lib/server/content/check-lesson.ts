import { computeExpression } from '#lib/core/cost/rules.ts';
import { numberOf } from './catalogue.ts';
import { checkDrawn, type Tell } from './check-drawn.ts';
import { checkLink, type References } from './check-text.ts';
import { figureProblems } from './figure.ts';
import type { Draft, DraftText } from './lesson-draft.ts';
import type { Component, Target } from './lesson-text.ts';
import { type Link, parseLink } from './links.ts';
import { expectedName } from './names.ts';
import { type Finding, list, type Path } from './problems.ts';

/** The text of a file in the folder of lessons; undefined when there is none. */
export type FileText = (path: string) => string | undefined;

function checkHeadings({ scan }: DraftText, tell: Tell): void {
	const ids = new Set<string>();
	for (const { id, text, level, line } of scan.headings) {
		const where = `heading "${text}"`;
		if (level === 1 || level > 3) {
			tell(line, where, `is of level ${level}`, '## or ###; the page itself writes the title');
		}
		if (/[<{]/.test(text)) tell(line, where, 'holds a component or a brace', 'words');
		if (id === '') tell(line, where, 'has no letter or digit', 'words to make an id of');
		if (ids.has(id)) tell(line, where, `makes the id "${id}" again`, 'a heading with other words');
		ids.add(id);
	}
}

const ARGUMENTS: Record<string, string> = { Check: 'id', Lab: 'id', Fact: 'id', Calc: 'of' };

function checkComponent(component: Component, draft: Draft, refs: References, tell: Tell): void {
	const { name, attributes, line, alone } = component;
	const argument = ARGUMENTS[name] ?? '';
	const value = attributes[argument] ?? '';
	const where = argument === '' ? `<${name}>` : `<${name} ${argument}="${value}">`;
	const script = draft.text?.script ?? '';
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

/** What is drawn where that is known; else what stands in the Markdown. */
const targetsOf = (text: DraftText | undefined): Target[] =>
	text?.drawn?.targets ?? text?.scan.links ?? [];

/** A link that leads to nothing wherever it stands. */
function checkShape({ href, image }: Target, kind: Link['kind']): Finding | undefined {
	if (href === '' || href === '#') {
		return { problem: 'leads nowhere', expected: 'an address between the round brackets' };
	}
	if (kind === 'file' && !image) {
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
	for (const { href, line, words, image } of targetsOf(text)) {
		const where = `${image ? 'image' : 'link to'} "${href}"`;
		if (words === '') tell(line, where, 'has no words', 'words between the square brackets');
		const link = parseLink(href);
		if (link.kind === 'file' && fileText(`${entry.folder}/${link.path}`) === undefined) {
			tell(line, where, 'there is no such file', 'a file in the folder of the lesson');
		}
		// A link to the same page is a link to this lesson.
		const full = link.kind === 'anchor' ? `/lessons/${slug}/${href}` : href;
		const finding = checkShape({ href, line, words, image }, link.kind) ?? checkLink(full, refs);
		if (finding !== undefined) tell(line, where, finding.problem, finding.expected);
		const listed = text?.front?.sources;
		if (finding !== undefined || link.kind !== 'source' || listed === undefined) continue;
		if (listed.includes(link.source)) continue;
		tell(line, where, 'is not in the front matter', `"${link.source}" under sources`);
	}
}

/** Checks the drawings that a lesson shows: they become part of the page. */
function checkFigures({ entry, text }: Draft, fileText: FileText, tell: Tell): void {
	for (const { href, line, image } of targetsOf(text)) {
		const link = parseLink(href);
		if (!image) continue;
		const where = `figure "${href}"`;
		const path = link.kind === 'file' ? link.path : '';
		const [, name] = /^([a-z0-9-]+)\.svg$/.exec(path) ?? [];
		if (name === undefined) {
			tell(line, where, 'is no drawing of the lesson', './name.svg beside lesson.md');
			continue;
		}
		const source = fileText(`${entry.folder}/${path}`);
		const problems = source === undefined ? [] : figureProblems(source, name);
		for (const problem of problems) {
			tell(line, where, problem, 'what lessons/README.md allows in figures');
		}
	}
}

/** Signs that the compiler of lessons takes for something else: lessons/README.md lists them. */
const TRAPS: readonly [RegExp, string, string][] = [
	[/[{}]/g, 'a brace in the text is code to the compiler', 'the sign in backticks'],
	[/<(?=[\w/])/g, 'a bare < begins an element', 'words, the sign in backticks, or a component'],
	[/\[\^[^\]]*\]/g, 'footnotes do not work', 'the words in the text, or source:KEY'],
	[/^ {0,3}\[[^\]]+\]:/gm, 'links with their target elsewhere do not work', '[text](target)'],
	[/(?<!\()https?:\/\//g, 'an address stands in the text', '[words](source:KEY)'],
	[/^(=+|-{2,})[ \t]*$/gm, 'an underlined line becomes a heading', '## before a heading']
];

function checkTraps({ scan }: DraftText, tell: Tell): void {
	const seen = new Set<string>();
	for (const [pattern, problem, expected] of TRAPS) {
		for (const match of scan.prose.matchAll(pattern)) {
			const line = scan.lineAt(match.index);
			if (seen.has(`${line} ${problem}`)) continue;
			seen.add(`${line} ${problem}`);
			tell(line, '', problem, expected);
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
	for (const { name, attributes, line } of text?.scan.components ?? []) {
		const id = attributes.id ?? '';
		if ((name !== 'Check' && name !== 'Lab') || id === '') continue;
		const where = `<${name} id="${id}">`;
		const each = name === 'Lab' ? 'each lab once' : 'each question once';
		if (seen.has(where)) tell(line, where, 'stands twice', each);
		if (name === 'Check' && text?.front?.pretest.includes(id)) {
			tell(line, where, 'is also in the pretest', 'a question in one of the two places');
		}
		seen.add(where);
	}
}

const IMPORT =
	/^<script>\s*import\s*\{([\s\w,]*)\}\s*from\s*(['"])#lib\/ui\/lesson\/index\.ts\2;?\s*<\/script>$/;

/** A lesson's script runs while the page is drawn: it brings the components, and does nothing else. */
function checkScript({ script, scriptLine }: DraftText, tell: Tell): void {
	if (script === '') return;
	const names = IMPORT.exec(script)?.[1]
		?.split(',')
		.map((name) => name.trim()) ?? ['?'];
	if (names.every((name) => name === '' || name in ARGUMENTS)) return;
	const all = Object.keys(ARGUMENTS).toSorted().join(', ');
	const expected = `one line in it: import { ${all} } from '#lib/ui/lesson/index.ts'; or some of them`;
	tell(scriptLine, 'script', 'holds something else than the import of components', expected);
}

/** Checks a lesson's text and front matter against its questions and the rest of the course. */
export function checkLesson(draft: Draft, refs: References, fileText: FileText): void {
	const { text } = draft;
	if (text === undefined) return;
	const tell: Tell = (line, where, problem, expected) =>
		text.report(where === '' ? [] : [where], problem, expected, line);
	checkFrontMatter(draft, refs);
	checkHeadings(text, tell);
	for (const component of text.scan.components) checkComponent(component, draft, refs, tell);
	checkOnce(draft, tell);
	checkLinks(draft, refs, fileText, tell);
	checkFigures(draft, fileText, tell);
	checkScript(text, tell);
	if (text.drawn !== undefined) checkDrawn(text.drawn, text.scan, tell);
	if (text.front !== undefined) checkTraps(text, tell);
}
