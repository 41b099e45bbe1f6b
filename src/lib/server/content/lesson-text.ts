import { headingId } from './heading-id.js';

/** lesson.md cut into its three parts. */
export interface LessonFile {
	/** Undefined when the file does not begin with front matter. */
	frontMatter: string | undefined;
	/** The line on which the front matter's first key stands. */
	frontMatterLine: number;
	script: string;
	/** The line on which the script begins. */
	scriptLine: number;
	/** The text, with front matter and script blanked out, so that lines keep their numbers. */
	text: string;
}

export interface Heading {
	id: string;
	text: string;
	level: number;
	line: number;
}

export interface Component {
	name: string;
	attributes: Record<string, string>;
	line: number;
	/** False when something else stands on its line or right above or below it. */
	alone: boolean;
}

export interface Target {
	href: string;
	/** What is read: the text of a link, the alternative text of an image. */
	words: string;
	image: boolean;
	line: number;
}

/** A lesson's text with everything blanked out that is no prose: code, comments, components. */
export interface Scan {
	headings: Heading[];
	components: Component[];
	links: Target[];
	/** Prose as written, code and components blanked out, as long as the text. */
	prose: string;
	lineAt(offset: number): number;
}

const FENCE = /^( {0,3})(`{3,}|~{3,})[^\n]*\n[^]*?^ {0,3}\2[`~]* *$/gm;
const INLINE_CODE = /(?<!`)(`+)(?!`)(?:(?!\n\s*\n)[^])*?(?<!`)\1(?!`)/g;
const COMMENT = /<!--[^]*?-->/g;
const COMPONENT = /<([A-Z]\w*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|<\/[A-Z]\w*>/g;
const LINK =
	/(!?)\[((?:[^[\]]|\[[^[\]]*\])*)\]\(\s*([^)\s]+)(?:\s+(?:"[^"]*"|'[^']*'|\([^)]*\)))?\s*\)/g;
const HEADING = /^ {0,3}(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*$/gm;

/** Replaces everything but line ends by spaces. */
const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** Cuts lesson.md, as `readFileText` gives it, into front matter, script and text. */
export function cutLesson(source: string): LessonFile {
	const front = /^---\n([^]*?\n)?---[ \t]*(\n|$)/.exec(source);
	const rest = blank(front?.[0] ?? '') + source.slice(front?.[0].length ?? 0);
	const scripts = [...rest.matchAll(/<script\b[^>]*>[^]*?<\/script>/g)].map((match) => match[0]);
	const text = scripts.reduce((left, script) => left.replace(script, blank), rest);
	return {
		frontMatter: front === null ? undefined : (front[1] ?? ''),
		frontMatterLine: 2,
		script: scripts.join('\n'),
		scriptLine: rest.slice(0, Math.max(0, rest.search(/<script\b/))).split('\n').length,
		text
	};
}

/** A heading as text: without the signs of Markdown. */
function plain(markdown: string): string {
	return markdown.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[`*]/g, '');
}

function isAlone(lines: readonly string[], line: number, element: string): boolean {
	const [above = '', own = '', below = ''] = [lines[line - 2], lines[line - 1], lines[line]];
	return own.trim() === element && above.trim() === '' && below.trim() === '';
}

/** Finds headings, components and links in a lesson's text. */
export function scanLesson(text: string): Scan {
	const lines = text.split('\n');
	const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
	const markup = text.replace(COMMENT, blank).replace(FENCE, blank).replace(INLINE_CODE, blank);
	const components = [...markup.matchAll(COMPONENT)].flatMap((match): Component[] => {
		const [element, name, inside] = match;
		if (name === undefined) return [];
		const pairs = [...(inside ?? '').matchAll(/([\w-]+)=(?:"([^"]*)"|'([^']*)')/g)];
		const attributes = Object.fromEntries(pairs.map(([, key, a, b]) => [key ?? '', a ?? b ?? '']));
		const line = lineAt(match.index);
		return [{ name, attributes, line, alone: isAlone(lines, line, element) }];
	});
	const headings = [...markup.matchAll(HEADING)].map((match): Heading => {
		// From the text, because code in a heading is blank in the markup.
		const written = text.slice(match.index, match.index + match[0].length);
		const words = written.replace(/^\s*#+[ \t]+|[ \t]*#*[ \t]*$/g, '');
		const level = match[1]?.length ?? 0;
		return { id: headingId(words), text: plain(words), level, line: lineAt(match.index) };
	});
	const prose = markup.replace(COMPONENT, blank);
	const links = [...prose.matchAll(LINK)].map((match): Target => {
		const [, mark = '', blanked = '', href = ''] = match;
		// From the text, because code in a link is blank in the prose.
		const start = match.index + mark.length + 1;
		const words = text.slice(start, start + blanked.length).trim();
		return { href, words, image: mark === '!', line: lineAt(match.index) };
	});
	return { headings, components, links, prose, lineAt };
}
