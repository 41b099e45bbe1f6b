// What a lesson's page will hold, told from the tree that the compiler draws: the check judges this, not the Markdown.
import { SCROLLER, textOf } from './lesson-markdown.js';

/**
 * @typedef {import('./lesson-markdown.js').Node} Node
 * @typedef {import('../../src/lib/server/content/check-drawn.ts').Drawn} Drawn
 */

const HEADING = /^h([1-6])$/;

/** What holds words; a paragraph in a list or a quotation is told by itself. */
const BLOCK = /^(?:p|li|td|th|h[1-6])$/;
const LINK_LIKE = /\[[^\]]*\][([][^)\]]*[)\]]?/;

/** Words but those in code, which may show what Markdown looks like, and in blocks inside. @param {Node} node @returns {string} */
const ownWords = (node) =>
	(node.children ?? [])
		.filter(({ tagName = '' }) => tagName !== 'code' && !BLOCK.test(tagName))
		.map((child) => child.value ?? ownWords(child))
		.join('');

/** The compiler writes addresses with escapes; authors do not. @param {unknown} address */
function written(address) {
	const text = String(address ?? '');
	try {
		return decodeURI(text);
	} catch {
		return text;
	}
}

/** Markup that this project itself put round tables and code. @param {Node} node */
const isOwn = (node) =>
	node.value?.startsWith(`${SCROLLER} aria-label="`) || (!node.position && node.value === '</div>');

/** @param {Node} node @param {number} line @param {Drawn} drawn */
function noteElement({ tagName = '', properties = {}, children }, line, drawn) {
	const words = textOf({ type: 'root', children }).trim();
	const level = HEADING.exec(tagName)?.[1];
	if (level !== undefined) {
		drawn.headings.push({ level: Number(level), id: String(properties.id ?? ''), words, line });
	} else if (tagName === 'a') {
		// A picture in a link is told by itself.
		drawn.targets.push({ href: written(properties.href), words, image: false, line });
	} else if (tagName === 'img') {
		const alternative = String(properties.alt ?? '');
		drawn.pictures.push({ href: written(properties.src), words: alternative, image: true, line });
	} else if (tagName === 'lesson-figure') {
		const [file, alternative] = [properties['data-file'], properties['data-label']];
		const href = `./${written(file)}`;
		drawn.targets.push({ href, words: String(alternative ?? ''), image: true, line });
	}
}

/** @param {Node} node @param {number} above line of what is round it @param {Drawn} drawn */
function note(node, above, drawn) {
	const line = node.position?.start.line ?? above;
	if (node.type === 'element') noteElement(node, line, drawn);
	const isMarkup = !['root', 'element', 'text', 'comment'].includes(node.type);
	if (isMarkup && !isOwn(node)) drawn.markup.push({ code: node.value ?? '', line });
	if (BLOCK.test(node.tagName ?? '')) {
		const [text] = LINK_LIKE.exec(ownWords(node)) ?? [];
		if (text !== undefined) drawn.loose.push({ text, line });
	}
	for (const child of node.children ?? []) note(child, line, drawn);
}

/** @param {Node} tree @returns {Drawn} */
export function drawnParts(tree) {
	/** @type {Drawn} */
	const drawn = { headings: [], targets: [], pictures: [], markup: [], loose: [] };
	note(tree, 1, drawn);
	return drawn;
}
