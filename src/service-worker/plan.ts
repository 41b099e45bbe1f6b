import { isImmutable, type Edition } from './edition.ts';

/** What of a request decides how it is answered. */
export interface Asked {
	method: string;
	url: string;
	mode: string;
	headers: { has(name: string): boolean };
}

/** How a request is answered. */
export type Plan =
	| { kind: 'saved'; path: string }
	/** A page asked for without its slash, on which relative links would break. */
	| { kind: 'redirect'; to: string }
	/** An address that this edition does not know; a newer one on the host may. */
	| { kind: 'unknown-page' }
	/** A hashed file of another edition, which a tab opened before the update may still want. */
	| { kind: 'other-edition'; path: string };

/** Decides how a request is answered; undefined leaves it to the browser. */
export function planAnswer(asked: Asked, edition: Edition): Plan | undefined {
	if (asked.method !== 'GET' || asked.headers.has('range')) return undefined;
	const url = new URL(asked.url);
	if (url.origin !== edition.origin) return undefined;
	const path = url.pathname;
	if (!path.startsWith(`${edition.base}/`)) return undefined;
	// By path alone: a query, such as one that says where a visitor came from, changes no page.
	if (edition.hashes.has(path)) return { kind: 'saved', path };
	if (asked.mode === 'navigate') return planPage(url, edition);
	if (isImmutable(edition, path)) return { kind: 'other-edition', path };
	return undefined;
}

function planPage(url: URL, edition: Edition): Plan {
	const folder = url.pathname.replace(/(\/index\.html|\/)?$/, '/');
	if (!edition.hashes.has(folder)) return { kind: 'unknown-page' };
	return { kind: 'redirect', to: edition.origin + folder + url.search };
}
