import type { Course } from '#lib/core/course/types.ts';
import { GLOSSARY, type Link, PAGES, parseLink } from './links.ts';
import { expectedName, type Names } from './names.ts';
import { blockParts } from './blocks.ts';
import { inlineParts, lostBlocks } from './inline.ts';
import { type Finding, list } from './problems.ts';
import { fillPlaceholders } from './texts.ts';

/** What texts may refer to. */
export interface References {
	course: Course;
	names: { sources: Names; misconceptions: Names; facts: Names; terms: Names; labs: Names };
	/** False when models.yaml has problems: what rests on its values is then checked another time. */
	catalogueIsWhole: boolean;
	/** The anchors of each lesson by slug; undefined for a lesson in preparation. */
	anchors: ReadonlyMap<string, Names | undefined>;
}

function checkAnchor(anchors: Names, anchor: string, page: string): Finding | undefined {
	if (anchor === '' || anchors.has(anchor)) return undefined;
	return {
		problem: `"#${anchor}" is not a heading of ${page}`,
		expected: expectedName(anchors, anchor, 'the id of a heading of level 2 or 3')
	};
}

function checkLessonLink(
	link: Extract<Link, { kind: 'lesson' }>,
	{ anchors }: References
): Finding | undefined {
	const { slug, anchor, quiz } = link;
	if (!anchors.has(slug)) {
		return { problem: `there is no lesson "${slug}"`, expected: `one of ${list(anchors.keys())}` };
	}
	const own = anchors.get(slug);
	if (own === undefined) {
		return { problem: `the lesson "${slug}" has no page yet`, expected: 'a lesson that is ready' };
	}
	if (quiz && anchor !== '') {
		return { problem: 'a quiz page has no headings', expected: 'a link without #' };
	}
	return checkAnchor(own, anchor, `the lesson "${slug}"`);
}

/** Of the pages that are no lessons, the glossary alone has places to link to: its terms. */
function checkPageAnchor(
	{ page, anchor }: Extract<Link, { kind: 'page' }>,
	{ names: { terms } }: References
): Finding | undefined {
	if (anchor === '') return undefined;
	if (page !== GLOSSARY) {
		return { problem: `the headings of "${page}" have no ids`, expected: 'a link without #' };
	}
	if (terms.has(anchor)) return undefined;
	const expected = expectedName(terms, anchor, 'the id of a term of glossary.yaml');
	return { problem: `"#${anchor}" is not a term of the glossary`, expected };
}

/** Says what is wrong with the target of a link; files are left to the caller. */
export function checkLink(href: string, references: References): Finding | undefined {
	const link = parseLink(href);
	switch (link.kind) {
		case 'source': {
			const { sources } = references.names;
			if (sources.has(link.source)) return undefined;
			const expected = expectedName(sources, link.source, 'a key of sources.yaml');
			return { problem: `"${link.source}" is not a source`, expected };
		}
		case 'lesson':
			return checkLessonLink(link, references);
		case 'page':
			if (!PAGES.includes(link.page)) {
				const expected = `one of ${PAGES.join(', ')} or /lessons/slug/, with a slash at the end`;
				return { problem: `there is no page "${link.page}"`, expected };
			}
			return checkPageAnchor(link, references);
		case 'outside':
			return {
				problem: 'leads outside',
				expected: 'source:KEY with the page in sources.yaml'
			};
		case 'anchor':
		case 'file':
			return undefined;
	}
}

/** The text with its values, and the placeholders that have none. */
function filledText(text: string, { course, catalogueIsWhole }: References) {
	const { text: filled, problems } = fillPlaceholders(text, course);
	const findings = (catalogueIsWhole ? problems : []).map((problem) => ({
		problem: `a placeholder does not work: ${problem}`,
		expected: '{{entry.fact}} or {{calc rule argument=value …}}'
	}));
	return { filled, findings };
}

/** Checks an exhibit: its placeholders, its links, and that it holds what can be drawn. */
export function checkBlocks(text: string, references: References): Finding[] {
	const { filled, findings } = filledText(text, references);
	const { links, losses } = blockParts(filled);
	return [...findings, ...losses, ...links.flatMap((href) => checkTextLink(href, references))];
}

/** Checks a text of a question or a lab: its placeholders and its links. */
export function checkText(
	text: string,
	references: References,
	/** The same text as its lines stand in the file. */
	written = text
): Finding[] {
	const { filled, findings } = filledText(text, references);
	const { links, losses } = inlineParts(filled);
	return [
		...findings,
		...losses,
		...lostBlocks(written),
		...links.flatMap((href) => checkTextLink(href, references))
	];
}

/** A text of a question is shown on many pages, so that its links must not hang on one of them. */
function checkTextLink(href: string, references: References): Finding[] {
	const { kind } = parseLink(href);
	if (kind === 'anchor' || kind === 'file') {
		const expected = '/lessons/slug/#heading or source:KEY: questions are shown on many pages';
		return [{ problem: `link to "${href}": is bound to one page`, expected }];
	}
	const finding = checkLink(href, references);
	if (finding === undefined) return [];
	return [{ ...finding, problem: `link to "${href}": ${finding.problem}` }];
}
