import { afterEach, describe, expect, it } from 'vitest';
import { watchSections } from './reading.ts';

const sections = ['idea', 'prices', 'limits'];
/** More than anybody reads in the time that a test takes. */
const WORDS = 12_000;
const HOUR = 3_600_000;
let stop: () => void = () => undefined;
afterEach(() => {
	stop();
	document.body.replaceChildren();
});

/** A lesson of three sections, each two windows long, and what follows it. */
function read() {
	const words = 'word '.repeat(WORDS);
	const text = sections
		.map((id) => `<h2 id="${id}">${id}</h2><div class="filler">${words}</div>`)
		.map((section) => `<div class="prose">${section}</div>`)
		.join('');
	const style =
		'<style>.filler { height: 200vh; overflow: hidden } footer { height: 50vh }</style>';
	document.body.innerHTML = `${style}<div id="text">${text}</div><footer></footer>`;
	scrollTo(0, 0);
	const done: string[] = [];
	const state = { current: '', done, now: 0 };
	stop = watchSections({
		textId: 'text',
		now: () => state.now,
		onsection: (id) => (state.current = id),
		onread: (id) => done.push(id)
	});
	return state;
}

function scrollToSection(id: string, above = 0): void {
	const top = document.getElementById(id)?.getBoundingClientRect().top ?? 0;
	scrollTo({ top: scrollY + top - above, behavior: 'instant' });
}

describe('watchSections', () => {
	it('follows the reader down and up', async () => {
		const state = read();
		await expect.poll(() => state.current).toBe('idea');
		scrollToSection('limits', 10);
		await expect.poll(() => state.current).toBe('limits');
		scrollToSection('prices', 10);
		await expect.poll(() => state.current).toBe('prices');
	});

	it('counts a section as read once its end was on the screen, after the time that it takes', async () => {
		const state = read();
		await expect.poll(() => state.current).toBe('idea');
		state.now += HOUR;
		expect(state.done).toEqual([]);
		scrollToSection('prices', innerHeight * 0.8);
		await expect.poll(() => state.done).toEqual(['idea']);
	});

	it('does not count what was scrolled past', async () => {
		const state = read();
		await expect.poll(() => state.current).toBe('idea');
		scrollToSection('prices', innerHeight * 0.8);
		scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
		await expect.poll(() => state.current).toBe('limits');
		expect(state.done).toEqual([]);
	});

	it('counts the last section too, whose end is that of the lesson', async () => {
		const state = read();
		scrollToSection('limits', 10);
		await expect.poll(() => state.current).toBe('limits');
		state.now += HOUR;
		scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
		await expect.poll(() => state.done).toEqual(['limits']);
	});
});
