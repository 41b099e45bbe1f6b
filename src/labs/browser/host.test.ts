import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { JobFailure } from '#labs/jobs/host.ts';
import { jobHost } from './host.ts';
import type { News, Order } from './messages.ts';

/** A worker that does what the test says. */
class FakeWorker extends EventTarget {
	static readonly all: FakeWorker[] = [];
	readonly orders: Order[] = [];
	ended = false;

	constructor() {
		super();
		FakeWorker.all.push(this);
	}

	postMessage(order: Order): void {
		this.orders.push(order);
	}

	terminate(): void {
		this.ended = true;
	}

	say(news: News): void {
		this.dispatchEvent(Object.assign(new Event('message'), { data: news }));
	}

	break(): void {
		this.dispatchEvent(new Event('error'));
	}
}

const workers = FakeWorker.all;

/** What the page can fetch: the script of the worker, and itself. */
function network(answers: {
	script: () => Promise<Response>;
	page: () => Promise<Response>;
}): void {
	vi.stubGlobal('fetch', (url: string) =>
		url === 'https://course.example/lesson/' ? answers.page() : answers.script()
	);
}
const there = () => Promise.resolve(new Response('ok'));
const missing = () => Promise.resolve(new Response('', { status: 404 }));
const refused = () => Promise.reject(new TypeError('Failed to fetch'));

beforeEach(() => {
	workers.length = 0;
	vi.stubGlobal('Worker', FakeWorker);
	vi.stubGlobal('document', { baseURI: 'https://course.example/lesson/' });
	vi.stubGlobal('navigator', { onLine: true });
});
afterEach(() => vi.unstubAllGlobals());

/** Asks for a job, and hears what comes of it. */
function ask(host = jobHost('../models/')) {
	let leave: () => void = () => undefined;
	const left = new Promise<void>((resolve) => (leave = resolve));
	const results = host.run('noise-to-picture/names', [], () => undefined, left);
	const next = results.next();
	const trouble = next.then(
		() => undefined,
		(problem: unknown) => (problem instanceof JobFailure ? problem.trouble : problem)
	);
	return { host, results, next, trouble, leave: () => leave() };
}

describe('jobHost', () => {
	it('gives what the worker says of each job to whoever asked for it', async () => {
		const { host, next } = ask();
		const other = ask(host);
		workers[0]?.say({ kind: 'item', id: 2, item: 'second' });
		workers[0]?.say({ kind: 'item', id: 1, item: 'first' });
		expect([await next, await other.next].map(({ value }) => value)).toEqual(['first', 'second']);
		expect(workers).toHaveLength(1);
	});

	it.each([
		['its script can be had', { script: there, page: there }, 'blocked'],
		['the page can be had and its script cannot', { script: refused, page: there }, 'blocked'],
		['nothing can be had', { script: refused, page: refused }, 'not-started'],
		['the host has lost all', { script: missing, page: missing }, 'not-started']
	])('says why a worker does not start when %s', async (_, answers, reason) => {
		network(answers);
		const { trouble } = ask();
		workers[0]?.break();
		expect(await trouble).toMatchObject({ reason });
	});

	it('takes a page that is answered while offline for no sign of a connection', async () => {
		vi.stubGlobal('navigator', { onLine: false });
		network({ script: refused, page: there });
		const { trouble } = ask();
		workers[0]?.break();
		expect(await trouble).toMatchObject({ reason: 'not-started' });
	});

	it('says that there are no workers where the browser has none', async () => {
		vi.stubGlobal('Worker', undefined);
		expect(await ask().trouble).toMatchObject({ reason: 'no-worker' });
	});

	it('begins with a new worker after one that broke', async () => {
		network({ script: there, page: there });
		const { host, trouble } = ask();
		workers[0]?.break();
		await trouble;
		const again = ask(host);
		workers[1]?.say({ kind: 'item', id: 2, item: 'works' });
		expect((await again.next).value).toBe('works');
	});

	it('does not call a worker blocked that has worked before it broke', async () => {
		const { results, next } = ask();
		workers[0]?.say({ kind: 'item', id: 1, item: 'a' });
		await next;
		const end = results.next().catch((problem: unknown) => problem);
		workers[0]?.break();
		expect(await end).toMatchObject({ trouble: { reason: 'broken' } });
	});

	it('tells a worker to stop what was left, and leaves alone what others wait for', async () => {
		const { host, results, next } = ask();
		const other = ask(host);
		workers[0]?.say({ kind: 'item', id: 1, item: 'a' });
		await next;
		await results.return();
		expect(workers[0]?.orders.at(-1)).toEqual({ kind: 'cancel', id: 1 });
		workers[0]?.say({ kind: 'item', id: 2, item: 'b' });
		expect((await other.next).value).toBe('b');
	});

	it('lets a job be left while nothing comes of it, and begins anew with a new worker', async () => {
		const { host, next, leave } = ask();
		leave();
		expect(await next).toEqual({ done: true, value: undefined });
		const again = ask(host);
		expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
		workers[1]?.say({ kind: 'item', id: 2, item: 'works' });
		expect((await again.next).value).toBe('works');
	});

	it('tells a worker that is alive to stop what was left while it loads', async () => {
		const { next, leave } = ask();
		workers[0]?.say({ kind: 'loading', id: 1, loading: { loaded: 1, total: 2 } });
		leave();
		await next;
		expect([workers[0]?.ended, workers[0]?.orders.at(-1)]).toEqual([
			...[false, { kind: 'cancel', id: 1 }]
		]);
	});
});
