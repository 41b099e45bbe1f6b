import type { Handle } from '@sveltejs/kit';
import { ISLANDS_ENTRY } from '../tools/islands-plugin.js';

/** Puts the islands' script into each page: the built one, or its source while developing. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		// The face of the text comes with the page; that of code and all else when they are needed.
		preload: ({ type, path }) => type === 'font' && path.includes('/next.'),
		transformPageChunk: ({ html }) => html.replace('%islands%', __ISLANDS__[0] ?? ISLANDS_ENTRY)
	});
