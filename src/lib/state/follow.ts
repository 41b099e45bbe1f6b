import { createSubscriber } from 'svelte/reactivity';
import { notFollowed, type Watched } from './watched.ts';

/**
 * Lets Svelte follow what changes: what a component reads of it is read again after each change of
 * anything in it. An effect reads through a `$derived`, or it runs at changes that do not concern it.
 */
export function follow(watched: Watched): void {
	// All islands of a page share one state.
	if (watched.observed !== notFollowed) return;
	watched.observed = createSubscriber(watched.subscribe);
}
