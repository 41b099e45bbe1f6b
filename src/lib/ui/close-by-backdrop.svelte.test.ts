import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeByBackdrop } from './close-by-backdrop.ts';

const known = Object.getOwnPropertyDescriptor(HTMLDialogElement.prototype, 'closedBy');
beforeEach(() => Reflect.deleteProperty(HTMLDialogElement.prototype, 'closedBy'));
afterEach(() => {
	if (known) Object.defineProperty(HTMLDialogElement.prototype, 'closedBy', known);
	document.body.replaceChildren();
});

/** An open dialog in the middle of the page. */
function open() {
	const dialog = document.createElement('dialog');
	dialog.innerHTML = '<p>Some words.</p>';
	document.body.append(dialog);
	const clean = closeByBackdrop(dialog);
	dialog.showModal();
	const { left, top } = dialog.getBoundingClientRect();
	const inside = { clientX: left + 5, clientY: top + 5 };
	const beside = { clientX: left - 5, clientY: top - 5 };
	const press = (from: object, to: object, target: Element = dialog) => {
		target.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, ...from }));
		target.dispatchEvent(new MouseEvent('click', { bubbles: true, ...to }));
		return dialog.open;
	};
	return { dialog, clean, inside, beside, press };
}

describe('a dialog in a browser without "closedby"', () => {
	it('closes by a press beside it', () => {
		const { beside, press } = open();
		expect(press(beside, beside)).toBe(false);
	});

	it('stays open for a press on it, on what it holds, and for one that ends or begins beside it', () => {
		const { dialog, inside, beside, press } = open();
		expect(press(inside, inside)).toBe(true);
		expect(press(inside, inside, dialog.querySelector('p') ?? dialog)).toBe(true);
		expect(press(inside, beside)).toBe(true);
		expect(press(beside, inside)).toBe(true);
	});

	it('listens no more once it is cleaned up', () => {
		const { clean, beside, press } = open();
		clean();
		expect(press(beside, beside)).toBe(true);
	});
});
