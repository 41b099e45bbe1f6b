import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ModelFailure } from '#lib/core/models/jobs/host.ts';
import { WeightsShelf } from './weights.ts';

const FIXTURES = 'src/lib/core/models/fixtures';
const GOOD = readFileSync(`${FIXTURES}/language.fmw`);
const quiet = () => undefined;

/** A host of files; it answers with what stands next in its list. */
function host(...answers: (() => Response | Promise<Response>)[]) {
	const asked: string[] = [];
	vi.stubGlobal('fetch', async (url: string) => {
		asked.push(url);
		const answer = answers.shift();
		if (!answer) throw new Error('Asked too often.');
		return await answer();
	});
	return asked;
}

const good = (headers = {}) => new Response(GOOD, { headers });
const shelfOf = () => new WeightsShelf('https://course.example/models/');

/** What loading fails with, in words for the learner. */
async function troubleOf(loading: Promise<void>) {
	const problem: unknown = await loading.catch((thrown: unknown) => thrown);
	if (!(problem instanceof ModelFailure))
		throw new Error(`It did not fail, but: ${String(problem)}`);
	return problem.trouble;
}

afterEach(() => vi.unstubAllGlobals());

describe('WeightsShelf', () => {
	it('fetches a file once, whoever asks for it and when', async () => {
		const asked = host(() => good());
		const shelf = shelfOf();
		await Promise.all([
			shelf.load(['encoders'], quiet),
			shelf.load(['encoders'], quiet),
			shelf.load(['encoders', 'encoders'], quiet)
		]);
		await shelf.load(['encoders'], quiet);
		expect(asked).toEqual(['https://course.example/models/encoders.fmw']);
		expect(shelf.get('encoders').config).toBeTypeOf('object');
	});

	it('says how far all files together have come, of how much where the host says it', async () => {
		const length = { 'content-length': String(GOOD.length) };
		host(
			() => good(length),
			() => good(length)
		);
		const heard: [number, number][] = [];
		await shelfOf().load(['encoders', 'diffusion'], (...now) => heard.push(now));
		expect(heard.at(-1)).toEqual([GOOD.length * 2, GOOD.length * 2]);
	});

	it('does not take the size of what is sent packed for the size of the content', async () => {
		host(() => good({ 'content-length': '10', 'content-encoding': 'br' }));
		const heard: [number, number][] = [];
		await shelfOf().load(['encoders'], (...now) => heard.push(now));
		expect(heard.at(-1)).toEqual([GOOD.length, 0]);
	});

	it.each([
		['a host that cannot be reached', () => Promise.reject(new TypeError('Failed to fetch'))],
		['a file that is missing', () => new Response('Not found', { status: 404 })],
		['a host that fails', () => new Response('', { status: 503 })],
		[
			'a connection that breaks',
			() => new Response(new ReadableStream({ start: (stream) => stream.error(new Error('gone')) }))
		]
	])('tells of %s, and works when tried again', async (_, broken) => {
		const asked = host(broken, () => good());
		const shelf = shelfOf();
		expect(await troubleOf(shelf.load(['encoders'], quiet))).toEqual({
			reason: 'not-loaded',
			message: 'The model could not be loaded. Check the connection and try again.'
		});
		await shelf.load(['encoders'], quiet);
		expect([asked.length, shelf.get('encoders').model]).toEqual([2, expect.any(String)]);
	});

	it.each([
		['a page in place of the file', () => new Response('<!doctype html><p>Lost</p>')],
		['an empty file', () => new Response(null)],
		['a file that is cut off', () => new Response(GOOD.subarray(0, -100))],
		[
			'a file of which one bit is wrong',
			() =>
				new Response(Uint8Array.from(GOOD, (byte, i) => (i === GOOD.length - 9 ? byte ^ 4 : byte)))
		]
	])('says that %s cannot be used, and works when tried again', async (_, broken) => {
		host(broken, () => good());
		const shelf = shelfOf();
		const { reason, message } = await troubleOf(shelf.load(['encoders'], quiet));
		expect(reason).toBe('damaged');
		expect(message).toMatch(/^The file of the model cannot be used\. .+ Try again/);
		await shelf.load(['encoders'], quiet);
		expect(shelf.get('encoders').model).toEqual(expect.any(String));
	});

	it('keeps the files that came when another did not', async () => {
		const asked = host(
			() => good(),
			() => new Response('', { status: 404 }),
			() => good()
		);
		const shelf = shelfOf();
		await troubleOf(shelf.load(['encoders', 'diffusion'], quiet));
		await shelf.load(['encoders', 'diffusion'], quiet);
		expect(asked.map((url) => url.replace(/^.*\//, ''))).toEqual([
			...['encoders.fmw', 'diffusion.fmw', 'diffusion.fmw']
		]);
	});

	it('gives nothing that was not loaded', () => {
		expect(() => shelfOf().get('captions')).toThrow('"captions" has not been loaded.');
	});
});
