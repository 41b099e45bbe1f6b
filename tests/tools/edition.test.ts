import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptFiles, listEdition, writeEdition } from '../../tools/build/edition.js';

const SITE = {
	'index.html': '<link href="./app.webmanifest"><script src="./_app/immutable/main.a1.js">',
	'about/index.html': '<style>src:url(../_app/immutable/next.b2.woff2)</style>',
	'404/index.html': 'lost',
	'404.html': 'lost',
	'app.webmanifest': '{"icons":[{"src":"icons/icon.png"}]}',
	'icons/icon.png': 'icon',
	'_app/immutable/main.a1.js': 'import("./_c3.js");fetch("search.json");load("small")',
	'_app/immutable/_c3.js': 'piece',
	'_app/immutable/next.b2.woff2': 'font',
	'search.json': '{}',
	'models/small.fmw': 'weights',
	'service-worker.js': 'self.addEventListener("fetch", () => {});\n'
};

const KEPT = [
	'404.html',
	'_app/immutable/_c3.js',
	'_app/immutable/main.a1.js',
	'_app/immutable/next.b2.woff2',
	'about/index.html',
	'app.webmanifest',
	'icons/icon.png',
	'index.html',
	'models/small.fmw',
	'search.json'
];

let dir = '';
const write = (path: string, content: string) => {
	const file = join(dir, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, content);
};
const worker = () => readFileSync(join(dir, 'service-worker.js'), 'utf8');

beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'site-'));
	for (const [path, content] of Object.entries(SITE)) write(path, content);
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('keptFiles', () => {
	it('keeps the pages and what they name, directly or not', () => {
		expect(keptFiles(dir)).toEqual(KEPT);
	});

	it('leaves out what no page uses, and what only hosts and other machines read', () => {
		write('index.html', `${SITE['index.html']}<meta content="cards/cost.png"> robots.txt, CNAME`);
		for (const path of [
			...['_headers', '_redirects', 'CNAME', '.nojekyll', 'robots.txt', 'sitemap.xml'],
			...['.well-known/security.txt', '_config.yml', 'vercel.json', 'google1234.html'],
			...['cards/cost.png', '_app/version.json', '_app/immutable/nodes/0.d4.js'],
			...['index.html.br']
		]) {
			write(path, 'x');
		}
		expect(keptFiles(dir)).toEqual(KEPT);
	});
});

describe('listEdition', () => {
	it('names the same content the same, wherever and whenever it was written', () => {
		const { name, files } = listEdition(dir);
		utimesSync(join(dir, 'index.html'), 0, 0);
		expect(listEdition(dir)).toEqual({ name, files });
		expect(Object.keys(files)).toContain('about/');
		expect(Object.keys(files)).toContain('');
	});

	it.each(KEPT)('gives another name, and one other hash, when %s changes', (path) => {
		const before = listEdition(dir);
		write(path, `${readFileSync(join(dir, path), 'utf8')} `);
		const after = listEdition(dir);
		expect(after.name).not.toBe(before.name);
		const changed = Object.entries(after.files).filter(([key, hash]) => before.files[key] !== hash);
		expect(changed.map(([key]) => key)).toEqual([path.replace(/(^|\/)index\.html$/, '$1')]);
	});

	it('gives another name when a script is called differently and holds the same', () => {
		const { name } = listEdition(dir);
		write('index.html', SITE['index.html'].replace('main.a1', 'main.z9'));
		write('_app/immutable/main.z9.js', SITE['_app/immutable/main.a1.js']);
		expect(listEdition(dir).name).not.toBe(name);
	});
});

describe('writeEdition', () => {
	it('puts the list in front of the worker, packed too, and in place of an earlier one', () => {
		const first = writeEdition(dir);
		write('about/index.html', 'changed');
		const second = writeEdition(dir);
		expect(second).not.toBe(first);
		expect(worker()).not.toContain(first);
		expect(worker()).toContain(`self.edition=${JSON.stringify(listEdition(dir))};`);
		expect(worker().endsWith(SITE['service-worker.js'])).toBe(true);
		const packed = (ending: string) => readFileSync(join(dir, `service-worker.js${ending}`));
		expect(brotliDecompressSync(packed('.br')).toString()).toBe(worker());
		expect(gunzipSync(packed('.gz')).toString()).toBe(worker());
		expect(writeEdition(dir)).toBe(second);
	});
});
