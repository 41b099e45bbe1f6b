import {
	ModelFailure,
	type JobName,
	type JobOutput,
	type ModelHost,
	type ModelTrouble
} from '#lib/core/models/jobs/host.ts';
import type { News, Order } from './messages.ts';

const NO_WORKER: ModelTrouble = {
	reason: 'no-worker',
	message:
		'This browser cannot run the model beside the page. The pictures and texts shown here were made by it beforehand.'
};

const NOT_STARTED: ModelTrouble = {
	reason: 'not-loaded',
	message: 'What runs the model could not be started. Check the connection and try again.'
};

/** The news of one job, in their order, for whoever waits for them. */
class Inbox {
	readonly #news: News[] = [];
	#wake: (() => void) | undefined;

	put(news: News): void {
		this.#news.push(news);
		this.#wake?.();
	}

	async next(): Promise<News> {
		for (;;) {
			const news = this.#news.shift();
			if (news) return news;
			await new Promise<void>((wake) => (this.#wake = wake));
		}
	}
}

/** @throws ModelFailure where the browser has no workers or allows none */
function makeWorker(folder: string): Worker {
	try {
		return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: folder });
	} catch {
		throw new ModelFailure(NO_WORKER);
	}
}

/** The worker, made when the first job comes. */
class Workplace {
	readonly #folder: string;
	readonly #inboxes = new Map<number, Inbox>();
	#worker: Worker | undefined;
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
		if (!finished) this.#worker?.postMessage({ kind: 'cancel', id } satisfies Order);
	}

	#make(): Worker {
		const worker = makeWorker(this.#folder);
		worker.addEventListener('message', ({ data }: MessageEvent<News>) =>
			this.#inboxes.get(data.id)?.put(data)
		);
		// Without this a worker that cannot be loaded would leave the page waiting for ever.
		worker.addEventListener('error', () => this.#fail(worker));
		return worker;
	}

	#fail(worker: Worker): void {
		worker.terminate();
		this.#worker = undefined;
		const trouble = NOT_STARTED;
		for (const [id, inbox] of this.#inboxes) inbox.put({ kind: 'trouble', id, trouble });
	}
}

/** The worker answers an order with what the named job gives. */
const isOutput = <Name extends JobName>(_: Name, item: unknown): item is JobOutput<Name> =>
	item !== undefined;

/**
 * Does jobs in a worker.
 * @param folder address of the weights files, with a slash at its end
 */
export function modelHost(folder: string): ModelHost {
	const place = new Workplace(new URL(folder, document.baseURI).href);
	return {
		async *run(name, input, tell) {
			const order = (id: number): Order => ({ kind: 'run', id, name, input });
			const { id, inbox } = place.start(order);
			let finished = false;
			try {
				for (;;) {
					const news = await inbox.next();
					finished = news.kind === 'done' || news.kind === 'trouble';
					if (news.kind === 'done') return;
					if (news.kind === 'trouble') throw new ModelFailure(news.trouble);
					if (news.kind === 'loading') tell(news.loading);
					else if (isOutput(name, news.item)) yield news.item;
				}
			} finally {
				place.end(id, finished);
			}
		}
	};
}
