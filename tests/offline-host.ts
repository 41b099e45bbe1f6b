import {
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import {
	createServer,
	request as ask,
	type IncomingMessage,
	type Server,
	type ServerResponse
} from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { writeEdition } from '../tools/build/edition.js';
import { serve } from '../tools/serve.js';

export const BUILD = 'build';

/** What a host, or something on the way to it, answers in the place of a file. */
export interface Instead {
	status: number;
	headers?: Record<string, string>;
	body?: string | Buffer;
}

/** A host that can be asked what it was asked, that breaks, changes its site, and goes away. */
export class Host {
	/** Everything that was asked: path and status. */
	readonly requests: { path: string; status: number }[] = [];
	/** Says which paths are answered by an error of the host. */
	isBroken: (path: string) => boolean = () => false;
	/** Says which paths are answered by something else. */
	instead: (path: string) => Instead | undefined = () => undefined;
	readonly #base: string;
	readonly #headers: Record<string, string>;
	readonly #server: Server;
	#site: { url: string; close: () => Promise<void> } | undefined;

	private constructor(base: string, headers: Record<string, string>) {
		this.#base = base;
		this.#headers = headers;
		this.#server = createServer((request, response) => this.#answer(request, response));
	}

	/** Starts on a free port of this machine. */
	static async start(dir = BUILD, base = '', headers: Record<string, string> = {}): Promise<Host> {
		const host = new Host(base, headers);
		await host.show(dir);
		host.#server.listen(0, '127.0.0.1');
		await new Promise((done) => host.#server.once('listening', done));
		return host;
	}

	/** The address of the site; ends with a slash. */
	get url(): string {
		const address = this.#server.address();
		if (typeof address !== 'object' || address === null) throw new Error('The host is gone.');
		return `http://127.0.0.1:${address.port}${this.#base}/`;
	}

	/** Deploys the site in a folder. */
	async show(dir: string): Promise<void> {
		await this.#site?.close();
		this.#site = await serve({ dir, port: 0, base: this.#base, headers: this.#headers });
	}

	/** Goes away, as a host does for someone in a tunnel. */
	async stop(): Promise<void> {
		await this.#site?.close();
		this.#site = undefined;
		if (!this.#server.listening) return;
		await new Promise((done) => {
			this.#server.close(done);
			this.#server.closeAllConnections();
		});
	}

	paths(): string[] {
		return this.requests.map(({ path }) => path);
	}

	#answer(request: IncomingMessage, response: ServerResponse): void {
		const url = new URL(request.url ?? '/', this.#site?.url);
		const note = (status: number) => this.requests.push({ path: url.pathname, status });
		const instead = this.isBroken(url.pathname) ? { status: 500 } : this.instead(url.pathname);
		if (instead) {
			const { status, headers, body }: Instead = instead;
			note(status);
			response.writeHead(status, headers).end(body);
			return;
		}
		const { method, headers } = request;
		ask(url, { method, headers }, (answer) => {
			note(answer.statusCode ?? 0);
			response.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(response);
		})
			.on('error', () => response.destroy())
			.end();
	}
}

/** Another edition of the built site, in a folder of its own. */
export interface OtherEdition {
	dir: string;
	name: string;
	remove: () => void;
}

/** A copy of the built site in which something was changed, with its list made anew as the build does. */
function makeEdition(change: (dir: string) => void): OtherEdition {
	const dir = mkdtempSync(join(tmpdir(), 'edition-'));
	// Same times, same tags: for a host, what was not edited has not changed.
	cpSync(BUILD, dir, { recursive: true, preserveTimestamps: true });
	change(dir);
	const remove = () => rmSync(dir, { recursive: true, force: true });
	return { dir, name: writeEdition(dir), remove };
}

/** An edition in which one sentence differs. */
export function makeSecondEdition(): OtherEdition {
	return makeEdition((dir) =>
		edit(join(dir, 'about/index.html'), (text) =>
			text.replace('About this course</h1>', 'About the second edition</h1>')
		)
	);
}

const ISLANDS = '_app/immutable/islands';

/** An edition with the same texts whose scripts have other names, as another setting of the build gives them. */
export function makeRenamedEdition(): OtherEdition {
	return makeEdition((dir) => {
		const files = filesOf(join(dir, ISLANDS)).filter((name) => name.endsWith('.js'));
		const hashes = files.map((name) => name.slice(0, -3).replace(/^[a-z]+\./, ''));
		const rotated = (hash: string) => hash.slice(1) + hash.slice(0, 1);
		const other = (text: string) =>
			hashes.reduce((all, hash) => all.replaceAll(hash, rotated(hash)), text);
		const texts = filesOf(dir).filter((name) => /\.(html|js)$/.test(name));
		for (const name of texts) edit(join(dir, name), other);
		for (const name of files) renameSync(join(dir, ISLANDS, name), join(dir, ISLANDS, other(name)));
	});
}

const filesOf = (dir: string) => readdirSync(dir, { recursive: true, encoding: 'utf8' });

/** Writes a file anew where it changes; one that was edited has no packed copies. */
function edit(file: string, change: (text: string) => string): void {
	const text = readFileSync(file, 'utf8');
	const changed = change(text);
	if (changed === text) return;
	writeFileSync(file, changed);
	for (const packed of ['.br', '.gz']) rmSync(file + packed, { force: true });
}

/** Waits until the page says that the whole course is on the device. */
export async function waitUntilSaved(page: Page): Promise<void> {
	await expect(page.getByText('Offline ready', { exact: true })).toBeVisible();
}

/** The names of this course's caches. */
export function cacheNames(page: Page): Promise<string[]> {
	return page.evaluate(async () =>
		(await caches.keys()).filter((name) => name.startsWith('fm-course-'))
	);
}

/** The hash of every saved copy, by its address from the root of the site, as the list of the build gives it. */
export function savedHashes(page: Page): Promise<Record<string, string>> {
	return page.evaluate(async () => {
		const found: [string, string][] = [];
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys()) {
				const content = (await (await cache.match(request))?.arrayBuffer()) ?? new ArrayBuffer();
				const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', content)).slice(0, 12);
				const text = btoa(String.fromCharCode(...hash))
					.replaceAll('+', '-')
					.replaceAll('/', '_');
				found.push([new URL(request.url).pathname.slice(1), text]);
			}
		}
		return Object.fromEntries(found);
	});
}
