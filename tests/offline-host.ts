import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
import { serve } from '../tools/serve.js';

export const BUILD = 'build';

/** A host that can be asked what it was asked, that breaks, changes its site, and goes away. */
export class Host {
	/** Everything that was asked: path and status. */
	readonly requests: { path: string; status: number }[] = [];
	/** Says which paths are answered by an error of the host. */
	isBroken: (path: string) => boolean = () => false;
	readonly #base: string;
	readonly #server: Server;
	#site: { url: string; close: () => Promise<void> } | undefined;

	private constructor(base: string) {
		this.#base = base;
		this.#server = createServer((request, response) => this.#answer(request, response));
	}

	/** Starts on a free port of this machine. */
	static async start(dir = BUILD, base = ''): Promise<Host> {
		const host = new Host(base);
		await host.show(dir);
		host.#server.listen(0, '127.0.0.1');
		await new Promise((done) => host.#server.once('listening', done));
		return host;
	}

	/** The address of the site; ends with a slash. */
	get url(): string {
		const address = this.#server.address();
		if (typeof address !== 'object' || address === null) throw new Error('The host is gone.');
		return `http://localhost:${address.port}${this.#base}/`;
	}

	/** Deploys the site in a folder. */
	async show(dir: string): Promise<void> {
		await this.#site?.close();
		this.#site = await serve({ dir, port: 0, base: this.#base });
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
		if (this.isBroken(url.pathname)) {
			note(500);
			response.writeHead(500).end();
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

export const SECOND = 'second-edition';

/** A copy of the built site as another edition, in which one sentence differs; and how to remove it. */
export function makeSecondEdition(): { dir: string; remove: () => void } {
	const dir = mkdtempSync(join(tmpdir(), 'edition-'));
	// Same times, same tags: for a host, what was not edited has not changed.
	cpSync(BUILD, dir, { recursive: true, preserveTimestamps: true });
	const version = /"version":"([^"]+)"/.exec(
		readFileSync(join(BUILD, '_app/version.json'), 'utf8')
	)?.[1];
	if (version === undefined) throw new Error('The build has no version.');
	edit(dir, 'service-worker.js', version, SECOND);
	edit(dir, '_app/version.json', version, SECOND);
	edit(dir, 'about/index.html', 'About this course</h1>', 'About the second edition</h1>');
	return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

function edit(dir: string, name: string, from: string, to: string): void {
	const file = join(dir, name);
	const text = readFileSync(file, 'utf8');
	if (!text.includes(from)) throw new Error(`${name} does not hold "${from}".`);
	writeFileSync(file, text.replaceAll(from, to));
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
