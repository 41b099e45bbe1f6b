/** One edition of the course: which files it is made of, and where they stand. */
export interface Edition {
	origin: string;
	/** The path under which the site stands, without a slash at its end; empty at the root. */
	base: string;
	version: string;
	/** Everything that is kept for offline use: pages, their data, scripts, styles, fonts, icons. */
	paths: readonly string[];
	/** The paths whose name holds a hash: what such a name stands for never changes. */
	hashed: ReadonlySet<string>;
	/** The page for addresses that lead nowhere. */
	missingPage: string;
}

/** The lists that the build gives to the worker. */
export interface BuildLists {
	origin: string;
	base: string;
	version: string;
	build: readonly string[];
	files: readonly string[];
	prerendered: readonly string[];
}

/** Share cards and robots.txt are for machines; hosts often refuse names that begin with a dot. */
const NOT_FOR_LEARNERS = /^\/(cards\/|robots\.txt$|sitemap\.xml$|(.*\/)?\.)/;

export function makeEdition(lists: BuildLists): Edition {
	const { origin, base, version, build, files, prerendered } = lists;
	const missingPage = `${base}/404.html`;
	const wanted = [...files, ...prerendered].filter(
		(path) => !NOT_FOR_LEARNERS.test(path.slice(base.length))
	);
	return {
		origin,
		base,
		version,
		paths: [...new Set([...build, ...wanted, missingPage])],
		hashed: new Set(build),
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
 * True for a page that starts the scripts of this edition. A cache between host and learner can
 * still hold pages of the edition before; one edition must never hold a mixture.
 */
export function belongsTo(edition: Edition, page: string): boolean {
	const scripts = page.matchAll(/_app\/immutable\/entry\/[\w.-]+\.js/g);
	return [...scripts].every(([script]) => edition.hashed.has(`${edition.base}/${script}`));
}
