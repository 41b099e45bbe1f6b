import type { WeightsFile } from '#engine/networks/files.ts';
import { JobFailure } from '#labs/jobs/host.ts';
import { parseWeights, WeightsProblem, type Weights } from '#engine/networks/weights.ts';

/** Hears how many bytes came, and how many there will be (0 where the host does not say). */
type Tell = (loaded: number, total: number) => void;

/** Reads an answer to its end. */
async function readAll(response: Response, tell: Tell): Promise<Uint8Array> {
	// The size that the host names is that of what it sends: packed, it says nothing of the content.
	const packed = response.headers.has('content-encoding');
	const total = packed ? 0 : Number(response.headers.get('content-length') ?? 0);
	const pieces: Uint8Array[] = [];
	let loaded = 0;
	const reader = response.body?.getReader();
	for (;;) {
		const piece = await reader?.read();
		if (!piece || piece.done) break;
		pieces.push(piece.value);
		loaded += piece.value.length;
		tell(loaded, total);
	}
	const bytes = new Uint8Array(loaded);
	let at = 0;
	for (const piece of pieces) {
		bytes.set(piece, at);
		at += piece.length;
	}
	return bytes;
}

/** Rings when nothing has come for long; gives what silences it. */
export type Alarm = (ring: () => void) => () => void;

/** Longer than any pause of a connection that still works: a train in a tunnel, a phone that changes its mast. */
const PATIENCE = 60_000;

const usualAlarm: Alarm = (ring) => {
	const timer = setTimeout(ring, PATIENCE);
	return () => clearTimeout(timer);
};

/** What ends a download before its end; its reason is what those who wait are told. */
const aborted = (signal: AbortSignal): Promise<never> =>
	new Promise((_, fail) => {
		const tell = () => fail(signal.reason instanceof Error ? signal.reason : new Error('Stopped.'));
		if (signal.aborted) tell();
		else signal.addEventListener('abort', tell, { once: true });
	});

/** Fetches a file to its end. @throws JobFailure where it cannot be had */
async function fetchBytes(url: string, options: RequestInit, tell: Tell): Promise<Uint8Array> {
	try {
		const response = await fetch(url, options);
		if (!response.ok) throw new Error(`status ${response.status}`);
		return await readAll(response, tell);
	} catch {
		throw new JobFailure({ reason: 'not-loaded' });
	}
}

/** @throws JobFailure for bytes that are no weights */
function weightsOf(bytes: Uint8Array): Weights {
	try {
		return parseWeights(bytes);
	} catch (problem) {
		if (!(problem instanceof WeightsProblem)) throw problem;
		throw new JobFailure({ reason: 'damaged' }, problem);
	}
}

/** One file on its way, for all who wait for it. It is given up when nothing comes, or nobody waits any more. */
class Download {
	readonly #listeners = new Set<Tell>();
	readonly #stop = new AbortController();
	readonly #weights: Promise<Weights>;
	/** Settles when it is over, however it ended. */
	readonly over: Promise<void>;

	constructor(url: string, alarm: Alarm) {
		this.#weights = this.#load(url, alarm);
		this.over = this.#weights.then(
			() => undefined,
			() => undefined
		);
	}

	/** False when it was given up: who asks now needs another. */
	get isOn(): boolean {
		return !this.#stop.signal.aborted;
	}

	/** Waits for the file until `signal` says that it is no longer wanted. */
	async wait(tell: Tell, signal: AbortSignal): Promise<Weights> {
		// One listener may wait for several files, and several times for one: each wait counts.
		const listener: Tell = (...now) => tell(...now);
		this.#listeners.add(listener);
		try {
			return await Promise.race([this.#weights, aborted(signal)]);
		} finally {
			this.#listeners.delete(listener);
			if (this.#listeners.size === 0) this.#stop.abort(new JobFailure({ reason: 'given-up' }));
		}
	}

	async #load(url: string, alarm: Alarm): Promise<Weights> {
		const { signal } = this.#stop;
		const giveUp = () => this.#stop.abort(new JobFailure({ reason: 'silent' }));
		let silence = alarm(giveUp);
		try {
			const hear: Tell = (loaded, total) => {
				silence();
				silence = alarm(giveUp);
				for (const tell of this.#listeners) tell(loaded, total);
			};
			const read = async (cache: RequestCache) =>
				weightsOf(await Promise.race([fetchBytes(url, { signal, cache }, hear), aborted(signal)]));
			// A damaged copy may lie in the browser's own cache, which would give it again.
			return await read('default').catch((problem: unknown) => {
				if (problem instanceof JobFailure && problem.trouble.reason === 'damaged')
					return read('reload');
				throw problem;
			});
		} finally {
			silence();
		}
	}
}

/** The weights files of a host, each fetched once; one that failed is tried again when next asked for. */
export class WeightsShelf {
	readonly #folder: string;
	readonly #alarm: Alarm;
	readonly #ready = new Map<WeightsFile, Weights>();
	readonly #coming = new Map<WeightsFile, Download>();

	/** @param folder address of the files, with a slash at its end */
	constructor(folder: string, alarm = usualAlarm) {
		this.#folder = folder;
		this.#alarm = alarm;
	}

	/** @throws RangeError for a file that has not been loaded */
	get(file: WeightsFile): Weights {
		const weights = this.#ready.get(file);
		if (!weights) throw new RangeError(`"${file}" has not been loaded.`);
		return weights;
	}

	/**
	 * Makes sure that these files are there.
	 * @param signal ends the waiting; a file that nobody waits for any more is not fetched to its end
	 * @throws JobFailure when one cannot be had or used
	 */
	async load(
		files: readonly WeightsFile[],
		tell: Tell,
		signal = new AbortController().signal
	): Promise<void> {
		const missing = files.filter((file) => !this.#ready.has(file));
		const seen = new Map<WeightsFile, readonly [number, number]>();
		const sum = (side: 0 | 1) => [...seen.values()].reduce((all, one) => all + one[side], 0);
		await Promise.all(
			missing.map(async (file) => {
				const hear: Tell = (loaded, total) => {
					seen.set(file, [loaded, total]);
					tell(sum(0), [...seen.values()].every(([, all]) => all > 0) ? sum(1) : 0);
				};
				this.#ready.set(file, await this.#download(file).wait(hear, signal));
			})
		);
	}

	#download(file: WeightsFile): Download {
		const known = this.#coming.get(file);
		if (known?.isOn) return known;
		const download = new Download(`${this.#folder}${file}.fmw`, this.#alarm);
		this.#coming.set(file, download);
		void download.over.then(() => {
			if (this.#coming.get(file) === download) this.#coming.delete(file);
		});
		return download;
	}
}
