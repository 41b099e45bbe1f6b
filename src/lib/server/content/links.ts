/** The page of terms: each is an anchor there. */
export const GLOSSARY = '/glossary/';

/** Pages that are no lessons. */
export const PAGES = [
	'/',
	'/labs/',
	'/models/',
	'/progress/',
	'/about/',
	'/about/questions/',
	'/about/claims/',
	'/about/models/',
	'/exam-map/',
	'/run/',
	GLOSSARY
];

export type Link =
	| { kind: 'source'; source: string }
	/** A page of a lesson, its quiz page when `quiz` is set. */
	| { kind: 'lesson'; slug: string; quiz: boolean; anchor: string }
	| { kind: 'page'; page: string; anchor: string }
	/** A place on the same page. */
	| { kind: 'anchor'; anchor: string }
	/** A file beside the lesson, such as a figure. */
	| { kind: 'file'; path: string }
	| { kind: 'outside'; href: string };

/** Tells what the target of a link in a lesson or a question is. */
export function parseLink(href: string): Link {
	if (href.startsWith('source:')) return { kind: 'source', source: href.slice('source:'.length) };
	const [path = '', anchor = ''] = href.split('#', 2);
	if (path === '') return { kind: 'anchor', anchor };
	if (path.startsWith('./')) return { kind: 'file', path: path.slice(2) };
	if (!path.startsWith('/') || path.startsWith('//')) return { kind: 'outside', href };
	const [, slug, quiz] = /^\/lessons\/([^/]+)\/(quiz\/)?$/.exec(path) ?? [];
	if (slug === undefined) return { kind: 'page', page: path, anchor };
	return { kind: 'lesson', slug, quiz: quiz !== undefined, anchor };
}
