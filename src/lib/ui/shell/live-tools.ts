import type { Theme } from '#lib/core/ports/settings.ts';
import type { Offline } from '#lib/state/offline.ts';
import type { Services } from '#lib/state/services.ts';
import type { Settings } from '#lib/state/settings.ts';
import * as words from '#words/shell.ts';
import { shortcutOf, type Shortcut } from './shortcuts.ts';

/** Opens one of the boxes of the page; they are fetched when they are asked for. */
export type OpenDialog = (asked: Shortcut) => void;

const NEXT: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };

/** Makes the tools of the header live, and the keys of the page. */
export function liveTools(
	part: HTMLElement,
	{ settings, offline, device }: Services,
	open: OpenDialog
): void {
	liveTheme(part, settings);
	liveOffline(part, offline);
	document.addEventListener('click', ({ target }) => {
		const button = target instanceof Element ? target.closest<HTMLElement>('[data-open]') : null;
		const asked = button?.dataset['open'];
		if (asked === 'search' || asked === 'keys') open(asked);
	});
	document.addEventListener('keydown', (event) => {
		const asked = shortcutOf(event, settings.keys, device.isMac);
		if (!asked) return;
		event.preventDefault();
		// What is open is closed first: one box on another would hide what it is about.
		if (!document.querySelector('dialog[open]')) open(asked);
	});
}

function liveTheme(part: HTMLElement, settings: Settings): void {
	const button = part.querySelector<HTMLElement>('[data-theme-switch]');
	const place = part.querySelector<HTMLElement>('[data-theme-words]');
	if (!button || !place) throw new Error('The header has no switch of colours.');
	const show = () => {
		const { theme } = settings;
		const told = words.switchColours(theme, NEXT[theme]);
		if (place.textContent !== told) place.textContent = told;
		button.title = words.colours(theme);
	};
	button.addEventListener('click', () => settings.setTheme(NEXT[settings.theme]));
	settings.subscribe(show);
}

/** Shows whether the course is on the device, and offers a new edition; it is taken only when asked for. */
export function liveOffline(part: HTMLElement, offline: Offline): void {
	const marks = [...part.querySelectorAll<HTMLElement>('[data-status], [data-news]')];
	const percent = part.querySelector('[data-percent]');
	const trouble = part.querySelector('[data-trouble]');
	const pill = part.querySelector<HTMLElement>('[data-status=not-saved]');
	for (const button of part.querySelectorAll('button[data-status]')) {
		button.addEventListener('click', () => offline.reload());
	}
	offline.subscribe(() => {
		const { status } = offline;
		for (const mark of marks)
			mark.hidden = (mark.dataset['status'] ?? mark.dataset['news']) !== status;
		const why = words.whyNotSaved(offline.trouble);
		if (trouble) trouble.textContent = why;
		if (pill) pill.title = words.couldNotSave(why);
		if (percent) percent.textContent = String(offline.percent);
	});
}
