import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import adapter from '@sveltejs/adapter-static';
import { keptFiles, writeEdition } from './edition.js';
import { writeLicences } from './licences.js';
import { tellOfflineSize } from './offline-size.js';
import { packSite } from './pack.js';
import { filesOf } from './site-files.js';

const hashOf = (/** @type {string} */ text) =>
	`sha256-${createHash('sha256').update(text).digest('base64')}`;

/**
 * The page for lost addresses, as hosts want it: it is shown at any depth, so its own links begin at the
 * root of the site. The styles in it hold links too, so their hashes in the policy are made anew.
 * @param {string} page a page that stands one level deep
 * @param {string} base
 */
function lostPage(page, base) {
	const rooted = (/** @type {string} */ text) =>
		text.replace(/(["'(])\.\.(\/)?(?=["'\w])/g, (_, before) => `${before}${base}/`);
	let policy = page;
	for (const [, styles] of page.matchAll(/<style[^>]*>([^]*?)<\/style>/g)) {
		policy = policy.replace(hashOf(styles ?? ''), hashOf(rooted(styles ?? '')));
	}
	return rooted(policy);
}

/** Kit writes the data of each page for a router of its own; these pages are whole documents. @param {string} dir */
function removePageData(dir) {
	for (const file of filesOf(dir)) if (file.endsWith('__data.json')) rmSync(join(dir, file));
}

/** A static site with a page for lost addresses, each file compressed beforehand. */
export default function siteAdapter() {
	const site = adapter({ precompress: false, strict: true });
	return {
		...site,
		/** @param {import('@sveltejs/kit').Builder} builder */
		async adapt(builder) {
			await site.adapt(builder);
			const page = lostPage(
				readFileSync('build/404/index.html', 'utf8'),
				builder.config.kit.paths.base
			);
			writeFileSync('build/404.html', page);
			removePageData('build');
			writeLicences('build');
			await packSite('build');
			const kept = keptFiles('build');
			tellOfflineSize('build', kept);
			// Last, because it is about everything that was written before.
			writeEdition('build', kept);
		}
	};
}
