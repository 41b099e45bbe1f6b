import { createHash } from 'node:crypto';
import type { Handle } from '@sveltejs/kit';
import { IDENTITY } from '#lib/core/course/identity.ts';
import { TEMPLATE, ISLAND, ROOT } from '#lib/ui/build-marks.js';
import { ISLANDS_ENTRY } from '../tools/build/islands-plugin.js';

const ISLANDS = new RegExp(
	`(<div class="island" ${ISLAND}=[^]*?<script type="application/json">[^]*?</script>)`
);
const LABS = new RegExp(`${ISLAND}="lab-([a-z-]+)"`, 'g');
/** What Svelte leaves between elements to find its way: only islands are taken over. */
const MARKS = /<!--(?:\[[-\d!]*|\]|)-->/g;

/** A page without what only Kit and Svelte look for, outside its islands. While developing Kit looks for some of them. */
function withoutMarks(html: string): string {
	if (import.meta.env.DEV) return html;
	return html
		.split(ISLANDS)
		.map((text, place) => (place % 2 === 1 ? text : text.replace(MARKS, '').replace(INLINED, '')))
		.join('');
}

/** What Kit leaves of a file of styles that stands in the page: nothing needs it where no page is hydrated. */
const INLINED = /\s*<link href="[^"]*" rel="stylesheet" disabled media="\(max-width: 0\)">/g;

const PRELOAD = /<link href="([^"]+)" rel="preload" as="font"[^>]*>/;

/** A page whose first script (app.html) knows where the face of the text lies, and decides whether to wait for it. */
function withFace(html: string): string {
	const [link = '', face = ''] = PRELOAD.exec(html) ?? [];
	return html.replace(link, '').replaceAll(TEMPLATE.face, face);
}

/** The way from a page to the root of the site. */
const rootOf = (html: string): string => /data-root="([^"]*)"/.exec(html)?.[1] ?? '';

/**
 * A page with the styles of its labs, also of what a lab shows only later: they travel with the kinds that it holds.
 * The policy lets them through.
 */
function withLabStyles(html: string): string {
	const kinds = [...html.matchAll(LABS)].map(([, kind = '']) => kind);
	const root = rootOf(html);
	const parts = new Set(kinds.flatMap((kind) => __LAB_STYLES__[kind] ?? []));
	const styles = [...parts].join('').replaceAll(ROOT, root);
	if (styles === '') return html;
	const hash = createHash('sha256').update(styles).digest('base64');
	return html
		.replace('</head>', () => `<style>${styles}</style></head>`)
		.replace("style-src 'self'", (words) => `${words} 'sha256-${hash}'`);
}

/** A page with a lesson or a question asks for their script beside the first file, which would ask for it later. */
function withLessonScript(html: string): string {
	if (!/data-part="(?:lesson|question)"/.test(html)) return html;
	const links = __LESSON_SCRIPT__.map(
		(file) => `<link rel="modulepreload" href="${rootOf(html)}/${file}" fetchpriority="low">`
	);
	return html.replace('</head>', () => `${links.join('')}</head>`);
}

/** What the first script of a page says to developers: no learner has to wait for it. */
const NOTES = /^\t+\/\/ .*\n/gm;
const FIRST_SCRIPT = /<script data-face[^]*?<\/script>/;

/** Puts the islands' script into each page: the built one, or its source while developing. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		// The face of the text may come with the page; that of code and all else when they are needed.
		preload: ({ type, path }) => type === 'font' && path.includes('/next.'),
		transformPageChunk: ({ html }) =>
			withLessonScript(withLabStyles(withFace(withoutMarks(html))))
				.replace(FIRST_SCRIPT, (script) => script.replace(NOTES, ''))
				.replaceAll(TEMPLATE.islands, __ISLANDS__[0] ?? ISLANDS_ENTRY)
				.replaceAll(TEMPLATE.keys, IDENTITY.keys)
	});
