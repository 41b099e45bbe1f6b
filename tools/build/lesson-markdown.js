import { escapeSvelte } from 'mdsvex';
import { codeBlock } from '../../src/lib/server/content/code-block.js';
import { headingId } from '../../src/lib/server/content/heading-id.js';
import { FIGURE, SCROLLER } from '../../src/lib/ui/build-marks.js';
import { table as tableLabel } from '../../src/words/en/code-blocks.js';

/**
 * @typedef {{ type: string, tagName?: string, value?: string, properties?: Record<string, unknown>, children?: Node[], position?: { start: { line: number } } }} Node
 */

/** Calls `visit` for each element of the tree, children first. @param {Node} node @param {(element: Node) => void} visit */
function eachElement(node, visit) {
	for (const child of node.children ?? []) eachElement(child, visit);
	if (node.type === 'element') visit(node);
}

/** @param {Node} node @returns {string} */
export function textOf(node) {
	return node.value ?? (node.children ?? []).map(textOf).join('');
}

/**
 * Gives headings their ids, so that contents, questions and links can name a section, and those that their sections
 * had before, so that old links still lead there.
 */
function headings() {
	return (
		/** @type {Node} */ tree,
		/** @type {{ data: { fm?: { formerly?: Record<string, string> } } }} */ { data }
	) => {
		const formerly = Object.entries(data.fm?.formerly ?? {});
		eachElement(tree, (element) => {
			if (element.tagName !== 'h2' && element.tagName !== 'h3') return;
			const id = headingId(textOf(element));
			const old = formerly.filter(([, now]) => now === id).map(([before]) => anchor(before));
			element.properties = { ...element.properties, id };
			element.children = [...old, ...(element.children ?? [])];
		});
	};
}

/** A place to link to, which shows nothing. @param {string} id @returns {Node} */
const anchor = (id) => ({ type: 'element', tagName: 'span', properties: { id }, children: [] });

/** A corner without words heads nothing. @param {Node} table */
function emptyCorners(table) {
	eachElement(table, (cell) => {
		if (cell.tagName === 'th' && textOf(cell).trim() === '') cell.tagName = 'td';
	});
}

/** Puts each table into a part that scrolls by itself, so that a phone page never does. */
function tables() {
	return wrapTables;
}

/** Tables stand at the top of a lesson too, where the parent is the text itself. @param {Node} node */
function wrapTables(node) {
	node.children?.forEach(wrapTables);
	if (node.tagName === 'table') emptyCorners(node);
	node.children = node.children?.flatMap((child) =>
		child.tagName === 'table'
			? [
					{ type: 'raw', value: `${SCROLLER} aria-label="${tableLabel}">` },
					child,
					{ type: 'raw', value: '</div>' }
				]
			: [child]
	);
}

/** Markdown leaves out what a row of a table holds beside its columns. @param {Node} node */
function fullRows(node) {
	node.children?.forEach(fullRows);
	const [head, ...rows] = node.type === 'table' ? (node.children ?? []) : [];
	const columns = head?.children?.length ?? 0;
	const wide = rows.find((row) => (row.children?.length ?? 0) > columns);
	if (wide === undefined) return;
	const place = `line ${wide.position?.start.line ?? 0}: a row of ${wide.children?.length} cells`;
	throw new Error(`${place} in a table of ${columns} columns: a | in a cell is written as \\|`);
}

/**
 * Points links of the course at the right place whatever folder the site is served from:
 * lesson pages lie two levels deep. Sources (`source:KEY`) lead to the list at the end of the page.
 */
function links() {
	return (/** @type {Node} */ tree) =>
		eachElement(tree, (element) => {
			const href = element.properties?.href;
			if (element.tagName !== 'a' || typeof href !== 'string') return;
			const target = href.startsWith('source:')
				? `#source-${href.slice('source:'.length).toLowerCase()}`
				: href.replace(/^\//, '../../');
			element.properties = { ...element.properties, href: target };
		});
}

/** A figure stands alone in its paragraph: `![alternative](./name.svg "caption")`. @param {Node} node */
function figureOf(node) {
	const [image, ...others] = (node.children ?? []).filter(
		(child) => textOf(child).trim() !== '' || child.tagName
	);
	const source = image?.properties?.src;
	if (node.tagName !== 'p' || others.length > 0 || typeof source !== 'string') return undefined;
	return source.startsWith('./') ? image?.properties : undefined;
}

/** Leaves a mark where a figure stands; the page puts the drawing there, as part of the text. */
function figures() {
	return (/** @type {Node} */ tree) =>
		eachElement(tree, (element) => {
			const image = figureOf(element);
			if (image === undefined) return;
			const { src, alt, title } = image;
			const caption = { type: 'text', value: String(title ?? '') };
			element.tagName = 'figure';
			element.properties = { className: ['figure'] };
			element.children = [
				{
					type: 'element',
					tagName: FIGURE.element,
					properties: { [FIGURE.file]: String(src).slice(2), [FIGURE.label]: String(alt ?? '') },
					children: []
				},
				{ type: 'element', tagName: 'figcaption', properties: {}, children: [caption] }
			];
		});
}

/** @param {string} source @param {string | null | undefined} language */
const highlighter = (source, language) =>
	codeBlock(source, language ?? '', { scroller: SCROLLER, escape: escapeSvelte });

/** Signs that would be markup or code to what comes after; what mdsvex has escaped stays. @param {string} text */
const escaped = (text) =>
	text
		.replace(/&(?!lt;|gt;|#123;|#125;)/g, '&amp;')
		.replaceAll('"', '&quot;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('{', '&#123;')
		.replaceAll('}', '&#125;');

/** @param {unknown} value of an attribute */
const escapedValue = (value) => (typeof value === 'string' ? escaped(value) : value);

/** mdsvex writes words and attributes as they are: here they become what the author meant, and nothing else. @param {Node} node */
function escapeWords(node) {
	node.children?.forEach(escapeWords);
	if (node.type === 'text') node.value = escaped(node.value ?? '');
	const properties = Object.entries(node.properties ?? {});
	if (node.type !== 'element' || properties.length === 0) return;
	node.properties = Object.fromEntries(
		properties.map(([key, value]) => [key, escapedValue(value)])
	);
}

/**
 * How mdsvex reads lessons. `look` is shown the tree of what is drawn, before links are pointed at their pages.
 * @param {(tree: Node) => void} [look]
 * @returns {import('mdsvex').MdsvexOptions}
 */
export const lessonMarkdown = (look = () => {}) => ({
	extensions: ['.md'],
	smartypants: false,
	layoutPropForwarding: 'runes',
	remarkPlugins: [() => fullRows],
	rehypePlugins: [headings, tables, figures, () => look, links, () => escapeWords],
	highlight: { highlighter }
});

/** A lesson with the line ends and the beginning that mdsvex expects, whatever system wrote it. @param {string} content */
export const plainLines = (content) => content.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/** @returns {import('svelte/compiler').PreprocessorGroup} */
export function lessonLines() {
	return {
		name: 'lesson-lines',
		markup: ({ content, filename }) =>
			filename?.endsWith('.md') ? { code: plainLines(content) } : undefined
	};
}

/** mdsvex writes the attribute of Svelte 4; this turns it into today's. @returns {import('svelte/compiler').PreprocessorGroup} */
export function moduleScripts() {
	return {
		name: 'module-scripts',
		markup: ({ content, filename }) =>
			filename?.endsWith('.md')
				? { code: content.replace('<script context="module">', '<script module>') }
				: undefined
	};
}
