// Results of long work that last from one build to the next. A result is found by the content of everything that it
// depends on, so it can never be stale; what is damaged, or cannot be written, is made again.
import { createHash, randomUUID } from 'node:crypto';
import {
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { isLeftover } from './leftovers.js';

const folder = () => join(process.cwd(), 'node_modules/.cache/foundation-models');
const DIGEST_BYTES = 32;

/** @param {string | Uint8Array} content */
const digestOf = (content) => createHash('sha256').update(content).digest();

/** All files below a folder, but for what editors leave there, or the file itself; in an order that is the same everywhere. @param {string} path @returns {string[]} */
function filesAt(path) {
	try {
		const entries = readdirSync(path, { recursive: true, withFileTypes: true });
		return entries
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name))
			.filter((file) => !relative(path, file).split(sep).some(isLeftover))
			.sort();
	} catch {
		// No folder, but a file; one that is missing stops the build where it is read.
		return [path];
	}
}

/**
 * A hash of all files at these places (files or folders, from the root of the project), their names included, and
 * of the engine that runs them.
 * @param {readonly string[]} places
 */
export function hashOfFiles(places) {
	const hash = createHash('sha256').update(`${process.version} ${process.arch}\n`);
	for (const file of places.flatMap(filesAt)) {
		hash.update(`${file}\n`).update(digestOf(readFileSync(file)));
	}
	return hash.digest('hex');
}

/** @param {unknown} part @returns {part is string | Uint8Array} */
const isBytes = (part) => typeof part === 'string' || part instanceof Uint8Array;

/** @param {string} name @param {readonly unknown[]} parts */
function placeOf(name, parts) {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(digestOf(isBytes(part) ? part : serialize(part)));
	return join(folder(), name, hash.digest('hex'));
}

/** What was kept there; undefined when there is nothing, or nothing whole. @param {string} place @returns {{ value: unknown } | undefined} */
function recall(place) {
	try {
		const bytes = readFileSync(place);
		const content = bytes.subarray(DIGEST_BYTES);
		if (!digestOf(content).equals(bytes.subarray(0, DIGEST_BYTES))) return undefined;
		const now = new Date();
		utimesSync(place, now, now);
		return { value: deserialize(content) };
	} catch {
		return undefined;
	}
}

/** In one step: another build may read or keep the same at this moment. @param {string} place @param {unknown} value */
function keep(place, value) {
	try {
		const content = serialize(value);
		const draft = `${place}.${randomUUID()}`;
		mkdirSync(dirname(place), { recursive: true });
		writeFileSync(draft, Buffer.concat([digestOf(content), content]));
		renameSync(draft, place);
	} catch {
		// Without it the next build only takes longer.
	}
}

/**
 * The result of `make`, made only once for the same `parts`.
 * @template T plain data: what `structuredClone` takes
 * @param {string} name of the kind of results
 * @param {readonly unknown[]} parts plain data: everything that the result depends on, the code that makes it included
 * @param {() => T} make
 * @returns {T}
 */
export function kept(name, parts, make) {
	const place = placeOf(name, parts);
	const known = recall(place);
	if (known !== undefined) return /** @type {T} */ (known.value);
	const made = make();
	keep(place, made);
	return made;
}

/**
 * As `kept`, for work that takes its time elsewhere.
 * @template T plain data
 * @param {string} name
 * @param {readonly unknown[]} parts
 * @param {() => Promise<T>} make
 * @returns {Promise<T>}
 */
export async function keptLater(name, parts, make) {
	const place = placeOf(name, parts);
	const known = recall(place);
	if (known !== undefined) return /** @type {T} */ (known.value);
	const made = await make();
	keep(place, made);
	return made;
}

/** Lets go of results that no build has used for so many days. @param {number} days */
export function forgetUnused(days) {
	const oldest = Date.now() - days * 24 * 60 * 60 * 1000;
	for (const file of filesAt(folder())) {
		try {
			if (statSync(file).mtimeMs < oldest) rmSync(file);
		} catch {
			// Another build has removed it.
		}
	}
}
