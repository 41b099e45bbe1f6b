// The files of a built site, and their packed copies.
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** All files but their packed copies, as sorted paths without a slash before. @param {string} dir */
export function filesOf(dir) {
	return readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
		.map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
		.sort();
}

/** The bytes of a file as a good host sends it. @param {string} file */
export function sentBytes(file) {
	return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}

/** Writes a file anew, with its packed copies. @param {string} file @param {string | Buffer} content */
export function writePacked(file, content) {
	writeFileSync(file, content);
	writeFileSync(`${file}.br`, brotliCompressSync(content));
	writeFileSync(`${file}.gz`, gzipSync(content));
}
