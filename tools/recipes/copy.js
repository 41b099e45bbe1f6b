// A copy of the project that may be changed and built without a trace in the project itself.
import { spawnSync } from 'node:child_process';
import {
	copyFileSync,
	cpSync,
	existsSync,
	linkSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readlinkSync,
	realpathSync,
	symlinkSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What tools write into node_modules: a copy has its own. */
const WRITTEN = ['.cache', '.vite', '.vite-temp'];
/** Results of builds, found by content: with them the copy makes only what is new in it. */
const KEPT = join('node_modules', '.cache', 'foundation-models');

/** @param {string} from @param {string} to */
function linkFile(from, to) {
	try {
		linkSync(from, to);
	} catch {
		// Another file system has no second name for the same file.
		copyFileSync(from, to);
	}
}

/**
 * The same files under another name: no tool writes into a package, and a link to the folder would lead
 * tools back into the project.
 * @param {string} from @param {string} to @param {readonly string[]} [without]
 */
function linkFolder(from, to, without = []) {
	mkdirSync(to);
	for (const entry of readdirSync(from, { withFileTypes: true })) {
		if (without.includes(entry.name)) continue;
		const [source, target] = [join(from, entry.name), join(to, entry.name)];
		if (entry.isDirectory()) linkFolder(source, target);
		else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
		else linkFile(source, target);
	}
}

/** What git knows, and what is new and not ignored. @param {string} root */
function filesOf(root) {
	const words = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
	const { status, stdout } = spawnSync('git', words, { cwd: root, encoding: 'utf8' });
	if (status !== 0)
		throw new Error('Recipes are done on a copy of what git lists; git lists nothing.');
	return stdout.split('\0').filter((file) => file !== '' && existsSync(join(root, file)));
}

/** @param {string} root @returns {string} the folder of the copy */
export function copyProject(root) {
	const copy = mkdtempSync(join(realpathSync(tmpdir()), 'recipes-'));
	for (const file of filesOf(root)) {
		mkdirSync(dirname(join(copy, file)), { recursive: true });
		copyFileSync(join(root, file), join(copy, file));
	}
	linkFolder(join(root, 'node_modules'), join(copy, 'node_modules'), WRITTEN);
	if (existsSync(join(root, KEPT))) cpSync(join(root, KEPT), join(copy, KEPT), { recursive: true });
	return copy;
}
