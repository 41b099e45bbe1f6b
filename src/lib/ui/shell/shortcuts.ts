/** What a key asks for, on any page. */
export type Shortcut = 'keys' | 'search';

/** Where a key belongs to what is being written. */
const WRITING =
	'textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=file])';

/** The shortcut that a key press is: "?" for the keys, "/" or Ctrl K (on a Mac: Cmd K) for the search. */
export function shortcutOf(event: KeyboardEvent): Shortcut | undefined {
	const { key, target, ctrlKey, metaKey, altKey } = event;
	if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k') return 'search';
	const isWriting = target instanceof Element && target.matches(WRITING);
	if (isWriting || ctrlKey || metaKey || altKey) return undefined;
	return key === '?' ? 'keys' : key === '/' ? 'search' : undefined;
}
