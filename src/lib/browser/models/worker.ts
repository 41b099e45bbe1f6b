// Does the jobs of the models beside the page, so that the page stays smooth.
import { isKernel, KERNEL_PAGES, kernelEngine, plainEngine } from '#lib/core/models/engine.ts';
import type { Job } from '#lib/core/models/jobs/job.ts';
import { ModelFailure, type JobName, type ModelTrouble } from '#lib/core/models/jobs/host.ts';
import { jobs } from '#lib/core/models/jobs/jobs.ts';
import { kernelBytes } from '#lib/core/models/kernel.ts';
import type { Engine } from '#lib/core/models/matrix.ts';
import { Models } from '#lib/core/models/models.ts';
import { WeightsProblem } from '#lib/core/models/weights.ts';
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
const models = makeEngine().then((engine) => new Models(engine, (file) => shelf.get(file)));
const cancelled = new Set<number>();
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

function troubleOf(problem: unknown): ModelTrouble {
	if (problem instanceof ModelFailure) return problem.trouble;
	const damaged = problem instanceof WeightsProblem;
	const words = problem instanceof Error ? problem.message : String(problem);
	return damaged
		? { reason: 'damaged', message: `The file of the model cannot be used. ${words}` }
		: { reason: 'failed', message: `The model stopped. ${words} Try again.` };
}

/** Orders pair a job's name with its input; what is asked of all jobs alike is enough here. */
const jobOf = (name: JobName): Job<unknown, Extract<News, { kind: 'item' }>['item']> => jobs[name];

async function run({ id, name, input }: Extract<Order, { kind: 'run' }>): Promise<void> {
	const job = jobOf(name);
	await shelf.load(job.needs(input), (loaded, total) =>
		tell({ kind: 'loading', id, loading: { loaded, total } })
	);
	for (const item of job.run(await models, input)) {
		await hear();
		if (cancelled.has(id)) return;
		tell({ kind: 'item', id, item });
	}
}

// One job after the other: models keep what they are working on.
let last: Promise<void> = Promise.resolve();

function take(order: Extract<Order, { kind: 'run' }>): void {
	const { id } = order;
	last = last
		.then(() => (cancelled.has(id) ? undefined : run(order)))
		.then(() => tell({ kind: 'done', id }))
		.catch((problem: unknown) => tell({ kind: 'trouble', id, trouble: troubleOf(problem) }))
		.finally(() => cancelled.delete(id));
}

self.addEventListener('message', ({ data }: MessageEvent<Order>) => {
	if (data.kind === 'cancel') cancelled.add(data.id);
	else take(data);
});
