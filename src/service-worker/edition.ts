/** One edition of the course: which files it is made of, and where they stand. */
export interface Edition {
	origin: string;
	/** The path under which the site stands, without a slash at its end; empty at the root. */
	base: string;
	version: string;
	/** Everything that is kept for offline use: pages, scripts, styles, fonts, icons. */
	paths: readonly string[];
	/** All paths whose name holds a hash, saved or not: what such a name stands for never changes. */
	hashed: ReadonlySet<string>;
	/** The page for addresses that lead nowhere. */
	missingPage: string;
}

/** The lists that the build gives to the worker. */
export interface BuildLists {
	origin: string;
	base: string;
	version: string;
	/** What Kit made: styles, fonts, and scripts that no page uses. */
	build: readonly string[];
	/** The scripts that the pages use. */
	islands: readonly string[];
	files: readonly string[];
	prerendered: readonly string[];
}

/**
 * Share cards, robots.txt and the like are for machines, hosts often refuse names that begin with
 * a dot, and pages are whole documents: nothing asks for their data apart from them. What becomes
 * the page for lost addresses is saved under that page's own name.
 */
const NOT_NEEDED = /^\/(cards\/|404\/|robots\.txt$|sitemap\.xml$|(.*\/)?(\.|__data\.json$))/;

export function makeEdition(lists: BuildLists): Edition {
	const { origin, base, version, build, islands, files, prerendered } = lists;
	const missingPage = `${base}/404.html`;
	const styles = build.filter((path) => !path.endsWith('.js'));
	const wanted = [...files, ...prerendered].filter(
		(path) => !NOT_NEEDED.test(path.slice(base.length))
	);
	return {
		origin,
		base,
		version,
		paths: [...new Set([...styles, ...islands, ...wanted, missingPage])],
		hashed: new Set([...build, ...islands]),
		missingPage
	};
}

/**
 * What the names of this course's caches begin with. The path is part of it, because two copies of
 * the course may stand in two folders of one host and share its storage.
 */
export function cachePrefix(edition: Edition): string {
	return `fm-course-${edition.base}/:`;
}

export function cacheName(edition: Edition): string {
	return cachePrefix(edition) + edition.version;
}

export function isPage(path: string): boolean {
	return path.endsWith('/') || path.endsWith('.html');
}

/**
 * Says why an answer of the host must not be kept under a path; undefined when it may.
 * Many hosts answer with a page, some even with status 200, where a file is gone.
 */
export function findFault(edition: Edition, path: string, response: Response): string | undefined {
	const isHtml = (response.headers.get('content-type') ?? '').includes('text/html');
	const allowed404 = path === edition.missingPage && response.status === 404;
	if (!response.ok && !allowed404) return `status ${response.status}`;
	if (isPage(path) !== isHtml) return isHtml ? 'a page in place of a file' : 'no page';
	return undefined;
}

/**
 * True for a page that uses files of this edition only. A cache between host and learner can
 * still hold pages of the edition before; one edition must never hold a mixture.
 */
export function belongsTo(edition: Edition, page: string): boolean {
	const used = page.matchAll(/_app\/immutable\/[\w./-]+\.\w+/g);
	return [...used].every(([file]) => edition.hashed.has(`${edition.base}/${file}`));
}
