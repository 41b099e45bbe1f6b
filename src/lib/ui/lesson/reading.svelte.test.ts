import { afterEach, describe, expect, it } from 'vitest';
import { watchSections } from './reading.ts';

const sections = ['idea', 'prices', 'limits'];
let stop: () => void = () => undefined;
afterEach(() => {
	stop();
	document.body.replaceChildren();
});

/** A lesson of three sections, each two windows long, and what follows it. */
function read() {
	const text = sections.map((id) => `<h2 id="${id}">${id}</h2><div class="filler"></div>`).join('');
	const style = '<style>.filler { height: 200vh } footer { height: 50vh }</style>';
	document.body.innerHTML = `${style}<div id="text"><div class="prose">${text}</div></div><footer></footer>`;
	scrollTo(0, 0);
	const done: string[] = [];
	const state = { current: '', done };
	stop = watchSections(
		'text',
		(id) => (state.current = id),
		(id) => done.push(id)
	);
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

	it('counts a section as read once its end was on the screen, the last one too', async () => {
		const state = read();
		await expect.poll(() => state.current).toBe('idea');
		expect(state.done).toEqual([]);
		scrollToSection('prices', 50);
		await expect.poll(() => state.done).toEqual(['idea']);
		scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
		await expect.poll(() => state.done).toContain('limits');
		expect(state.done).not.toContain('prices');
	});
});
