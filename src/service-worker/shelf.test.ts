import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { cacheName, makeEdition, type Edition } from './edition.ts';
import { Shelf, withStatus, type Copies } from './shelf.ts';

const HOST = 'https://host.example';

/** Cache storage in memory. */
class MemoryCaches {
	readonly all = new Map<string, Map<string, Response>>();

	open(name: string): Promise<Copies> {
		const copies = this.all.get(name) ?? new Map<string, Response>();
		this.all.set(name, copies);
		return Promise.resolve({
			match: (path) => Promise.resolve(copies.get(path)?.clone()),
			put: (path, response) => Promise.resolve(void copies.set(path, response)),
			delete: (path) => Promise.resolve(copies.delete(path)),
			keys: () => Promise.resolve([...copies.keys()].map((path) => ({ url: HOST + path })))
		});
	}
	keys() {
		return Promise.resolve([...this.all.keys()]);
	}
	delete(name: string) {
		return Promise.resolve(this.all.delete(name));
	}
}

/** A host with files and caches on the way to it; it remembers what was asked. */
class Host {
	/** The files, by the address after the host. */
	readonly files = new Map<string, string>();
	/** What the browser's cache gives, unless it is passed by. */
	readonly inBrowser = new Map<string, string>();
	/** What a cache between the browser and the host gives for an address. */
	readonly between = new Map<string, string>();
	readonly asked: string[] = [];

	fetch = ({ url, cache }: Request): Promise<Response> => {
		const path = url.slice(HOST.length);
		this.asked.push(path);
		const near = cache === 'default' || cache === 'no-cache' ? this.inBrowser.get(path) : undefined;
		const text =
			near ?? this.between.get(path) ?? this.files.get(path.replace(/(index\.html)?\?.*/, ''));
		return Promise.resolve(
			new Response(text ?? 'gone', { status: text === undefined ? 404 : 200 })
		);
	};
}

const hashOf = (text: string) =>
	createHash('sha256').update(text).digest().subarray(0, 12).toString('base64url');

const START = '/_app/immutable/start.1.js';
const FILES = { [START]: 'start', '/': '<p>Home</p>', '/search.json': '{}', '/404.html': 'lost' };
type Files = Readonly<Record<string, string>>;

function editionOf(name: string, files: Files): Edition {
	const hashes = Object.entries(files).map(([path, text]) => [path.slice(1), hashOf(text)]);
	return makeEdition({ name, files: Object.fromEntries(hashes) }, HOST, '');
}

function setUp() {
	const caches = new MemoryCaches();
	const host = new Host();
	/** Deploys an edition. */
	const deploy = (name: string, files: Files) => {
		host.files.clear();
		host.asked.length = 0;
		for (const [path, text] of Object.entries(files)) host.files.set(path, text);
		const edition = editionOf(name, files);
		return { edition, shelf: new Shelf(edition, { caches, fetch: host.fetch }) };
	};
	return { caches, host, deploy, ...deploy('v1', FILES) };
}

const silent = () => undefined;
const textOf = async (shelf: Shelf, path: string) => (await shelf.copyOf(path))?.text();

