// Which files the quick tests look at.
import { spawnSync } from 'node:child_process';
import { ROOT } from '../install.js';

/**
 * What was edited since the last commit, new files too; the last commit itself when nothing was.
 * @param {string} [root]
 * @returns {string[] | undefined} undefined where there is no history
 */
export function changedFiles(root = ROOT) {
	const edited = git(root, ['diff', '--name-only', '--relative', '--diff-filter=d', 'HEAD']);
	const added = git(root, ['ls-files', '--others', '--exclude-standard']);
	if (!edited || !added) return undefined;
	const files = [...edited, ...added];
	const last = ['diff', '--name-only', '--relative', '--diff-filter=d', 'HEAD~1', 'HEAD'];
	return files.length > 0 ? files : (git(root, last) ?? []);
}

/** The names that git prints; undefined when it fails. @param {string} root @param {string[]} words */
function git(root, words) {
	const { status, stdout } = spawnSync('git', words, { cwd: root, encoding: 'utf8' });
	return status === 0 ? stdout.split('\n').filter(Boolean) : undefined;
}
