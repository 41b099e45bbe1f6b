import { IDENTITY } from '#lib/core/course/identity.ts';
import * as words from '#words/pages.ts';

export const prerender = true;

/** The colour of the page (`--paper` of tokens.css) in light, for the frame of an installed course. */
const PAPER = '#fcfdfe';

const icon = (name: string, size: number, purpose?: string) => ({
	src: `icons/${name}.png`,
	sizes: `${size}x${size}`,
	type: 'image/png',
	...(purpose !== undefined && { purpose })
});

/** What a device shows of the course once it is installed. */
export function GET() {
	const manifest = {
		name: IDENTITY.title,
		short_name: IDENTITY.shortTitle,
		description: words.heads['/'].description,
		start_url: './',
		scope: './',
		display: 'standalone',
		background_color: PAPER,
		theme_color: PAPER,
		lang: 'en',
		categories: ['education'],
		icons: [
			icon('icon-192', 192),
			icon('icon-512', 512),
			icon('icon-maskable-512', 512, 'maskable')
		]
	};
	const headers = { 'content-type': 'application/manifest+json' };
	return new Response(JSON.stringify(manifest, undefined, '\t'), { headers });
}
