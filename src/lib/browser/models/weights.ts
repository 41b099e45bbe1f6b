import type { ModelFile } from '#lib/core/models/files.ts';
import { ModelFailure } from '#lib/core/models/jobs/host.ts';
import { parseWeights, WeightsProblem, type Weights } from '#lib/core/models/weights.ts';

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

/** Fetches and checks one file. @throws ModelFailure with words for the learner */
async function fetchWeights(url: string, tell: Tell): Promise<Weights> {
	let bytes: Uint8Array;
	try {
		const response = await fetch(url);
		if (!response.ok) throw new Error(`status ${response.status}`);
		bytes = await readAll(response, tell);
	} catch {
		const message = 'The model could not be loaded. Check the connection and try again.';
		throw new ModelFailure({ reason: 'not-loaded', message });
	}
	try {
		return parseWeights(bytes);
	} catch (problem) {
		if (!(problem instanceof WeightsProblem)) throw problem;
		const message = `The file of the model cannot be used. ${problem.message} Try again; if it stays so, reload the page.`;
		throw new ModelFailure({ reason: 'damaged', message });
	}
}

/** The weights files of a host, each fetched once; one that failed is tried again when next asked for. */
export class WeightsShelf {
	readonly #folder: string;
	readonly #ready = new Map<ModelFile, Weights>();
	readonly #coming = new Map<ModelFile, Promise<void>>();

	/** @param folder address of the files, with a slash at its end */
	constructor(folder: string) {
		this.#folder = folder;
	}

	/** @throws RangeError for a file that has not been loaded */
	get(file: ModelFile): Weights {
		const weights = this.#ready.get(file);
		if (!weights) throw new RangeError(`"${file}" has not been loaded.`);
		return weights;
	}

	/** Makes sure that these files are there. @throws ModelFailure when one cannot be had or used */
	async load(files: readonly ModelFile[], tell: Tell): Promise<void> {
		const missing = files.filter((file) => !this.#ready.has(file));
		const seen = new Map<ModelFile, readonly [number, number]>();
		const sum = (side: 0 | 1) => [...seen.values()].reduce((all, one) => all + one[side], 0);
		await Promise.all(
			missing.map((file) =>
				this.#fetch(file, (loaded, total) => {
					seen.set(file, [loaded, total]);
					tell(sum(0), [...seen.values()].every(([, all]) => all > 0) ? sum(1) : 0);
				})
			)
		);
	}

	#fetch(file: ModelFile, tell: Tell): Promise<void> {
		const known = this.#coming.get(file);
		if (known) return known;
		const coming = fetchWeights(`${this.#folder}${file}.fmw`, tell)
			.then((weights) => void this.#ready.set(file, weights))
			.finally(() => this.#coming.delete(file));
		this.#coming.set(file, coming);
		return coming;
	}
}
