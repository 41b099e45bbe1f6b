import { escapeSvelte } from 'mdsvex';
import { headingId } from '../src/lib/server/content/heading-id.js';

/**
 * @typedef {{ type: string, tagName?: string, value?: string, properties?: Record<string, unknown>, children?: Node[] }} Node
 */

/** Calls `visit` for each element of the tree, children first. @param {Node} node @param {(element: Node) => void} visit */
function eachElement(node, visit) {
	for (const child of node.children ?? []) eachElement(child, visit);
	if (node.type === 'element') visit(node);
}

/** @param {Node} node @returns {string} */
function textOf(node) {
	return node.value ?? (node.children ?? []).map(textOf).join('');
}

/** Gives headings their ids, so that contents, questions and links can name a section. */
function headings() {
	return (/** @type {Node} */ tree) =>
		eachElement(tree, (element) => {
			if (element.tagName !== 'h2' && element.tagName !== 'h3') return;
			element.properties = { ...element.properties, id: headingId(textOf(element)) };
		});
}

// A part that scrolls must take the focus. Spread, because the compiler's advice knows no such parts.
// A group, not a region: a page of many tables must not be a page of many landmarks.
const SCROLLER = '<div class="scroller" role="group" {...{ tabindex: 0 }}';

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
					{ type: 'raw', value: `${SCROLLER} aria-label="Table">` },
					child,
					{ type: 'raw', value: '</div>' }
				]
			: [child]
	);
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
					tagName: 'lesson-figure',
					properties: { 'data-file': String(src).slice(2), 'data-label': String(alt ?? '') },
					children: []
				},
				{ type: 'element', tagName: 'figcaption', properties: {}, children: [caption] }
			];
		});
}

/** Code as it is written; a reader by keyboard can scroll it. @param {string} source @param {string | null | undefined} language */
function highlighter(source, language) {
	const safe = source.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
	const label = `Code${language ? ` in ${language}` : ''}`;
	return `${SCROLLER} aria-label="${label}"><pre><code>${escapeSvelte(safe)}</code></pre></div>`;
}

/** How mdsvex reads lessons. @type {import('mdsvex').MdsvexOptions} */
export const lessonMarkdown = {
	extensions: ['.md'],
	smartypants: false,
	layoutPropForwarding: 'runes',
	rehypePlugins: [headings, tables, figures, links],
	highlight: { highlighter }
};

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
