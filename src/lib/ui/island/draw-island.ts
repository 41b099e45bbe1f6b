import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { createServices } from '#lib/state/services.ts';
import IslandRoot from './IslandRoot.svelte';

/** An island as the build leaves it in a page. */
export interface DrawnIsland {
	html: string;
	/** Its props, as JSON that may stand in a script element. */
	data: string;
}

/** Draws an island at build time. @param props plain JSON: they travel beside it */
export function drawIsland<Props extends Record<string, unknown>>(
	Content: Component<Props>,
	props: Props
): DrawnIsland {
	const root = { Content, services: createServices(), props };
	return {
		html: render(IslandRoot<Props>, { props: root }).body,
		data: JSON.stringify(props).replaceAll('<', '\\u003c')
	};
}
