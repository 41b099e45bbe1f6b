import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { chosenPort, portNote, serve } from '../../tools/serve.js';

const hasNewAddresses = Object.values(networkInterfaces()).some((all) =>
	all?.some(({ address }) => address === '::1')
);
/** What this machine has of the addresses that `localhost` stands for. */
const LOCAL = ['127.0.0.1', ...(hasNewAddresses ? ['::1'] : [])];
const inUrl = (address: string) => (address.includes(':') ? `[${address}]` : address);

const dir = mkdtempSync(join(tmpdir(), 'serve-'));
const running: (() => Promise<void>)[] = [];

function write(path: string, content: string | Buffer) {
	const file = join(dir, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, content);
}

async function start(base = '') {
	const { url, close } = await serve({ dir, port: 0, base });
	running.push(close);
	return url;
}

beforeAll(() => {
	write('index.html', '<h1>Home</h1>');
	write('404.html', '<h1>Nothing here</h1>');
	write('lessons/cost/index.html', '<h1>Cost</h1>');
	write('app.webmanifest', '{}');
	write('_app/immutable/a.abc.js', 'export {};');
	write('_app/immutable/a.abc.js.br', brotliCompressSync('export {};'));
});

afterEach(async () => {
	for (const close of running.splice(0)) await close();
});

afterAll(() => rmSync(dir, { recursive: true }));

describe('serve', () => {
	it('serves a page without letting it grow old', async () => {
		const response = await fetch(`${await start()}lessons/cost/`);
		expect(await response.text()).toBe('<h1>Cost</h1>');
		expect(response.headers.get('content-type')).toBe('text/html;charset=utf-8');
		expect(response.headers.get('cache-control')).toBe('no-cache');
		expect(response.headers.get('x-content-type-options')).toBe('nosniff');
	});

	it('serves hashed files compressed and for ever', async () => {
		const response = await fetch(`${await start()}_app/immutable/a.abc.js`, {
			headers: { 'accept-encoding': 'br' }
		});
		expect(response.headers.get('content-encoding')).toBe('br');
		expect(response.headers.get('content-type')).toBe('text/javascript');
		expect(response.headers.get('cache-control')).toContain('immutable');
		expect(await response.text()).toBe('export {};');
	});

	it('names the type of the web manifest', async () => {
		const response = await fetch(`${await start()}app.webmanifest`);
		expect(response.headers.get('content-type')).toBe('application/manifest+json');
	});

	it('answers 404 with the 404 page, also for a script that is gone', async () => {
		const response = await fetch(`${await start()}_app/immutable/gone.js`);
		expect(response.status).toBe(404);
		expect(await response.text()).toBe('<h1>Nothing here</h1>');
		expect(response.headers.get('cache-control')).toBe('no-store');
	});

	it('sends a folder without its slash to the address with it', async () => {
		const response = await fetch(`${await start()}lessons/cost?x=1`, { redirect: 'manual' });
		expect(response.status).toBe(301);
		expect(response.headers.get('location')).toBe('/lessons/cost/?x=1');
	});

	it('never sends to another host', async () => {
		const url = await start();
		const response = await fetch(`${url}/lessons/cost`, { redirect: 'manual' });
		expect(response.headers.get('location') ?? '/').toMatch(/^\/(?!\/)/);
	});

	it('serves under a sub-folder and nothing beside it', async () => {
		const url = await start('/course/');
		expect(url).toMatch(/\/course\/$/);
		expect((await fetch(`${url}lessons/cost/`)).status).toBe(200);
		expect((await fetch(new URL('/lessons/cost/', url))).status).toBe(404);
		expect((await fetch(new URL('/courses/', url))).status).toBe(404);
		const bare = await fetch(new URL('/course', url), { redirect: 'manual' });
		expect(bare.headers.get('location')).toBe('/course/');
	});

	it('gives no file from outside its folder', async () => {
		const response = await fetch(`${await start()}..%2f..%2fetc%2fpasswd`);
		expect(response.status).toBe(404);
	});

	it.each(LOCAL)('takes the next free port when one is taken on %s', async (host) => {
		const other = createServer().listen(0, host);
		await new Promise((done) => other.once('listening', done));
		const address = other.address();
		const port = typeof address === 'object' && address ? address.port : 0;
		const { url, close } = await serve({ dir, port });
		running.push(close);
		expect(Number(new URL(url).port)).toBeGreaterThan(port);
		await expect(serve({ dir, port, exact: true })).rejects.toThrow('EADDRINUSE');
		other.close();
	});

	it('is what localhost names, whichever of its addresses a browser takes', async () => {
		const { port } = new URL(await start());
		for (const host of [...LOCAL.map(inUrl), 'localhost']) {
			expect((await fetch(`http://${host}:${port}/`)).status).toBe(200);
		}
	});

	it.each([
		...LOCAL.map((address) => [address, inUrl(address)] as const),
		['0.0.0.0', '127.0.0.1'] as const
	])('prints an address that is its own when told to listen on %s', async (host, name) => {
		const { url, close } = await serve({ dir, port: 0, host });
		running.push(close);
		expect(new URL(url).hostname).toBe(name);
		expect((await fetch(url)).status).toBe(200);
	});

	it('sends the headers that it is given', async () => {
		const { url, close } = await serve({ dir, port: 0, headers: { 'x-test': 'yes' } });
		running.push(close);
		expect((await fetch(url)).headers.get('x-test')).toBe('yes');
		expect((await fetch(`${url}gone`)).headers.get('x-test')).toBe('yes');
	});

	it('says what to do when there is no built site', async () => {
		await expect(serve({ dir: join(dir, 'none'), port: 0 })).rejects.toThrow('npm run build');
	});
});

describe('portNote', () => {
	it('says what another port means for progress, and how to choose one', () => {
		const note = portNote({ used: 4174 });
		for (const words of ['Port 4173 is taken', 'port 4174', 'progress', '--port', 'PORT=']) {
			expect(note).toContain(words);
		}
	});

	it('says nothing when the course is where it was asked for', () => {
		expect(portNote({ used: 4173 })).toBeUndefined();
		expect(portNote({ wanted: 5000, used: 5000 })).toBeUndefined();
		expect(portNote({ wanted: 0, used: 33333 })).toBeUndefined();
	});
});

describe('chosenPort', () => {
	it('takes the option before the variable, and neither for none', () => {
		vi.stubEnv('PORT', '5000');
		expect(chosenPort('6000')).toBe(6000);
		expect(chosenPort()).toBe(5000);
		vi.stubEnv('PORT', '');
		expect(chosenPort()).toBeUndefined();
		vi.unstubAllEnvs();
	});

	it.each(['x', '70000', '-1', '1.5'])('refuses %s as a port', (port) => {
		expect(() => chosenPort(port)).toThrow('is no port');
	});
});
