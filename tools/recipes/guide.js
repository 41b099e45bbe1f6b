// What the guides for contributors say of a recipe: the files and commands that they name.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The part of a text below a heading, up to the next of its rank. @param {string} text @param {string} heading */
function sectionOf(text, heading) {
	const lines = text.split('\n');
	const start = lines.findIndex((line) => line.replace(/^#+ /, '') === heading && line !== heading);
	const rank = (lines[start] ?? '').split(' ')[0]?.length ?? 0;
	const isNext = (/** @type {string} */ line) => /^#+ /.test(line) && line.indexOf(' ') <= rank;
	const rest = lines.slice(start + 1);
	const end = rest.findIndex(isNext);
	return start < 0 ? '' : rest.slice(0, end < 0 ? undefined : end).join('\n');
}

/** What stands in backticks or is linked to. @param {string} section */
const wordsIn = (section) =>
	Array.from(
		section.matchAll(/`([^`]+)`|\]\(([^)#]+)/g),
		([, code, link]) => code ?? link ?? ''
	).filter((word) => /[./]/.test(word));

/** Names in capitals or angles stand for any; what ends with a slash is a folder. @param {string} word */
function asPattern(word) {
	const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	const any = escaped
		.replace(/NN-slug|<kind>|\b[A-Z]{3,}\b/g, '[^/]+')
		.replace('\\.\\.\\.', '[^/]*');
	return new RegExp(`(^|/)${any}${any.endsWith('/') ? '' : '$'}`);
}

/**
 * @param {string} root
 * @param {import('./apply.js').Recipe} recipe
 * @returns {{ names: (file: string) => boolean, says: (command: string) => boolean, missing: string[] }}
 *   `missing`: headings that no longer stand in their guide
 */
export function guideOf(root, { guide }) {
	const sections = guide.map(([file, heading]) => ({
		heading,
		text: sectionOf(readFileSync(join(root, file), 'utf8'), heading)
	}));
	const text = sections.map((section) => section.text).join('\n');
	const patterns = wordsIn(text).map(asPattern);
	return {
		names: (file) => patterns.some((pattern) => pattern.test(file)),
		says: (command) => text.includes(`\`${command}\``),
		missing: sections.filter((section) => section.text === '').map(({ heading }) => heading)
	};
}
