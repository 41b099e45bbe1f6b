// What needs Svelte in the browser: fetched by pages that hold such islands, and when a box is opened.
import { hydrate, mount, unmount, type Component } from 'svelte';
import type { Services } from '#lib/state/services.ts';
import IslandRoot from '#lib/ui/island/IslandRoot.svelte';

/**
 * Makes an island live. Where its drawn form was changed by something else, Svelte draws it anew from its props,
 * which hold everything that it shows.
 */
export function hydrateIsland<Props extends Record<string, unknown>>(
	target: Element,
	Content: Component<Props>,
	props: Props,
	services: Services
): void {
	hydrate(IslandRoot<Props>, { target, props: { Content, services, props } });
}

/** Draws a box over the page; gives back the function that removes it. */
export function openBox<Props extends Record<string, unknown>>(
	Content: Component<Props>,
	props: Props,
	services: Services
): () => void {
	const box = mount(IslandRoot<Props>, {
		target: document.body,
		props: { Content, services, props }
	});
	return () => void unmount(box);
}
