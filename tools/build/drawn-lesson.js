// What a lesson's page will hold, told from the tree that the compiler draws: the check judges this, not the Markdown.
import { MESSAGE } from '../../src/lib/server/content/code-block.js';
import { FIGURE, SCROLLER } from '../../src/lib/ui/build-marks.js';
import { textOf } from './lesson-markdown.js';

/**
 * @typedef {import('./lesson-markdown.js').Node} Node
 * @typedef {import('../../src/lib/server/content/check-drawn.ts').Drawn} Drawn
 */

const HEADING = /^h([1-6])$/;

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
	[`${SCROLLER} aria-label="`, MESSAGE].some((begin) => node.value?.startsWith(begin)) ||
	(!node.position && node.value === '</div>');

/** @param {Node} node @param {number} line @param {Drawn} drawn */
function noteElement({ tagName = '', properties = {}, children }, line, drawn) {
	const depth = HEADING.exec(tagName)?.[1];
	if (depth !== undefined) {
		const words = textOf({ type: 'root', children }).trim();
		drawn.headings.push({ depth: Number(depth), id: String(properties.id ?? ''), words, line });
	} else if (tagName === 'a') {
		drawn.links.push({ url: written(properties.href), line });
	} else if (tagName === FIGURE.element) {
		drawn.figures.push({ url: `./${written(properties[FIGURE.file])}`, line });
	}
}

/** @param {Node} node @param {number} above line of what is round it @param {Drawn} drawn */
function note(node, above, drawn) {
	const line = node.position?.start.line ?? above;
	if (node.type === 'element') noteElement(node, line, drawn);
	const isMarkup = !['root', 'element', 'text', 'comment'].includes(node.type);
	if (isMarkup && !isOwn(node)) drawn.markup.push({ code: (node.value ?? '').trim(), line });
	for (const child of node.children ?? []) note(child, line, drawn);
}

/** @param {Node} tree @returns {Drawn} */
export function drawnParts(tree) {
	/** @type {Drawn} */
	const drawn = { headings: [], links: [], figures: [], markup: [] };
	note(tree, 1, drawn);
	return drawn;
}
