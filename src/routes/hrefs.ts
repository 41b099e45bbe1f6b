import { resolve } from '$app/paths';
import { PAGES, type PageRoute } from '#lib/core/course/pages.ts';
import * as words from '#words/pages.ts';

// Each address ends in a slash, as the pages are served: a link without it costs a redirect.

export const homeHref = (): string => resolve('/');

export const pageHref = (route: PageRoute): string =>
	route === '/' ? homeHref() : `${resolve(route)}/`;

export const lessonHref = (slug: string): string =>
	`${resolve('/lessons/[lesson]', { lesson: slug })}/`;

export const quizHref = (slug: string): string =>
	`${resolve('/lessons/[lesson]/quiz', { lesson: slug })}/`;

export const labHref = (id: string): string => `${resolve('/labs/[lab]', { lab: id })}/`;

/** What the head of a page says of it. */
export function pageHead(route: PageRoute): { title: string; description: string; card: string } {
	const page = PAGES.find((one) => one.route === route);
	if (!page) throw new Error(`There is no page "${route}".`);
	return { ...words.heads[route], card: page.card.name };
}

/** The page of the header under which a route stands: lessons belong to the course. */
function headerPlace(at: string): string {
	if (at.startsWith('/lessons/')) return '/';
	if (at.startsWith('/labs/')) return '/labs';
	const page = PAGES.find((one) => one.route === at);
	return page && 'under' in page ? page.under : at;
}

/** The links of the header on the page with this route. */
export function headerLinks(at: string): { href: string; text: string; current: boolean }[] {
	const place = headerPlace(at);
	return PAGES.flatMap((one) => {
		if ('under' in one) return [];
		const { route } = one;
		return { href: pageHref(route), text: words.inHeader[route], current: route === place };
	});
}
