/**
 * The way from this page to the start page of the site, without a slash at its end: `..`, or `/course` on the page
 * for lost addresses, which is shown at any depth; empty there for a site at the root of its host.
 */
export const siteRoot = (): string =>
	(document.documentElement.dataset['root'] ?? '.').replace(/\/$/, '');
