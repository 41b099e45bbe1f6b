// What the service worker keeps: each file by its path and a hash of its content, and a name for all
// of them together. Made from what was built, so that nothing can change and keep its name.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { filesOf, writePacked } from './site-files.js';

const WORKER = 'service-worker.js';
/** Marks the line before the worker's own code that holds the list. */
const MARK = '/* edition */';
/** The page for lost addresses, as hosts want it, and the folder of which it was made. */
const LOST_PAGE = '404.html';
const LOST_FOLDER = '404/';

/** What can name other files. */
const TEXTS = ['.html', '.js', '.css', '.json', '.webmanifest'];

/**
 * What no page needs, even where one names it: cards that other sites show, and what only hosts and
 * search engines read. Hosts refuse or alter some of it.
 */
const NOT_NEEDED = /^(cards\/|(robots|humans|ads|security)\.txt$|sitemap|_(?!app\/)|(.*\/)?\.)/;

/** The scripts name the weights of the models without the ending. */
const isFetchedByStem = (/** @type {string} */ file) => extname(file) === '.fmw';

const isPage = (/** @type {string} */ file) =>
	file === LOST_PAGE || (basename(file) === 'index.html' && !file.startsWith(LOST_FOLDER));

/** Documents are named by their folders, and the worker is always asked for anew. */
const isApart = (/** @type {string} */ file) => basename(file) === 'index.html' || file === WORKER;

/** What can be names of files in a text. @param {string} text */
const namesIn = (text) => text.match(/[\w.%~-]+/g) ?? [];

/**
 * The files that the worker keeps: the pages, what they name, and what that names in its turn. A file
 * of the host among them, which nobody can fetch, would keep the whole course from being saved.
 * @param {string} dir a built site
 */
export function keptFiles(dir) {
	const files = filesOf(dir).filter((file) => extname(file) && !NOT_NEEDED.test(file));
	const kept = new Set(files.filter((file) => isPage(file) || isFetchedByStem(file)));
	/** @type {Map<string, string[]>} */
	const byName = new Map();
	for (const file of files.filter((one) => !isApart(one))) {
		const name = encodeURIComponent(basename(file));
		byName.set(name, [...(byName.get(name) ?? []), file]);
	}
	// A set that grows while it is walked is walked to its end.
	for (const file of kept) {
		if (!TEXTS.includes(extname(file))) continue;
		const names = new Set(namesIn(readFileSync(join(dir, file), 'utf8')));
		for (const named of [...names].flatMap((name) => byName.get(name) ?? [])) kept.add(named);
	}
	return [...kept].sort();
}

/** 96 bits of SHA-256: nobody finds another content for one. @param {string | Buffer} content */
const hashOf = (content) => createHash('sha256').update(content).digest().subarray(0, 12);

/** The address of a file from the root of the site. @param {string} file */
const addressOf = (file) => encodeURI(file).replace(/(^|\/)index\.html$/, '$1');

/**
 * Each kept file with its hash, and the name of them together.
 * @param {string} dir a built site
 * @param {readonly string[]} [kept]
 * @returns {{ name: string, files: Record<string, string> }}
 */
export function listEdition(dir, kept = keptFiles(dir)) {
	const files = Object.fromEntries(
		kept.map((file) => [
			addressOf(file),
			hashOf(readFileSync(join(dir, file))).toString('base64url')
		])
	);
	return { name: hashOf(JSON.stringify(files)).toString('base64url'), files };
}

/**
 * Puts the list in front of the worker's code, in the place of an earlier one. The last step of a build.
 * @param {string} dir a built site
 * @param {readonly string[]} [kept]
 * @returns {string} the name of the edition
 */
export function writeEdition(dir, kept) {
	const edition = listEdition(dir, kept);
	const worker = join(dir, WORKER);
	const lines = readFileSync(worker, 'utf8').split('\n');
	const code = lines[0]?.startsWith(MARK) ? lines.slice(1) : lines;
	const first = `${MARK}self.edition=${JSON.stringify(edition)};`;
	writePacked(worker, [first, ...code].join('\n'));
	return edition.name;
}
