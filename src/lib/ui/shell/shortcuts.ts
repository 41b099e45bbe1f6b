/** What a key asks for, on any page. */
export type Shortcut = 'keys' | 'search';

/**
 * The shortcut that a key press is: "?" for the keys, "/" or Ctrl K (on a Mac: Cmd K) for the search.
 * On a Mac, Ctrl with a letter moves in the text that is being written; commands are given with Cmd.
 * @param single false where the learner has switched off keys that are pressed alone
 */
export function shortcutOf(
	event: KeyboardEvent,
	single: boolean,
	mac: boolean
): Shortcut | undefined {
	const { key, target, ctrlKey, metaKey, altKey, shiftKey, repeat, isComposing } = event;
	if (repeat || isComposing) return undefined;
	const [command, other] = mac ? [metaKey, ctrlKey] : [ctrlKey, metaKey];
	if (command && !other && !altKey && !shiftKey && key.toLowerCase() === 'k') return 'search';
	const isWriting =
		target instanceof Element &&
		target.matches(
			'textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=file])'
		);
	if (!single || isWriting || ctrlKey || metaKey || altKey) return undefined;
	return key === '?' ? 'keys' : key === '/' ? 'search' : undefined;
}
