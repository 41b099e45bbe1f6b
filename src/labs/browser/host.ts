import { trustBuilt } from '#lib/core/trust-built.ts';
import { JobFailure, type JobOutput, type JobHost, type JobTrouble } from '#labs/jobs/host.ts';
import type { News, Order } from './messages.ts';
import workerAddress from './worker.ts?worker&url';

const reachable = (url: string): Promise<boolean> =>
	fetch(url, { cache: 'no-store' }).then(
		({ ok }) => ok,
		() => false
	);

/**
 * Why a worker did not start. Its script can be had, yet it does not run: something forbids workers. It
 * cannot be had, but the page can: something stops this one address. Neither: there is no connection.
 */
async function whyNotStarted(): Promise<JobTrouble> {
	if (await reachable(workerAddress)) return { reason: 'blocked' };
	const isOnline = navigator.onLine && (await reachable(document.baseURI));
	return { reason: isOnline ? 'blocked' : 'not-started' };
}

/** What is heard of a job; `left` comes from the page itself. */
type Word = News | { kind: 'left' };

/** The news of one job, in their order, for whoever waits for them. */
class Inbox {
	readonly #news: Word[] = [];
	#wake: (() => void) | undefined;

	put(news: Word): void {
		this.#news.push(news);
		this.#wake?.();
	}

	async next(): Promise<Word> {
		for (;;) {
			const news = this.#news.shift();
			if (news) return news;
			await new Promise<void>((wake) => (this.#wake = wake));
		}
	}
}

/** @throws JobFailure where the browser has no workers or allows none */
function makeWorker(folder: string): Worker {
	try {
		return new Worker(workerAddress, { type: 'module', name: folder });
	} catch {
		throw new JobFailure({ reason: 'no-worker' });
	}
}

/** The worker, made when the first job comes. */
class Workplace {
	readonly #folder: string;
	readonly #inboxes = new Map<number, Inbox>();
	#worker: Worker | undefined;
	/** False until the worker has said a word: before that it may hang where its script is fetched. */
	#heard = false;
	#last = 0;

	constructor(folder: string) {
		this.#folder = folder;
	}

	/** Sends a job; gives its number and where its news arrive. */
	start(order: (id: number) => Order): { id: number; inbox: Inbox } {
		this.#worker ??= this.#make();
		const id = ++this.#last;
		const inbox = new Inbox();
		this.#inboxes.set(id, inbox);
		this.#worker.postMessage(order(id));
		return { id, inbox };
	}

	/** Ends a job: nothing of it is heard any more. */
	end(id: number, finished: boolean): void {
		this.#inboxes.delete(id);
		if (finished) return;
		// A new try gets a new worker where the old one never came to life.
		if (!this.#heard && this.#inboxes.size === 0) this.#drop();
		else this.#worker?.postMessage({ kind: 'cancel', id } satisfies Order);
	}

	#make(): Worker {
		const worker = makeWorker(this.#folder);
		worker.addEventListener('message', ({ data }: MessageEvent<News>) => {
			this.#heard = true;
			this.#inboxes.get(data.id)?.put(data);
		});
		// Without this a worker that cannot be loaded would leave the page waiting for ever.
		worker.addEventListener('error', () => void this.#fail(worker));
		return worker;
	}

	#drop(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
		this.#heard = false;
	}

	async #fail(worker: Worker): Promise<void> {
		if (worker !== this.#worker) return;
		const waiting = [...this.#inboxes];
		const hasRun = this.#heard;
		this.#drop();
		const trouble: JobTrouble = hasRun ? { reason: 'broken' } : await whyNotStarted();
		for (const [id, inbox] of waiting) inbox.put({ kind: 'trouble', id, trouble });
	}
}

/**
 * Does jobs in a worker.
 * @param folder address of the weights files, with a slash at its end
 */
export function jobHost(folder: string): JobHost {
	const place = new Workplace(new URL(folder, document.baseURI).href);
	return {
		async *run(name, input, tell, left) {
			const order = (id: number): Order => ({ kind: 'run', id, name, input });
			const { id, inbox } = place.start(order);
			void left.then(() => inbox.put({ kind: 'left' }));
			let finished = false;
			try {
				for (;;) {
					const news = await inbox.next();
					finished = news.kind === 'done' || news.kind === 'trouble';
					if (news.kind === 'done' || news.kind === 'left') return;
					if (news.kind === 'trouble') throw new JobFailure(news.trouble);
					if (news.kind === 'loading') tell(news.loading);
					// The worker answers an order with what the named job gives.
					else yield trustBuilt<JobOutput<typeof name>>(news.item, 'result', []);
				}
			} finally {
				place.end(id, finished);
			}
		}
	};
}
