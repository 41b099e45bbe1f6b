import { describe, expect, it } from 'vitest';
import {
	belongsTo,
	cacheName,
	cachePrefix,
	findFault,
	makeEdition,
	type BuildLists
} from './edition.ts';

const lists = {
	origin: 'https://course.example',
	version: 'v1',
	build: ['/_app/immutable/entry/start.a1.js', '/_app/immutable/assets/0.c3.css'],
	islands: ['/_app/immutable/islands/main.d4.js'],
	files: [],
	prerendered: ['/']
};

/** An edition in a folder of a host; what is left out is as small as can be. */
function editionAt(base: string, more: Partial<BuildLists> = {}) {
	const under = (paths: readonly string[]) => paths.map((path) => base + path);
	const all = { ...lists, ...more };
	return makeEdition({
		...all,
		base,
		build: under(all.build),
		islands: under(all.islands),
		files: under(all.files),
		prerendered: under(all.prerendered)
	});
}

const html = (status = 200) =>
	new Response('<p>', { status, headers: { 'content-type': 'text/html;charset=utf-8' } });
const script = () => new Response('', { headers: { 'content-type': 'text/javascript' } });

describe('makeEdition', () => {
	it('keeps pages, scripts, files and the page for lost addresses', () => {
		const edition = editionAt('/course', {
			files: ['/favicon.svg'],
			prerendered: ['/', '/about/']
		});
		expect(edition.paths).toEqual([
			'/course/_app/immutable/assets/0.c3.css',
			'/course/_app/immutable/islands/main.d4.js',
			'/course/favicon.svg',
			'/course/',
			'/course/about/',
			'/course/404.html'
		]);
	});

	it('leaves out scripts that no page uses, page data, and what only machines read', () => {
		const prerendered = ['/', '/404/', '/__data.json', '/about/__data.json'];
		const files = ['/cards/cost.png', '/robots.txt', '/.nojekyll', '/.well-known/x', '/a/.b'];
		const saved = [...lists.build.slice(1), ...lists.islands];
		for (const base of ['', '/course']) {
			expect(editionAt(base, { files, prerendered }).paths).toEqual([
				...saved.map((path) => base + path),
				`${base}/`,
				`${base}/404.html`
			]);
		}
	});
});

describe('cacheName', () => {
	it('begins with the name of the course', () => {
		expect(cacheName(editionAt(''))).toMatch(/^fm-course-/);
	});

	it('keeps two copies of the course on one host apart', () => {
		const names = ['', '/a', '/a/b'].map((base) => cacheName(editionAt(base)));
		for (const [place, base] of ['', '/a', '/a/b'].entries()) {
			const mine = names.filter((name) => name.startsWith(cachePrefix(editionAt(base))));
			expect(mine).toEqual([names[place]]);
		}
	});
});

describe('findFault', () => {
	const edition = editionAt('');

	it('takes pages as pages and scripts as scripts', () => {
		expect(findFault(edition, '/about/', html())).toBeUndefined();
		expect(findFault(edition, '/_app/x.js', script())).toBeUndefined();
	});

	it('refuses a page in place of a script, whatever its status', () => {
		expect(findFault(edition, '/_app/x.js', html())).toBe('a page in place of a file');
		expect(findFault(edition, '/_app/x.js', html(404))).toBe('status 404');
	});

	it('refuses what is not a page under the address of a page', () => {
		expect(findFault(edition, '/about/', script())).toBe('no page');
	});

	it('takes the page for lost addresses with status 404 too, and no other', () => {
		expect(findFault(edition, '/404.html', html(404))).toBeUndefined();
		expect(findFault(edition, '/404.html', html(500))).toBe('status 500');
		expect(findFault(edition, '/about/', html(404))).toBe('status 404');
	});
});

describe('belongsTo', () => {
	const page = (name: string) => `<script src="../_app/immutable/entry/${name}.js"></script>`;

	it('knows a page of this edition, also in a folder', () => {
		expect(belongsTo(editionAt('/course'), page('start.a1'))).toBe(true);
	});

	it('knows a page that a cache kept from another edition', () => {
		expect(belongsTo(editionAt(''), page('start.b2'))).toBe(false);
	});

	it('takes a page that uses no such files', () => {
		expect(belongsTo(editionAt(''), '<p>Text</p>')).toBe(true);
	});
});
