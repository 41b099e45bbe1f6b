import { describe, expect, it } from 'vitest';
import { cacheName, makeEdition, type Edition } from './edition.ts';
import { rebuilt, Shelf, type Copies } from './shelf.ts';

const HOST = 'https://host.example';
const TYPES = { js: 'text/javascript', json: 'application/json', html: 'text/html' };

/** Cache storage in memory. */
class MemoryCaches {
	readonly all = new Map<string, Map<string, Response>>();

	open(name: string): Promise<Copies> {
		const copies = this.all.get(name) ?? new Map<string, Response>();
		this.all.set(name, copies);
		return Promise.resolve({
			match: (path) => Promise.resolve(copies.get(path)?.clone()),
			put: (path, response) => Promise.resolve(void copies.set(path, response)),
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

/** A host with files, whose tags are their contents; it remembers what was asked. */
class Host {
	readonly files = new Map<string, string>();
	readonly asked: string[] = [];
	/** Of these, what was sent: not what had not changed. */
	readonly sent: string[] = [];

	fetch = (request: Request): Promise<Response> => {
		const path = request.url.slice(HOST.length);
		this.asked.push(path);
		const text = this.files.get(path);
		if (text === undefined) return Promise.resolve(answer('gone', 'html', 404));
		if (request.headers.get('if-none-match') === `"${text}"`) {
			return Promise.resolve(new Response(null, { status: 304 }));
		}
		this.sent.push(path);
		return Promise.resolve(answer(text, typeOf(path), 200, { etag: `"${text}"` }));
	};
}

function typeOf(path: string): keyof typeof TYPES {
	return path.endsWith('.js') ? 'js' : path.endsWith('.json') ? 'json' : 'html';
}

function answer(
	text: string,
	type: keyof typeof TYPES,
	status: number,
	headers: Record<string, string> = {}
) {
	return new Response(text, { status, headers: { 'content-type': TYPES[type], ...headers } });
}

function edition(version: string, scripts: readonly string[]): Edition {
	return makeEdition({
		origin: HOST,
		base: '',
		version,
		build: [],
		islands: scripts,
		files: ['/icon.json'],
		prerendered: ['/']
	});
}

const START = '/_app/immutable/entry/start.1.js';
const page = (start: string) => `<script src="${start}">`;

function setUp() {
	const caches = new MemoryCaches();
	const host = new Host();
	host.files.set(START, 'start').set('/', page(START)).set('/icon.json', '{}');
	host.files.set('/404.html', page(START));
	const shelfOf = (one: Edition) => new Shelf(one, { caches, fetch: host.fetch });
	return { caches, host, shelfOf, first: edition('v1', [START]) };
}

const silent = () => undefined;

describe('Shelf', () => {
	it('saves every path, and tells how far it is', async () => {
		const { caches, shelfOf, first } = setUp();
		const steps: [number, number][] = [];
		await shelfOf(first).save((done, total) => steps.push([done, total]));
		expect([...(caches.all.get(cacheName(first))?.keys() ?? [])].sort()).toEqual(
			[...first.paths].sort()
		);
		expect(steps).toEqual([1, 2, 3, 4].map((done) => [done, 4]));
		expect(await (await shelfOf(first).copyOf('/icon.json'))?.text()).toBe('{}');
	});

	it('fails as a whole when one request fails, and saves only the rest the next time', async () => {
		const { host, shelfOf, first } = setUp();
		host.files.delete('/icon.json');
		await expect(shelfOf(first).save(silent)).rejects.toThrow('/icon.json: status 404');
		host.files.set('/icon.json', '{}');
		host.asked.length = 0;
		await shelfOf(first).save(silent);
		expect(host.asked).toEqual(['/icon.json']);
	});

	it('asks for nothing when all is saved', async () => {
		const { host, shelfOf, first } = setUp();
		await shelfOf(first).save(silent);
		host.asked.length = 0;
		await shelfOf(first).save(silent);
		expect(host.asked).toEqual([]);
	});

	it('never keeps a 404 page as a script', async () => {
		const { host, shelfOf, first } = setUp();
		host.files.delete(START);
		await expect(shelfOf(first).save(silent)).rejects.toThrow(START);
		expect(await shelfOf(first).copyOf(START)).toBeUndefined();
	});

	it('refuses a page that belongs to another edition', async () => {
		const { host, shelfOf, first } = setUp();
		host.files.set('/', page('/_app/immutable/entry/start.0.js'));
		await expect(shelfOf(first).save(silent)).rejects.toThrow('/: a page of another edition');
	});

	it('takes hashed files from the edition before without asking for them', async () => {
		const { host, shelfOf, first } = setUp();
		await shelfOf(first).save(silent);
		const added = '/_app/immutable/b.2.js';
		host.files.set(added, 'b');
		host.asked.length = 0;
		const second = edition('v2', [START, added]);
		await shelfOf(second).save(silent);
		expect(host.asked).toContain(added);
		expect(host.asked).not.toContain(START);
		expect(await (await shelfOf(second).copyOf(START))?.text()).toBe('start');
	});

	it('has other files sent again only where they changed', async () => {
		const { host, shelfOf, first } = setUp();
		await shelfOf(first).save(silent);
		host.files.set('/', `${page(START)} changed`);
		host.sent.length = 0;
		const second = edition('v2', [START]);
		await shelfOf(second).save(silent);
		expect(host.sent).toEqual(['/']);
		expect(await (await shelfOf(second).copyOf('/'))?.text()).toContain('changed');
		expect(await (await shelfOf(second).copyOf('/icon.json'))?.text()).toBe('{}');
	});

	it('removes the other editions of this course and nothing else', async () => {
		const { caches, shelfOf, first } = setUp();
		await shelfOf(first).save(silent);
		await caches.open('fm-course-/elsewhere/:v1');
		await caches.open('another-app');
		const second = edition('v2', [START]);
		await shelfOf(second).save(silent);
		expect(await (await shelfOf(second).otherCopyOf(START))?.text()).toBe('start');
		await shelfOf(second).removeOthers();
		expect(await caches.keys()).toEqual([
			'fm-course-/elsewhere/:v1',
			'another-app',
			cacheName(second)
		]);
	});

	it('fails when the storage was cleared while it saved', async () => {
		const { caches, shelfOf, first } = setUp();
		const clear = () => void caches.all.delete(cacheName(first));
		await expect(shelfOf(first).save(clear)).rejects.toThrow('Not saved');
	});
});

describe('rebuilt', () => {
	it('gives the same content with another status, without the marks of its packing', async () => {
		const copy = rebuilt(answer('lost', 'html', 200, { 'content-encoding': 'br' }), 404);
		expect(copy.status).toBe(404);
		expect(copy.headers.get('content-encoding')).toBeNull();
		expect(copy.headers.get('content-type')).toBe('text/html');
		expect(await copy.text()).toBe('lost');
	});
});
