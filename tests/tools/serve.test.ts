import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../tools/serve.js';

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

	it('takes the next free port when one is taken', async () => {
		const other = createServer().listen(0, '127.0.0.1');
		await new Promise((done) => other.once('listening', done));
		const address = other.address();
		const port = typeof address === 'object' && address ? address.port : 0;
		const { url, close } = await serve({ dir, port });
		running.push(close);
		expect(Number(new URL(url).port)).toBeGreaterThan(port);
		await expect(serve({ dir, port, exact: true })).rejects.toThrow('EADDRINUSE');
		other.close();
	});

	it('says what to do when there is no built site', async () => {
		await expect(serve({ dir: join(dir, 'none'), port: 0 })).rejects.toThrow('npm run build');
	});
});
