// Which files the quick tests look at.
import { spawnSync } from 'node:child_process';
import { ROOT } from '../install.js';

const DIFF = ['diff', '--name-only', '--relative', '--diff-filter=d'];

/** @typedef {{ files: string[], since: string }} Changes `since`: the commit that they are held against */

/**
 * What was edited since the last commit, new files too; the last commit itself when nothing was.
 * @param {string} [root]
 * @returns {Changes | undefined} undefined where there is no history
 */
export function changesIn(root = ROOT) {
	const edited = git(root, [...DIFF, 'HEAD']);
	const added = git(root, ['ls-files', '--others', '--exclude-standard']);
	if (!edited || !added) return undefined;
	const files = [...edited, ...added];
	if (files.length > 0) return { files, since: 'HEAD' };
	return { files: git(root, [...DIFF, 'HEAD~1', 'HEAD']) ?? [], since: 'HEAD~1' };
}

/** The names that git prints; undefined when it fails. @param {string} root @param {string[]} words */
function git(root, words) {
	const { status, stdout } = spawnSync('git', words, { cwd: root, encoding: 'utf8' });
	return status === 0 ? stdout.split('\n').filter(Boolean) : undefined;
}
