// The styles of the labs travel only with pages that hold labs. All kinds are drawn by one component,
// so that Kit puts the styles of all into each lesson; here they are told apart by their class.
import { createHash } from 'node:crypto';

const KIND = /\/labs\/ui\/(?:([a-z-]+)\/)?[^/]+\.svelte$/;
/** What is used by several kinds. */
const SHARED = 'shared';
const SHARED_FOLDERS = ['picture-maker'];

/**
 * The class that Svelte gives to the elements of a component: that of a lab says which kind it belongs to.
 * @param {{ hash: (text: string) => string, css: string, filename: string | undefined }} component
 */
export function cssHash({ hash, css, filename }) {
	const [lab, folder = SHARED] = KIND.exec(filename ?? '') ?? [];
	const kind = SHARED_FOLDERS.includes(folder) ? SHARED : folder;
	return `${lab ? `lab-${kind}` : 'svelte'}-${hash(filename ?? css)}`;
}

/** The kinds of labs on a page, as their classes name them. @param {string} html */
function kindsOn(html) {
	const kinds = [...html.matchAll(/data-island="lab-([a-z-]+)"/g)].map(([, kind]) => kind);
	// The page of the model cards draws shared parts too.
	const shared = kinds.length > 0 || /class="[^"]*\blab-/.test(html);
	return new Set(shared ? [...kinds, SHARED, 'cards'] : []);
}

/**
 * Styles without the rules of labs of other kinds, packed as Vite leaves them (no comments, no braces in texts).
 * @param {string} css
 * @param {ReadonlySet<string | undefined>} kinds
 */
function keepStyles(css, kinds) {
	const isKept = (/** @type {string} */ selector) => {
		const [, kind] = /\.lab-([a-z-]+)-[a-z0-9]+/.exec(selector) ?? [];
		return kind === undefined || kinds.has(kind);
	};
	const kept = css.replace(/([^{}]+)\{([^{}]*)\}/g, (_, selectors, body) => {
		const some = splitSelectors(selectors).filter(isKept);
		return some.length === 0 ? '' : `${some.join(',')}{${body}}`;
	});
	// Conditions that nothing is left of.
	return kept.replace(/@(?:media|supports|container)[^{}]*\{\}/g, '');
}

/** The selectors of a rule; commas inside brackets do not part them. @param {string} text */
function splitSelectors(text) {
	/** @type {string[]} */
	const parts = [''];
	let depth = 0;
	for (const sign of text) {
		if (sign === '(' || sign === '[') depth++;
		if (sign === ')' || sign === ']') depth--;
		if (sign === ',' && depth === 0) parts.push('');
		else parts[parts.length - 1] += sign;
	}
	return parts;
}

const hashOf = (/** @type {string} */ text) =>
	`sha256-${createHash('sha256').update(text).digest('base64')}`;

/**
 * A page without the styles of labs that it does not hold; its policy lets the rest through.
 * @param {string} html a whole page
 */
export function withoutOtherLabs(html) {
	const kinds = kindsOn(html);
	return [...html.matchAll(/<style>([^]*?)<\/style>/g)].reduce((page, [whole, css = '']) => {
		const kept = keepStyles(css, kinds);
		return page
			.replace(whole, () => `<style>${kept}</style>`)
			.replaceAll(hashOf(css), hashOf(kept));
	}, html);
}
