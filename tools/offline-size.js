// What a browser downloads to keep the whole course: known only when every file has been written.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { runnerImport } from 'vite';

const EDITION = fileURLToPath(new URL('../src/service-worker/edition.ts', import.meta.url));
/** The page that tells the sizes. */
const PAGE = 'about/index.html';
const WEIGHTS = '.fmw';
const IMMUTABLE = '/_app/immutable/';
const ISLANDS = `${IMMUTABLE}islands/`;

/** All files of a built site but their packed copies, as paths from its root. @param {string} dir */
function pathsOf(dir) {
	return readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
		.map((entry) => `/${relative(dir, join(entry.parentPath, entry.name)).replaceAll(sep, '/')}`);
}

/** The bytes of a file as a good host sends it. @param {string} file */
function sentBytes(file) {
	return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}

/** Writes a file anew, with its packed copies. @param {string} file @param {string | Buffer} content */
export function writePacked(file, content) {
	writeFileSync(file, content);
	writeFileSync(`${file}.br`, brotliCompressSync(content));
	writeFileSync(`${file}.gz`, gzipSync(content));
}

/**
 * The bytes of everything that the service worker keeps, as sent, and of the models among it.
 * @param {string} dir a built site with its packed copies
 * @returns {Promise<{ all: number, models: number }>}
 */
export async function offlineSize(dir) {
	const { makeEdition } = (await runnerImport(EDITION, { configFile: false, logLevel: 'error' }))
		.module;
	const paths = pathsOf(dir);
	const built = paths.filter((path) => path.startsWith(IMMUTABLE));
	const isOwn = (/** @type {string} */ path) => path.startsWith('/_app/') || path === WORKER;
	/** @type {string[]} */
	const kept = makeEdition({
		...{ origin: '', base: '', version: '', prerendered: [] },
		build: built.filter((path) => !path.startsWith(ISLANDS)),
		islands: built.filter((path) => path.startsWith(ISLANDS)),
		files: paths.filter((path) => !isOwn(path))
	}).paths;
	const bytes = (/** @type {string[]} */ some) =>
		some.reduce((sum, path) => sum + sentBytes(join(dir, path)), 0);
	return { all: bytes(kept), models: bytes(kept.filter((path) => extname(path) === WEIGHTS)) };
}

/** It is always asked for anew, and not kept beside the course. */
const WORKER = '/service-worker.js';

const megabytes = (/** @type {number} */ bytes) => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Puts the sizes into the page that tells them. @param {string} dir */
export async function tellOfflineSize(dir) {
	const { all, models } = await offlineSize(dir);
	const page = join(dir, PAGE);
	const text = readFileSync(page, 'utf8');
	const told = text
		.replace('%offline-size%', megabytes(all))
		.replace('%models-size%', megabytes(models));
	if (told === text) throw new Error(`${PAGE} has no place for the size of the course.`);
	writePacked(page, told);
}
