import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** All files below a folder, sorted, so that the same content gives the same list everywhere. */
function filesBelow(folder) {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}

/**
 * The version of the built course: a hash of everything that can change a page.
 * It covers the lessons too, so that an edited sentence reaches returning learners.
 */
export function courseVersion() {
	const hash = createHash('sha256');
	const folders = ['lessons', 'src', 'static', 'training/cards'];
	for (const file of [...folders.flatMap(filesBelow), 'package-lock.json', 'svelte.config.js']) {
		hash.update(file).update(readFileSync(file));
	}
	return hash.digest('hex').slice(0, 12);
}
