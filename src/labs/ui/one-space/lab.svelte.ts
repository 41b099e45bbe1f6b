import { SvelteMap } from 'svelte/reactivity';
import { unpackPoint } from '#labs/core/one-space/points.ts';
import type { LabWork } from '#labs/state/lab-work.svelte.ts';
import type { OneSpaceFirst } from '#labs/core/one-space/first.ts';

/**
 * The points that have been read: like a vector store, it embeds each thing once and keeps its point,
 * and everything on the screen is computed from what it holds.
 */
export class Space {
	readonly points = new SvelteMap<string, Float32Array>();
	sharpness = $state(1);
	readonly #work: LabWork;

	constructor(work: LabWork, first: OneSpaceFirst) {
		this.#work = work;
		this.sharpness = first.sharpness;
		for (const [key, packed] of Object.entries(first.points)) {
			this.points.set(key, unpackPoint(packed));
		}
	}

	/** Whether all of these have been read. */
	has(keys: readonly string[]): boolean {
		return keys.every((key) => this.points.has(key));
	}

	/** Has the encoders read what is not there yet. True when all is there. */
	async read(keys: readonly string[]): Promise<boolean> {
		const missing = keys.filter((key) => !this.points.has(key));
		return missing.length === 0 || (await this.readAnew(missing));
	}

	/** Has the encoders read all of these, also what is there. True when that was done. */
	async readAnew(keys: readonly string[]): Promise<boolean> {
		return this.#work.do('one-space/embed', { keys }, ({ sharpness, points }) => {
			this.sharpness = sharpness;
			for (const { key, point } of points) this.points.set(key, point);
		});
	}
}
