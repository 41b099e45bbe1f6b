import '#lib/ui/styles/tokens.css';
import '#lib/ui/styles/base.css';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { EMPTY_PICTURE, type MadePicture } from '#labs/core/made-picture.ts';
import { all, one, press } from '../../../../tests/quiz/show.ts';
import PictureMaker from './PictureMaker.svelte';

async function show(only?: 'place' | 'draw') {
	let made: MadePicture = EMPTY_PICTURE;
	const props = (now: MadePicture) => ({
		...{ id: 'maker', made: now, only, things: ['cat', 'umbrella'] as const },
		onchange: (to: MadePicture) => (made = to)
	});
	const screen = await render(PictureMaker, props(made));
	/** Does something, and hands the picture back as the lab around does. */
	const after = async (act: () => unknown) => {
		await act();
		await screen.rerender(props(made));
		return made;
	};
	const { container } = screen;
	const button = (name: string) =>
		one(container, `button[aria-label^="${name}"], button:not([aria-label])`);
	const named = (words: string) => {
		const found = all(container, 'button').find((each) => each.innerText.trim() === words);
		if (!found) throw new Error(`There is no button "${words}".`);
		return found;
	};
	return { container, after, button, named };
}

describe('PictureMaker', () => {
	it('places the chosen thing, takes it away, and undoes', async () => {
		const { container, after, button, named } = await show();
		expect(named('Undo').matches(':disabled')).toBe(true);
		await userEvent.selectOptions(one(container, 'select'), 'umbrella');
		const umbrella = { thing: 'umbrella', colour: 'red', size: 'usual', cell: 5 };
		const cell = 'Row 2, column 2';
		expect((await after(() => button(cell).click())).things).toEqual([umbrella]);
		expect(button(cell).getAttribute('aria-label')).toBe(`${cell}: red umbrella`);
		expect(one(container, 'img').getAttribute('alt')).toContain('red umbrella');
		expect((await after(() => button(cell).click())).things).toEqual([]);
		expect((await after(() => named('Undo').click())).things).toEqual([umbrella]);
		expect(await after(() => named('Clear').click())).toEqual(EMPTY_PICTURE);
	});

	it('draws with the keys while the pen is down, and the eraser takes it away', async () => {
		const { container, after } = await show('draw');
		one(container, '.pad').focus();
		await after(() => press(' '));
		const drawn = await after(() => press('{ArrowRight}'));
		expect(drawn.paint.replaceAll('.', '')).toBe('rr');
		await after(() => press(' '));
		expect(await after(() => press('{ArrowLeft}'))).toEqual(drawn);
		one(container, 'input[value=eraser]').click();
		one(container, '.pad').focus();
		expect((await after(() => press(' '))).paint.replaceAll('.', '')).toBe('r');
	});

	it('draws with a pointer, without gaps, and a stroke is undone as one', async () => {
		const { container, after, named } = await show('draw');
		const pad = one(container, '.pad');
		const box = pad.getBoundingClientRect();
		const point = (type: string, share: number) => {
			const at = { clientX: box.left + box.width * share, clientY: box.top + box.height / 2 };
			pad.dispatchEvent(new PointerEvent(type, { ...at, bubbles: true, isPrimary: true }));
		};
		// A made-up pointer cannot be captured; a real one is.
		pad.setPointerCapture = () => undefined;
		await after(() => point('pointerdown', 0.1));
		const drawn = await after(() => point('pointermove', 0.6));
		await after(() => point('pointerup', 0.6));
		expect(await after(() => point('pointermove', 0.9))).toEqual(drawn);
		expect(drawn.paint.replaceAll('.', '')).toBe('r'.repeat(17));
		expect(await after(() => named('Undo').click())).toEqual(EMPTY_PICTURE);
	});
});
