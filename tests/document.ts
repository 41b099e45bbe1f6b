import type { Page } from '@playwright/test';

/** What stands in a document, for whoever reads it without drawing it. */
interface Document {
	title: string;
	description: string;
	language: string;
	policy: string;
	/** How many headings of the first level it has. */
	headings: number;
	share: { title: string; description: string; alt: string };
	/** The whole address of the picture for share cards. */
	card: string;
	/** What the browser would ask for to show it. */
	addresses: string[];
	/** The ids of the glossary that its text links, and how many of these links stand where none should. */
	terms: { ids: string[]; misplaced: number };
}

/**
 * Reads the document at a path of the site as a browser does, but draws nothing and runs nothing: many times as
 * fast as opening it. The page has to be at an address of the site.
 */
export function documentAt(page: Page, path: string): Promise<Document> {
	return page.evaluate(
		async (url) => {
			const text = await (await fetch(url)).text();
			const read = new DOMParser().parseFromString(text, 'text/html');
			const attribute = (selector: string, name = 'content') =>
				read.querySelector(selector)?.getAttribute(name) ?? '';
			const meta = (name: string) => attribute(`meta[${name}]`);
			const asking = read.querySelectorAll(
				'script[src], link[href]:not([rel=canonical]), img[src], [style*=url]'
			);
			const terms = read.querySelectorAll('#lesson-text .term');
			return {
				title: read.title,
				description: meta('name="description"'),
				language: read.documentElement.lang,
				policy: meta('http-equiv="content-security-policy"'),
				headings: read.querySelectorAll('h1').length,
				share: {
					title: meta('property="og:title"'),
					description: meta('property="og:description"'),
					alt: meta('property="og:image:alt"')
				},
				card: new URL(meta('property="og:image"'), url).href,
				addresses: [...asking].map(
					(one) => one.getAttribute('src') ?? one.getAttribute('href') ?? ''
				),
				terms: {
					ids: [...terms].map((one) => (one.getAttribute('href') ?? '').split('#')[1] ?? ''),
					misplaced: read.querySelectorAll(':is(h1, h2, h3, table, figure, form, code, a a) .term')
						.length
				}
			};
		},
		new URL(path, siteOf(page)).href
	);
}

/** The journeys' site stands at the root of its host. */
const siteOf = (page: Page): string => `${new URL(page.url()).origin}/`;
