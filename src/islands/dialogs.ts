import type { Services } from '#lib/state/services.ts';
import type { Shortcut } from '#lib/ui/shell/shortcuts.ts';
import { siteRoot } from './site-root.ts';

/** Opens a box over the page, fetched now. One that cannot be fetched is told of like every missing piece. */
export function openDialog(asked: Shortcut, services: Services): void {
	open(asked, services).catch((problem: unknown) => console.error(problem));
}

async function open(asked: Shortcut, services: Services): Promise<void> {
	const { openBox } = await import('./svelte.ts');
	let close: () => void = () => undefined;
	const onclose = () => close();
	if (asked === 'search') {
		const { default: SearchDialog } = await import('#lib/ui/search/SearchDialog.svelte');
		close = openBox(SearchDialog, { home: `${siteRoot()}/`, onclose }, services);
	} else {
		const { default: Keys } = await import('#lib/ui/shell/Keys.svelte');
		const { settings } = services;
		const onchange = (single: boolean) => settings.setKeys(single);
		close = openBox(Keys, { single: settings.keys, onchange, onclose }, services);
	}
}
