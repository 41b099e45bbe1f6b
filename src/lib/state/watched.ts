/**
 * State that tells when it changes. Whoever shows it subscribes; Svelte's components follow by `observed`,
 * which everything that reads changing state calls (see `follow.svelte.ts`).
 */
export class Watched {
	/** Called by each reader of what may change. */
	observed: () => void = () => undefined;
	readonly #listeners = new Set<() => void>();

	/** Calls the listener after each change; gives back the function that ends it. */
	subscribe = (listener: () => void): (() => void) => {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	};

	protected changed(): void {
		for (const listener of [...this.#listeners]) listener();
	}
}
