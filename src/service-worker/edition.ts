import { COURSE_KEYS } from '#lib/core/course/identity.ts';

/** What the build writes in front of the worker (`tools/build/edition.js`): made from the built files. */
export interface EditionList {
	/** A hash of the list: another content is another edition. */
	name: string;
	/** Every file that is kept, by its address from the root of the site, with a hash of its content. */
	files: Readonly<Record<string, string>>;
}

/** One edition of the course: which files it is made of, what they hold, and where they stand. */
export interface Edition {
	origin: string;
	/** The path under which the site stands, without a slash at its end; empty at the root. */
	base: string;
	name: string;
	/** Everything that is kept for offline use, by its path, with a hash of its content. */
	hashes: ReadonlyMap<string, string>;
	/** The page for addresses that lead nowhere. */
	missingPage: string;
}

export function makeEdition(list: EditionList, origin: string, base: string): Edition {
	const paths = Object.entries(list.files).map(
		([address, hash]) => [`${base}/${address}`, hash] as const
	);
	return { origin, base, name: list.name, hashes: new Map(paths), missingPage: `${base}/404.html` };
}

/**
 * What the names of this course's caches begin with. The path is part of it, because two copies of
 * the course may stand in two folders of one host and share its storage.
 */
export function cachePrefix(edition: Edition): string {
	return `${COURSE_KEYS}-course-${edition.base}/:`;
}

export function cacheName(edition: Edition): string {
	return cachePrefix(edition) + edition.name;
}

/** True for files whose name holds a hash: what such a name stands for never changes. */
export function isImmutable(edition: Edition, path: string): boolean {
	return path.startsWith(`${edition.base}/_app/immutable/`);
}
