/** What `observed` is while nothing follows what is read. */
export const notFollowed = (): void => undefined;

/** State that tells when it changes. Whoever shows it subscribes; Svelte's components follow it (`follow.ts`). */
export class Watched {
	/**
	 * Called before anything that can change is read, so that a framework can note who reads it. What is
	 * recorded is no reading.
	 */
	observed: () => void = notFollowed;
	readonly #listeners = new Set<() => void>();

	/** Calls a listener after each change of anything that is shown here; gives back the function that ends it. */
	subscribe = (listener: () => void): (() => void) => {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	};

	/** Tells every listener. One that fails is reported, and takes neither the others nor the change with it. */
	protected changed(): void {
		for (const listener of [...this.#listeners]) {
			try {
				listener();
			} catch (problem) {
				queueMicrotask(() => {
					throw problem;
				});
			}
		}
	}
}
