/**
 * What editors and systems leave beside the files of an author: hidden files and folders (.DS_Store, .obsidian),
 * swap and lock files, copies of the text before.
 */
const LEFTOVER =
	/^[.~]|~$|^#.*#$|\.(?:sw[a-p]|bak|orig|rej|tmp)$|^(?:thumbs\.db|desktop\.ini|4913)$/i;

/**
 * True for a name that belongs to no author: it is passed over wherever lessons are read.
 * Plain JavaScript, because the configuration of the build imports it too.
 * @param {string} name of a file or folder, without its path
 * @returns {boolean}
 */
export function isLeftover(name) {
	return LEFTOVER.test(name);
}
