import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { JobFailure } from '#labs/jobs/host.ts';
import { WeightsShelf } from './weights.ts';

const FIXTURES = 'src/engine/fixtures';
const GOOD = readFileSync(`${FIXTURES}/language.fmw`);
const quiet = () => undefined;

/** A host of files; it answers with what stands next in its list. */
function host(...answers: (() => Response | Promise<Response>)[]) {
	const asked: string[] = [];
	vi.stubGlobal('fetch', async (url: string, { cache }: RequestInit = {}) => {
		asked.push(cache === 'reload' ? `${url} anew` : url);
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
	if (!(problem instanceof JobFailure)) throw new Error(`It did not fail, but: ${String(problem)}`);
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
			reason: 'not-loaded'
		});
		await shelf.load(['encoders'], quiet);
		expect([asked.length, shelf.get('encoders').model]).toEqual([2, expect.any(String)]);
	});

	it('asks past the browser’s own cache where what lay there is damaged', async () => {
		const asked = host(
			() => new Response(GOOD.subarray(0, -100)),
			() => good()
		);
		await shelfOf().load(['encoders'], quiet);
		const url = 'https://course.example/models/encoders.fmw';
		expect(asked).toEqual([url, `${url} anew`]);
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
		host(broken, broken, () => good());
		const shelf = shelfOf();
		expect(await troubleOf(shelf.load(['encoders'], quiet))).toEqual({ reason: 'damaged' });
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

	describe('when nothing comes any more', () => {
		/** A host that sends what it is told, and a clock that the test lets ring. */
		function hanging() {
			const rings = new Set<() => void>();
			let set = 0;
			const alarm = (ring: () => void) => {
				const own = () => ring();
				rings.add(own);
				set++;
				return () => rings.delete(own);
			};
			const streams: ReadableStreamDefaultController<Uint8Array>[] = [];
			const slow = () =>
				new Response(
					new ReadableStream<Uint8Array>({ start: (stream) => void streams.push(stream) })
				);
			const shelf = new WeightsShelf('https://course.example/models/', alarm);
			const ring = () => [...rings].forEach((each) => each());
			return { shelf, ring, rings, slow, streams, timesSet: () => set };
		}
		const never = () => new Promise<Response>(() => undefined);

		it.each([
			['before an answer', never],
			['in the midst of the file', undefined]
		])('gives up %s, says so, and works when tried again', async (_, silent) => {
			const { shelf, ring, slow, rings } = hanging();
			host(silent ?? slow, () => good());
			const loading = troubleOf(shelf.load(['encoders'], quiet));
			await Promise.resolve();
			ring();
			expect(await loading).toEqual({ reason: 'silent' });
			await shelf.load(['encoders'], quiet);
			expect([shelf.get('encoders').model, rings.size]).toEqual([expect.any(String), 0]);
		});

		it('waits on while bytes come, however slowly', async () => {
			const { shelf, rings, slow, streams, timesSet } = hanging();
			host(slow);
			let came = 0;
			const loading = shelf.load(['encoders'], (loaded) => (came = loaded));
			await expect.poll(() => streams.length).toBe(1);
			expect([rings.size, timesSet()]).toEqual([1, 1]);
			streams[0]?.enqueue(GOOD.subarray(0, 100));
			await expect.poll(() => came).toBe(100);
			expect([rings.size, timesSet()]).toEqual([1, 2]);
			streams[0]?.enqueue(GOOD.subarray(100));
			streams[0]?.close();
			await loading;
			expect(rings.size).toBe(0);
		});

		it('begins anew when asked again after a stop', async () => {
			const { shelf } = hanging();
			const asked = host(never, () => good());
			const stop = new AbortController();
			const stopped = shelf.load(['encoders'], quiet, stop.signal).catch(() => 'stopped');
			stop.abort();
			expect(await stopped).toBe('stopped');
			await shelf.load(['encoders'], quiet);
			expect(asked).toHaveLength(2);
		});

		it('goes on for others when one who waits has left, and tells each how far it has come', async () => {
			const { shelf, slow, streams } = hanging();
			const asked = host(slow);
			const stop = new AbortController();
			const left = shelf.load(['encoders'], quiet, stop.signal).catch(() => 'left');
			let heard = 0;
			const loading = shelf.load(['encoders'], (loaded) => (heard = loaded));
			await expect.poll(() => streams.length).toBe(1);
			stop.abort();
			expect(await left).toBe('left');
			streams[0]?.enqueue(GOOD);
			streams[0]?.close();
			await loading;
			expect([heard, asked.length]).toEqual([GOOD.length, 1]);
		});

		it('does not hold up what needs another file', async () => {
			const { shelf } = hanging();
			host(never, () => good());
			const stop = new AbortController();
			const hangs = shelf.load(['encoders'], quiet, stop.signal).catch(() => 'stopped');
			await shelf.load(['diffusion'], quiet);
			expect(shelf.get('diffusion').model).toEqual(expect.any(String));
			stop.abort();
			expect(await hangs).toBe('stopped');
		});
	});

	it('gives nothing that was not loaded', () => {
		expect(() => shelfOf().get('captions')).toThrow('"captions" has not been loaded.');
	});
});
