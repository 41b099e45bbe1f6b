// Does the jobs of the models beside the page, so that the page stays smooth.
import { isKernel, KERNEL_PAGES, kernelEngine, plainEngine } from '#engine/arithmetic/engine.ts';
import type { Job } from '#labs/jobs/job.ts';
import { JobFailure, type JobName, type JobTrouble } from '#labs/jobs/host.ts';
import { jobs } from '#labs/jobs/jobs.ts';
import { kernelBytes } from '#engine/arithmetic/kernel.ts';
import type { Engine } from '#engine/arithmetic/matrix.ts';
import { Networks } from '#engine/networks/networks.ts';
import { WeightsProblem } from '#engine/networks/weights.ts';
import type { News, Order } from './messages.ts';
import { WeightsShelf } from './weights.ts';

/** The kernel where the browser has WebAssembly with SIMD and allows it, else plain JavaScript. */
async function makeEngine(): Promise<Engine> {
	try {
		const memory = new WebAssembly.Memory({ initial: KERNEL_PAGES });
		const { instance } = await WebAssembly.instantiate(kernelBytes(), { env: { memory } });
		if (isKernel(instance.exports)) return kernelEngine(instance.exports, memory);
	} catch {
		// Plain JavaScript gives the same results, more slowly.
	}
	return plainEngine();
}

// The page names the folder of the weights when it makes the worker.
const shelf = new WeightsShelf(self.name);
const models = makeEngine().then((engine) => new Networks(engine, (file) => shelf.get(file)));
/** What has been asked for and is not finished, by number. */
const orders = new Map<number, AbortController>();
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port2.onmessage = () => waiting.shift()?.();

/** Lets the worker hear what the page has said meanwhile. Unlike a timer, it does not wait. */
const hear = () =>
	new Promise<void>((done) => {
		waiting.push(done);
		channel.port1.postMessage(undefined);
	});

const tell = (news: News) => self.postMessage(news);

/** What learners are told has a reason alone; what the engine said of it stands in the console. */
function troubleOf(problem: unknown): JobTrouble {
	const known = problem instanceof JobFailure;
	const cause = known ? problem.cause : problem;
	if (cause !== undefined) console.error(cause);
	if (known) return problem.trouble;
	return { reason: problem instanceof WeightsProblem ? 'unusable' : 'failed' };
}

/** Orders pair a job's name with its input; what is asked of all jobs alike is enough here. */
const jobOf = (name: JobName): Job<unknown, Extract<News, { kind: 'item' }>['item']> => jobs[name];

/** Loads what a job needs. Jobs do not wait for each other's files: one that hangs holds up no other. */
async function prepare(
	{ id, name, input }: Extract<Order, { kind: 'run' }>,
	signal: AbortSignal
): Promise<void> {
	await shelf.load(
		jobOf(name).needs(input),
		(loaded, total) => tell({ kind: 'loading', id, loading: { loaded, total } }),
		signal
	);
}

async function work(
	{ id, name, input }: Extract<Order, { kind: 'run' }>,
	signal: AbortSignal
): Promise<void> {
	for (const item of jobOf(name).run(await models, input)) {
		await hear();
		if (signal.aborted) return;
		tell({ kind: 'item', id, item });
	}
}

// One job works after the other: models keep what they are working on.
let last: Promise<void> = Promise.resolve();

async function take(order: Extract<Order, { kind: 'run' }>): Promise<void> {
	const { id } = order;
	const { signal } = startOrder(id);
	try {
		await prepare(order, signal);
		const turn = last.then(() => (signal.aborted ? undefined : work(order, signal)));
		last = turn.catch(() => undefined);
		await turn;
		tell({ kind: 'done', id });
	} catch (problem) {
		tell({ kind: 'trouble', id, trouble: troubleOf(problem) });
	} finally {
		orders.delete(id);
	}
}

function startOrder(id: number): AbortController {
	const controller = new AbortController();
	orders.set(id, controller);
	return controller;
}

self.addEventListener('message', ({ data }: MessageEvent<Order>) => {
	if (data.kind === 'cancel') orders.get(data.id)?.abort();
	else void take(data);
});
