import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Theme } from '#lib/state/settings.svelte.ts';
import ThemeSwitch from './ThemeSwitch.svelte';

describe('ThemeSwitch', () => {
	it.each([
		['system', 'System', 'Light', 'light'],
		['light', 'Light', 'Dark', 'dark'],
		['dark', 'Dark', 'System', 'system']
	] as const)(
		'says that the colours are %s, and what comes next',
		async (theme, now, name, next) => {
			document.documentElement.classList.add('js');
			const chosen: Theme[] = [];
			const screen = await render(ThemeSwitch, { theme, onchange: (to: Theme) => chosen.push(to) });
			await screen.getByRole('button', { name: `Colours: ${now}. Change to ${name}` }).click();
			expect(chosen).toEqual([next]);
		}
	);
});
