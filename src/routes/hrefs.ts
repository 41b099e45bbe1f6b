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

/** What the head of a page says of it. */
export function pageHead(route: PageRoute): { title: string; description: string; card: string } {
	const page = PAGES.find((one) => one.route === route);
	if (!page) throw new Error(`There is no page "${route}".`);
	return { ...words.heads[route], card: page.card.name };
}

/** The links of the header on the page with this route: lessons belong to the course. */
export function headerLinks(at: string): { href: string; text: string; current: boolean }[] {
	const page = PAGES.find((one) => one.route === at);
	const place = at.startsWith('/lessons/') ? '/' : page && 'under' in page ? page.under : at;
	return PAGES.flatMap((one) => {
		if ('under' in one) return [];
		const { route } = one;
		return { href: pageHref(route), text: words.inHeader[route], current: route === place };
	});
}
