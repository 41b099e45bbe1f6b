import { afterEach, describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { createServices } from '#lib/state/services.ts';
import type { Theme } from '#lib/core/ports/settings.ts';
import { liveTools } from './live-tools.ts';
import type { Shortcut } from './shortcuts.ts';
import Tools from './Tools.svelte';

document.documentElement.classList.add('js');
afterEach(() => document.querySelector('[data-opener]')?.remove());

/** The tools of a page whose learner has chosen these colours. */
async function draw(theme: Theme = 'system') {
	const services = createServices();
	const applied: Theme[] = [];
	const opened: Shortcut[] = [];
	const screen = await render(Tools);
	liveTools(screen.container, services, (asked) => opened.push(asked));
	services.settings.start({
		readTheme: () => theme,
		applyTheme: (to) => applied.push(to),
		readKeys: () => true,
		keepKeys: () => undefined,
		noteGuessed: () => undefined,
		readOnePage: () => false,
		keepOnePage: () => undefined
	});
	return { services, applied, opened, screen };
}

describe('the switch of colours', () => {
	it.each([
		['system', 'System', 'Light', 'light'],
		['light', 'Light', 'Dark', 'dark'],
		['dark', 'Dark', 'System', 'system']
	] as const)(
		'says that the colours are %s, and what comes next',
		async (theme, now, name, next) => {
			const { screen, applied } = await draw(theme);
			await screen.getByRole('button', { name: `Colours: ${now}. Change to ${name}` }).click();
			expect(applied).toEqual([next]);
		}
	);
});

describe('the boxes of a page', () => {
	const press = (key: string) =>
		document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

	it('open at their buttons, wherever these stand', async () => {
		const { screen, opened } = await draw();
		await screen.getByRole('button', { name: 'Search' }).click();
		document.body.insertAdjacentHTML(
			'beforeend',
			'<button data-opener data-open="keys">K</button>'
		);
		document.querySelector<HTMLElement>('[data-opener]')?.click();
		expect(opened).toEqual(['search', 'keys']);
	});

	it('open at single keys, unless the learner has switched these off', async () => {
		const { opened, services } = await draw();
		press('/');
		services.settings.setKeys(false);
		press('/');
		press('?');
		expect(opened).toEqual(['search']);
	});
});
