import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { copyFrom, hashOf, wholeCopy } from './content.ts';

const text = '<p>Text</p>';
const bytes = new TextEncoder().encode(text);
const hash = await hashOf(bytes.buffer);

describe('hashOf', () => {
	it('hashes as the build does', () => {
		const digest = createHash('sha256').update(bytes).digest();
		expect(hash).toBe(digest.subarray(0, 12).toString('base64url'));
	});
});

describe('copyFrom', () => {
	it('keeps the content, and no header or status of the host', async () => {
		const headers = { 'content-type': 'text/plain', 'content-encoding': 'br', refresh: '0' };
		const copy = await copyFrom(new Response(text, { headers, status: 404 }), '/404.html', hash);
		expect(await copy?.text()).toBe(text);
		expect(copy?.status).toBe(200);
		expect(copy?.headers.get('content-type')).toBe('text/html;charset=utf-8');
		for (const name of ['content-encoding', 'refresh']) expect(copy?.headers.has(name)).toBe(false);
	});

	it.each([
		['/', 'text/html;charset=utf-8'],
		['/_app/a.1.js', 'text/javascript'],
		['/search.json', 'application/json'],
		['/licences.txt', 'text/plain;charset=utf-8'],
		['/models/a.fmw', 'application/octet-stream']
	])('gives %s its type', async (path, type) => {
		const copy = await copyFrom(new Response(text), path, hash);
		expect(copy?.headers.get('content-type')).toBe(type);
	});

	it('refuses any other content, whatever its type and status', async () => {
		const headers = { 'content-type': 'text/html' };
		for (const other of ['', text.slice(0, -1), `${text} `, '<p>Sign in</p>']) {
			expect(await copyFrom(new Response(other, { headers }), '/', hash)).toBeUndefined();
		}
	});

	it('refuses an answer that breaks off', async () => {
		const body = new ReadableStream({
			start: (pipe) => pipe.error(new Error('broken off'))
		});
		expect(await copyFrom(new Response(body), '/', hash)).toBeUndefined();
	});
});

describe('wholeCopy', () => {
	it('knows from a saved copy alone whether it is whole', async () => {
		const copy = (await copyFrom(new Response(text), '/', hash)) ?? new Response();
		const { headers } = copy;
		expect(await (await wholeCopy(copy, '/'))?.text()).toBe(text);
		expect(await wholeCopy(new Response('cut', { headers }), '/')).toBeUndefined();
	});

	it('trusts no copy that does not say what it held', async () => {
		expect(await wholeCopy(new Response(text), '/')).toBeUndefined();
	});
});
