/** Listens to an event; gives back the function that ends it. */
export function on<K extends keyof HTMLElementEventMap>(
	target: Document | HTMLElement,
	name: K,
	listener: (event: HTMLElementEventMap[K]) => void
): () => void {
	if (target instanceof Document) {
		target.addEventListener(name, listener);
		return () => target.removeEventListener(name, listener);
	}
	target.addEventListener(name, listener);
	return () => target.removeEventListener(name, listener);
}
