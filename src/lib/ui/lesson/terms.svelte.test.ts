import '#lib/ui/styles/lesson.css';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { watchTerms } from './terms.ts';

let stop: () => void = () => undefined;

beforeEach(() => {
	document.body.innerHTML =
		'<div id="text" class="prose"><p>A <a class="term" href="#token" aria-description="A piece of text.">token</a> and a <a class="term" href="#vector" aria-description="A row of numbers.">vector</a>.</p></div><p id="below" style="margin-top: 20rem">End</p>';
	stop = watchTerms('text');
});
afterEach(() => {
	stop();
	document.body.replaceChildren();
	location.hash = '';
});

const term = (nth: number): HTMLElement => {
	const found = document.querySelectorAll<HTMLElement>('.term')[nth];
	if (!found) throw new Error('There is no such term.');
	return found;
};

/** What a term shows beside its words. */
const shown = (nth: number): string => {
	const { content } = getComputedStyle(term(nth), '::after');
	return content === 'none' ? '' : content.replace(/^"|" \/ ""$/g, '');
};

/** A tap as a browser tells it; says whether the link was followed. */
function tap(element: Element, pointerType = 'touch'): boolean {
	element.dispatchEvent(new PointerEvent('pointerdown', { pointerType, bubbles: true }));
	return element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
}

describe('watchTerms', () => {
	it('shows the definition at the first tap, and follows the link at the second', () => {
		expect(tap(term(0))).toBe(false);
		expect(shown(0)).toBe('A piece of text.');
		expect(tap(term(0))).toBe(true);
	});

	it('shows one definition at a time, and none after a tap elsewhere', () => {
		tap(term(0));
		expect(tap(term(1))).toBe(false);
		expect([shown(0), shown(1)]).toEqual(['', 'A row of numbers.']);
		tap(document.querySelector('#below') ?? document.body);
		expect([shown(0), shown(1)]).toEqual(['', '']);
	});

	it('lets a mouse follow the link at once', () => {
		expect(tap(term(0), 'mouse')).toBe(true);
	});

	it('hides what a tap showed at Escape', async () => {
		tap(term(0));
		await userEvent.keyboard('{Escape}');
		expect(shown(0)).toBe('');
		expect(tap(term(0))).toBe(false);
	});

	it('hides what the focus shows at Escape, until the focus comes back', async () => {
		await userEvent.tab();
		expect(document.activeElement).toBe(term(0));
		expect(shown(0)).toBe('A piece of text.');
		await userEvent.keyboard('{Escape}');
		expect(shown(0)).toBe('');
		await userEvent.tab();
		expect(shown(1)).toBe('A row of numbers.');
		await userEvent.tab({ shift: true });
		expect(shown(0)).toBe('A piece of text.');
	});

	it('hides what the pointer shows at Escape, until the pointer comes back', async () => {
		await userEvent.hover(term(1));
		expect(shown(1)).toBe('A row of numbers.');
		await userEvent.keyboard('{Escape}');
		expect(shown(1)).toBe('');
		await userEvent.hover(document.querySelector('#below') ?? document.body);
		await userEvent.hover(term(1));
		expect(shown(1)).toBe('A row of numbers.');
	});

	it('lets go of the page, and needs no text', () => {
		stop();
		expect(tap(term(0))).toBe(true);
		expect(() => watchTerms('nothing')()).not.toThrow();
	});
});
