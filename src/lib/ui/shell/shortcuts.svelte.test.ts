import { afterEach, describe, expect, it } from 'vitest';
import { shortcutOf } from './shortcuts.ts';

afterEach(() => document.body.replaceChildren());

/** What a key asks for where the focus is on the element that this HTML makes. */
function asked(
	key: string,
	html = '<button>Go</button>',
	held: KeyboardEventInit = {},
	{ single = true, mac = false } = {}
) {
	document.body.innerHTML = html;
	let found: ReturnType<typeof shortcutOf>;
	document.addEventListener('keydown', (event) => (found = shortcutOf(event, single, mac)), {
		once: true
	});
	const event = new KeyboardEvent('keydown', { key, bubbles: true, ...held });
	(document.body.firstElementChild ?? document.body).dispatchEvent(event);
	return found;
}

describe('shortcutOf', () => {
	it('knows the keys for the keys and for the search', () => {
		expect(asked('?')).toBe('keys');
		expect(asked('/')).toBe('search');
		expect(asked('k', '<p></p>', { ctrlKey: true })).toBe('search');
	});

	it('gives commands with Cmd on a Mac, where Ctrl K belongs to the text, and with Ctrl elsewhere', () => {
		const field = '<input type="text" />';
		for (const [held, mac, found] of [
			[{ metaKey: true }, true, 'search'],
			[{ ctrlKey: true }, true, undefined],
			[{ ctrlKey: true }, false, 'search'],
			[{ metaKey: true }, false, undefined],
			[{ ctrlKey: true, shiftKey: true }, false, undefined]
		] as const) {
			expect(asked('k', field, held, { mac })).toBe(found);
		}
	});

	it('leaves single keys alone where the learner has switched them off, but not commands', () => {
		expect(asked('/', '<p></p>', {}, { single: false })).toBeUndefined();
		expect(asked('?', '<p></p>', {}, { single: false })).toBeUndefined();
		expect(asked('k', '<p></p>', { ctrlKey: true }, { single: false })).toBe('search');
	});

	it('leaves a key alone that is held down, or that composes a sign', () => {
		expect(asked('/', '<p></p>', { repeat: true })).toBeUndefined();
		expect(asked('/', '<p></p>', { isComposing: true })).toBeUndefined();
	});

	it('leaves all other keys alone, and those held with others', () => {
		for (const key of ['k', 'a', 'Enter', 'Escape']) expect(asked(key)).toBeUndefined();
		expect(asked('/', '<p></p>', { ctrlKey: true })).toBeUndefined();
		expect(asked('?', '<p></p>', { altKey: true })).toBeUndefined();
		expect(asked('k', '<p></p>', { ctrlKey: true, altKey: true })).toBeUndefined();
	});

	it.each([
		'<input type="text" />',
		'<input />',
		'<input type="search" />',
		'<input type="number" />',
		'<textarea></textarea>',
		'<select></select>',
		'<p contenteditable="true"></p>'
	])('takes signs for letters while one writes in %s, but not Ctrl K', (html) => {
		expect(asked('/', html)).toBeUndefined();
		expect(asked('?', html)).toBeUndefined();
		expect(asked('k', html, { ctrlKey: true })).toBe('search');
	});

	it.each(['<input type="radio" />', '<input type="checkbox" />', '<input type="file" />'])(
		'hears keys on %s',
		(html) => {
			expect(asked('/', html)).toBe('search');
		}
	);
});