describe('Shelf', () => {
	it('saves every file, and tells how far it is', async () => {
		const { shelf } = setUp();
		const steps: [number, number][] = [];
		await shelf.save((done, total) => steps.push([done, total]));
		for (const [path, text] of Object.entries(FILES)) expect(await textOf(shelf, path)).toBe(text);
		expect(steps).toEqual([1, 2, 3, 4].map((done) => [done, 4]));
	});

	it('asks for nothing when all is saved', async () => {
		const { host, shelf } = setUp();
		await shelf.save(silent);
		host.asked.length = 0;
		await shelf.save(silent);
		expect(host.asked).toEqual([]);
	});

	it.each([
		['a sign-in page with status 200', '<form>Sign in</form>'],
		['an error that says it is JSON', '{"error":"try later"}'],
		['a page cut short', '<p>Ho'],
		['a page of another edition', '<p>Home, once</p>']
	])('never saves %s, and saves only the rest later', async (_what, wrong) => {
		const { host, shelf } = setUp();
		for (const path of ['/', '/search.json']) host.files.set(path, wrong);
		await expect(shelf.save(silent)).rejects.toMatchObject({ reason: 'altered' });
		expect(await shelf.copyOf('/')).toBeUndefined();
		for (const [path, text] of Object.entries(FILES)) host.files.set(path, text);
		host.asked.length = 0;
		await shelf.save(silent);
		expect(host.asked.toSorted()).toEqual(['/', '/search.json']);
	});

	it('tells when the host does not answer', async () => {
		const { caches, edition } = setUp();
		const fetch = () => Promise.reject(new TypeError('Failed to fetch'));
		const saved = new Shelf(edition, { caches, fetch }).save(silent);
		await expect(saved).rejects.toMatchObject({ reason: 'network' });
	});

	it('asks past the caches on the way that hold something else', async () => {
		const { host, shelf } = setUp();
		host.inBrowser.set(START, 'cut');
		host.between.set('/', '<p>Home, once</p>').set('/search.json', 'once');
		await shelf.save(silent);
		expect(await textOf(shelf, START)).toBe('start');
		expect(await textOf(shelf, '/search.json')).toBe('{}');
		expect(await textOf(shelf, '/')).toBe('<p>Home</p>');
	});

	it('copies from the edition before what has not changed, and asks for the rest', async () => {
		const { shelf, host, deploy } = setUp();
		await shelf.save(silent);
		const second = deploy('v2', { ...FILES, '/': 'new', '/added.js': 'more' });
		await second.shelf.save(silent);
		expect(host.asked.toSorted()).toEqual(['/', '/added.js']);
		expect(await textOf(second.shelf, '/')).toBe('new');
		expect(await textOf(second.shelf, START)).toBe('start');
	});

	it('throws out what was damaged, and gets it anew', async () => {
		const { caches, edition, shelf, host } = setUp();
		await shelf.save(silent);
		const copies = await caches.open(cacheName(edition));
		await copies.put('/search.json', new Response('{'));
		await copies.put(START, new Response('<form>Sign in</form>'));
		host.asked.length = 0;
		expect(await shelf.copyOf(START)).toBeUndefined();
		expect(await (await shelf.renew(START)).text()).toBe('start');
		await shelf.throwOutDamaged();
		await shelf.save(silent);
		expect(host.asked).toEqual([START, '/search.json']);
		expect(await textOf(shelf, '/search.json')).toBe('{}');
		expect(await textOf(shelf, START)).toBe('start');
	});

	it('copies nothing damaged from the edition before', async () => {
		const { caches, edition, shelf, deploy } = setUp();
		await shelf.save(silent);
		const copies = await caches.open(cacheName(edition));
		await copies.put(START, new Response('<form>Sign in</form>'));
		const second = deploy('v2', FILES);
		expect(await second.shelf.otherCopyOf(START)).toBeUndefined();
		await second.shelf.save(silent);
		expect(await textOf(second.shelf, START)).toBe('start');
	});

	it('gives a tab of an earlier edition its scripts, and removes them only when told', async () => {
		const { caches, shelf, deploy } = setUp();
		await shelf.save(silent);
		await caches.open('fm-course-/elsewhere/:v1');
		await caches.open('another-app');
		const second = deploy('v2', { '/': 'new' });
		await second.shelf.save(silent);
		expect(await (await second.shelf.otherCopyOf(START))?.text()).toBe('start');
		await second.shelf.removeOthers();
		expect(await caches.keys()).toEqual([
			'fm-course-/elsewhere/:v1',
			'another-app',
			cacheName(second.edition)
		]);
	});

	it('fails when the storage is full, or was cleared while it saved', async () => {
		const { caches, host, edition, shelf } = setUp();
		const clear = () => void caches.all.delete(cacheName(edition));
		await expect(shelf.save(clear)).rejects.toMatchObject({ reason: 'storage' });
		const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
		const open = async (name: string) => ({ ...(await caches.open(name)), put: full });
		const keys = () => caches.keys();
		const tools = {
			caches: { open, keys, delete: () => Promise.resolve(true) },
			fetch: host.fetch
		};
		await expect(new Shelf(edition, tools).save(silent)).rejects.toMatchObject({
			reason: 'storage'
		});
		expect(await (await new Shelf(edition, tools).renew('/')).text()).toBe('<p>Home</p>');
	});
});

describe('withStatus', () => {
	it('gives the same content with another status', async () => {
		const copy = withStatus(
			new Response('lost', { headers: { 'content-type': 'text/html' } }),
			404
		);
		expect(copy.status).toBe(404);
		expect(copy.headers.get('content-type')).toBe('text/html');
		expect(await copy.text()).toBe('lost');
	});
});
